package org.broadleafsezzle.admin.order;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields that a form of the panel sends; as it came, and to be trusted in nothing. */
public class ActionForm {

  private String amount;
  private String cancelled;
  private String confirmed;
  private String disputed;
  private String currency;
  private String orderId;
  private String reason;
  private String requestId;
  private String newOrderUuid;

  /** The values as they were filled in, by the names of the fields; null for one left out. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("requestId", requestId);
    fields.put("orderId", orderId);
    fields.put("currency", currency);
    fields.put("amount", amount);
    fields.put("reason", reason);
    fields.put("newOrderUuid", newOrderUuid);
    fields.put("cancelled", cancelled);
    fields.put("disputed", disputed);
    return fields;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  /** Of the amount, as the form was made; may be left out. */
  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  /** The Broadleaf order the form was made for; may be left out. */
  public String getOrderId() {
    return orderId;
  }

  public void setOrderId(String orderId) {
    this.orderId = orderId;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** Sezzle's id of the order that a movement made. */
  public String getNewOrderUuid() {
    return newOrderUuid;
  }

  public void setNewOrderUuid(String newOrderUuid) {
    this.newOrderUuid = newOrderUuid;
  }

  /** That it is meant though the order is cancelled; may be left out. */
  public String getCancelled() {
    return cancelled;
  }

  public void setCancelled(String cancelled) {
    this.cancelled = cancelled;
  }

  /** That it is meant though the shopper disputes the payment; may be left out. */
  public String getDisputed() {
    return disputed;
  }

  public void setDisputed(String disputed) {
    this.disputed = disputed;
  }

  /** {@code true} once a person has read what will happen and has said that it is meant. */
  public String getConfirmed() {
    return confirmed;
  }

  public void setConfirmed(String confirmed) {
    this.confirmed = confirmed;
  }

  /**
   * The request id the movement is sent to Sezzle with: one a form, so that a form never acts
   * twice.
   */
  public String getRequestId() {
    return requestId;
  }

  public void setRequestId(String requestId) {
    this.requestId = requestId;
  }
}
