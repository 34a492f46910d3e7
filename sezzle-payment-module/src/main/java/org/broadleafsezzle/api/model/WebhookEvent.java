package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The events that Sezzle can tell a subscriber. */
public enum WebhookEvent {
  CUSTOMER_TOKENIZED("customer.tokenized"),
  ORDER_AUTHORIZED("order.authorized"),
  ORDER_CAPTURED("order.captured"),
  ORDER_REFUNDED("order.refunded"),
  DISPUTE_MERCHANT_INPUT_REQUESTED("dispute.merchant_input_requested"),
  DISPUTE_DEADLINE_APPROACHING("dispute.deadline_approaching"),
  DISPUTE_CLOSED_CUSTOMER_WIN("dispute.closed.customer_win"),
  DISPUTE_CLOSED_MERCHANT_WIN("dispute.closed.merchant_win"),
  DISPUTE_CLOSED_NEUTRAL("dispute.closed.neutral");

  private final String code;

  WebhookEvent(String code) {
    this.code = code;
  }

  /** The constant with this code, empty for anything else. */
  public static Optional<WebhookEvent> find(String code) {
    return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
  }

  /** As Sezzle writes it. */
  @JsonValue
  public String getCode() {
    return code;
  }
}
