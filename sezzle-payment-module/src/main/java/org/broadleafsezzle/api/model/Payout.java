package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** One transfer of a settlement. */
@JsonDeserialize(builder = Payout.Builder.class)
public final class Payout {
  private final String uuid;
  private final String payoutCurrency;
  private final Instant payoutDate;
  private final BigDecimal netSettlementAmount;
  private final BigDecimal forexFees;
  private final String status;

  private Payout(Builder builder) {
    uuid = builder.uuid;
    payoutCurrency = builder.payoutCurrency;
    payoutDate = builder.payoutDate;
    netSettlementAmount = builder.netSettlementAmount;
    forexFees = builder.forexFees;
    status = builder.status;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Id that {@code settlementDetails} takes. */
  public String getUuid() {
    return uuid;
  }

  /** ISO 4217 code. */
  public Optional<String> getPayoutCurrency() {
    return Optional.ofNullable(payoutCurrency);
  }

  /** When it was paid. */
  public Optional<Instant> getPayoutDate() {
    return Optional.ofNullable(payoutDate);
  }

  /** In cents; negative if the shop owes Sezzle. */
  public Optional<BigDecimal> getNetSettlementAmount() {
    return Optional.ofNullable(netSettlementAmount);
  }

  /** Fees for changing currency, in the unit Sezzle sends. */
  public Optional<BigDecimal> getForexFees() {
    return Optional.ofNullable(forexFees);
  }

  /** In Sezzle's own word. */
  public Optional<String> getStatus() {
    return Optional.ofNullable(status);
  }

  /** Collects what a {@link Payout} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private String uuid;
    private String payoutCurrency;
    private Instant payoutDate;
    private BigDecimal netSettlementAmount;
    private BigDecimal forexFees;
    private String status;

    private Builder() {}

    public Builder uuid(String value) {
      uuid = value;
      return this;
    }

    public Builder payoutCurrency(String value) {
      payoutCurrency = value;
      return this;
    }

    public Builder payoutDate(Instant value) {
      payoutDate = value;
      return this;
    }

    public Builder netSettlementAmount(BigDecimal value) {
      netSettlementAmount = value;
      return this;
    }

    public Builder forexFees(BigDecimal value) {
      forexFees = value;
      return this;
    }

    public Builder status(String value) {
      status = value;
      return this;
    }

    public Payout build() {
      return new Payout(this);
    }

    /** Called by the JSON mapper. */
    Payout received() {
      uuid = SezzleId.received(uuid);
      return new Payout(this);
    }
  }
}
