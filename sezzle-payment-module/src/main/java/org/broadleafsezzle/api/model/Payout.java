package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One transfer of a settlement; its amounts are absent where {@link #getForm()} is unclear. */
@JsonDeserialize(builder = Payout.Builder.class)
public final class Payout {
  private final String uuid;
  private final String payoutCurrency;
  private final String settlementCurrency;
  private final Instant payoutDate;
  private final PayoutForm form;
  private final BigDecimal finalPayoutAmount;
  private final BigDecimal netSettlementAmount;
  private final BigDecimal forexFees;
  private final String status;

  private Payout(Builder builder) {
    uuid = builder.uuid;
    payoutCurrency = builder.payoutCurrency;
    settlementCurrency = builder.settlementCurrency;
    payoutDate = builder.payoutDate;
    form = builder.form;
    finalPayoutAmount = form.inUnits(builder.finalPayoutAmount);
    netSettlementAmount = form.inUnits(builder.netSettlementAmount);
    forexFees = form.inUnits(builder.forexFees);
    status = builder.status;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Id that {@code settlementDetails} takes. */
  public String getUuid() {
    return uuid;
  }

  /** ISO 4217 code of what the bank account receives. */
  public Optional<String> getPayoutCurrency() {
    return Optional.ofNullable(payoutCurrency);
  }

  /** ISO 4217 code of what is settled; the payout's own unless Sezzle says otherwise. */
  public Optional<String> getSettlementCurrency() {
    return Optional.ofNullable(settlementCurrency == null ? payoutCurrency : settlementCurrency);
  }

  /** The form in which the amounts were written, or that it can't be told. */
  public PayoutForm getForm() {
    return form;
  }

  /** The amount that the bank account receives, in whole units of the payout's currency. */
  public Optional<BigDecimal> getFinalPayoutAmount() {
    return Optional.ofNullable(finalPayoutAmount);
  }

  /** The time of the payout. */
  public Optional<Instant> getPayoutDate() {
    return Optional.ofNullable(payoutDate);
  }

  /**
   * The amount that is settled after fees for changing currency, in whole units of the settlement's
   * currency; negative if the shop owes Sezzle.
   */
  public Optional<BigDecimal> getNetSettlementAmount() {
    return Optional.ofNullable(netSettlementAmount);
  }

  /** Fees for changing currency, in whole units. */
  public Optional<BigDecimal> getForexFees() {
    return Optional.ofNullable(forexFees);
  }

  /**
   * One page of payouts. Sezzle writes a page in one form: if its rows differ, those in the older
   * one are unclear.
   */
  public static List<Payout> page(List<Payout> received) {
    Set<PayoutForm> forms = received.stream().map(Payout::getForm).collect(Collectors.toSet());
    return forms.size() < 2
        ? received
        : received.stream().map(Payout::withoutDoubt).collect(Collectors.toList());
  }

  private Payout withoutDoubt() {
    if (form != PayoutForm.CENTS) {
      return this;
    }
    Builder unclear =
        builder().uuid(uuid).payoutCurrency(payoutCurrency).payoutDate(payoutDate).status(status);
    unclear.form = PayoutForm.UNCLEAR;
    return new Payout(unclear);
  }

  /** In Sezzle's own word. */
  public Optional<String> getStatus() {
    return Optional.ofNullable(status);
  }

  /** Collects what a {@link Payout} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private String uuid;
    String payoutCurrency;
    String settlementCurrency;
    private Instant payoutDate;
    private PayoutForm form;
    BigDecimal finalPayoutAmount;
    BigDecimal netSettlementAmount;
    BigDecimal forexFees;
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

    public Builder settlementCurrency(String value) {
      settlementCurrency = value;
      return this;
    }

    public Builder finalPayoutAmount(BigDecimal value) {
      finalPayoutAmount = value;
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

    /** With amounts in whole units. */
    public Payout build() {
      form = PayoutForm.UNITS;
      return new Payout(this);
    }

    /** Called by the JSON mapper. */
    Payout received() {
      uuid = SezzleId.received(uuid);
      form = PayoutForm.of(this);
      return new Payout(this);
    }
  }
}
