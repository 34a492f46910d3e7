package org.broadleafsezzle.admin.shipment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form about items; as it came, and to be trusted in nothing. */
public class ItemsForm {

  private String amountInCents;
  private String confirmed;
  private String items;
  private List<String> line = new ArrayList<>();
  private String orderId;
  private List<String> pieces = new ArrayList<>();
  private String reason;
  private String requestId;

  /**
   * For the form that asks whether it is meant.
   *
   * @param chosen as {@link ChosenItems} writes them
   * @param cents what they amount to
   */
  Map<String, String> fields(String chosen, long cents) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("requestId", requestId);
    fields.put("orderId", orderId);
    fields.put("items", chosen);
    fields.put("amountInCents", String.valueOf(cents));
    fields.put("reason", reason);
    return fields;
  }

  /** The amount of the items when they were shown; left out before. */
  public String getAmountInCents() {
    return amountInCents;
  }

  public void setAmountInCents(String amountInCents) {
    this.amountInCents = amountInCents;
  }

  /** {@code true} once a person has read what will happen and has said that it is meant. */
  public String getConfirmed() {
    return confirmed;
  }

  public void setConfirmed(String confirmed) {
    this.confirmed = confirmed;
  }

  /** As {@link ChosenItems} writes them; left out where pieces are typed. */
  public String getItems() {
    return items;
  }

  public void setItems(String items) {
    this.items = items;
  }

  /** The lines of the order that pieces can be typed of. */
  public List<String> getLine() {
    return new ArrayList<>(line);
  }

  public void setLine(List<String> line) {
    this.line = new ArrayList<>(line);
  }

  /** The Broadleaf order the form was made for; may be left out. */
  public String getOrderId() {
    return orderId;
  }

  public void setOrderId(String orderId) {
    this.orderId = orderId;
  }

  /** The number of pieces of each line, as typed. */
  public List<String> getPieces() {
    return new ArrayList<>(pieces);
  }

  public void setPieces(List<String> pieces) {
    this.pieces = new ArrayList<>(pieces);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** The request id the movement is sent to Sezzle with: one a form. */
  public String getRequestId() {
    return requestId;
  }

  public void setRequestId(String requestId) {
    this.requestId = requestId;
  }
}
