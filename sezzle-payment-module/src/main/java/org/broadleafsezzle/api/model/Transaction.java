package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.math.BigDecimal;
import java.util.Optional;

/** A capture, refund, release or upcharge in Sezzle's books. */
@JsonDeserialize(builder = Transaction.Builder.class)
public final class Transaction {
  private final String uuid;
  private final Price amount;

  private Transaction(Builder builder) {
    uuid = builder.uuid;
    amount = builder.amount;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Sezzle's id of it. */
  public String getUuid() {
    return uuid;
  }

  /** The amount, empty if Sezzle did not say. */
  public Optional<Price> getAmount() {
    return Optional.ofNullable(amount);
  }

  @Override
  public String toString() {
    return "Transaction[" + uuid + " " + amount + "]";
  }

  /** Collects what a {@link Transaction} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private String uuid;
    private Price amount;
    private BigDecimal amountInCents;
    private String currency;
    private String currencyCode;

    private Builder() {}

    public Builder uuid(String value) {
      uuid = value;
      return this;
    }

    public Builder amount(Price value) {
      amount = value;
      return this;
    }

    public Transaction build() {
      return new Transaction(this);
    }

    /** Called by the JSON mapper. */
    Transaction received() {
      uuid = SezzleId.received(uuid);
      amount = Price.nestedOrFlat(amount, amountInCents, currency, currencyCode);
      return new Transaction(this);
    }
  }
}
