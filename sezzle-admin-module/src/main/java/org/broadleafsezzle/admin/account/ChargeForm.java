package org.broadleafsezzle.admin.account;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields that the form of a charge sends; as they came, and to be trusted in nothing. */
public class ChargeForm {

  private String cart;
  private String amountInCents;
  private String currency;
  private String requestId;
  private String confirmed;

  /** The values as they were filled in, by the names of the fields; null for one left out. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("cart", cart);
    fields.put("amountInCents", amountInCents);
    fields.put("currency", currency);
    fields.put("requestId", requestId);
    return fields;
  }

  /** The id of the order that is to be paid. */
  public String getCart() {
    return cart;
  }

  public void setCart(String cart) {
    this.cart = cart;
  }

  /** The worth of the cart when the form was made. */
  public String getAmountInCents() {
    return amountInCents;
  }

  public void setAmountInCents(String amountInCents) {
    this.amountInCents = amountInCents;
  }

  /** Of the amount. */
  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  /** That the charge is sent to Sezzle with: one a form, so that a form never charges twice. */
  public String getRequestId() {
    return requestId;
  }

  public void setRequestId(String requestId) {
    this.requestId = requestId;
  }

  /** {@code true} once a person has read what will happen and has said that it is meant. */
  public String getConfirmed() {
    return confirmed;
  }

  public void setConfirmed(String confirmed) {
    this.confirmed = confirmed;
  }
}
