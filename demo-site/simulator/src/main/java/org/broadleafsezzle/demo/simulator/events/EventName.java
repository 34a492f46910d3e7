package org.broadleafsezzle.demo.simulator.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The events a merchant can subscribe to (API v2, WebhookEventName). */
public enum EventName {
  CUSTOMER_TOKENIZED("customer.tokenized", "tokenize"),
  ORDER_AUTHORIZED("order.authorized", "order"),
  ORDER_CAPTURED("order.captured", "order"),
  ORDER_REFUNDED("order.refunded", "order"),
  DISPUTE_MERCHANT_INPUT_REQUESTED("dispute.merchant_input_requested", "dispute"),
  DISPUTE_DEADLINE_APPROACHING("dispute.deadline_approaching", "dispute"),
  DISPUTE_CLOSED_CUSTOMER_WIN("dispute.closed.customer_win", "dispute"),
  DISPUTE_CLOSED_MERCHANT_WIN("dispute.closed.merchant_win", "dispute"),
  DISPUTE_CLOSED_NEUTRAL("dispute.closed.neutral", "dispute");

  private final String wireName;
  private final String dataType;

  EventName(String wireName, String dataType) {
    this.wireName = wireName;
    this.dataType = dataType;
  }

  /** The name Sezzle sends, e.g. {@code order.authorized}. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** The envelope's {@code data_type}. */
  public String dataType() {
    return dataType;
  }

  public boolean isDispute() {
    return "dispute".equals(dataType);
  }

  /** The event of this wire name, if there is one. */
  public static Optional<EventName> of(String wireName) {
    return Arrays.stream(values()).filter(e -> e.wireName.equals(wireName)).findFirst();
  }
}
