package org.broadleafsezzle.settlement;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import org.broadleafsezzle.api.SezzleMode;

/** The columns of a {@link LoadedPayout}, and all that can be read of it. */
@MappedSuperclass
public abstract class PayoutRow {

  static final int LONGEST_PLACE = 100;
  static final int LONGEST_SUMMARY = 4000;

  @Id
  @Column(name = "PAYOUT_ID", length = 64)
  String id;

  @Enumerated(EnumType.STRING)
  @Column(name = "MODE", length = 16, nullable = false)
  SezzleMode mode;

  @Column(name = "CURRENCY", length = 3, nullable = false)
  String currency;

  @Column(name = "SETTLEMENT_CURRENCY", length = 3, nullable = false)
  String settlementCurrency;

  @Column(name = "PAID_MILLIS", nullable = false)
  long paidMillis;

  @Column(name = "STATUS", length = 64)
  String status;

  /** In cents of the currency of the settlement; null: it can't be told. */
  @Column(name = "NET_IN_CENTS")
  Long netInCents;

  /** In cents of the payout's currency; null: Sezzle does not say, or it can't be told. */
  @Column(name = "FINAL_IN_CENTS")
  Long finalInCents;

  @Column(name = "FOREX_IN_CENTS")
  Long forexInCents;

  @Column(name = "LINE_COUNT", nullable = false)
  int lineCount;

  @Column(name = "CAPTURED_IN_CENTS", nullable = false)
  long capturedInCents;

  @Column(name = "REFUNDED_IN_CENTS", nullable = false)
  long refundedInCents;

  @Column(name = "FEES_IN_CENTS", nullable = false)
  long feesInCents;

  @Column(name = "CHARGEBACKS_IN_CENTS", nullable = false)
  long chargebacksInCents;

  @Column(name = "OTHERS_IN_CENTS", nullable = false)
  long othersInCents;

  @Column(name = "UNMATCHED", nullable = false)
  int unmatched;

  @Column(name = "DIFFERENT", nullable = false)
  int different;

  /** Null: the lines are not loaded, or are not all in the currency of the settlement. */
  @Column(name = "OFF_BY_IN_CENTS")
  Long offByInCents;

  /** Whether a person has to look; kept besides, for an index. */
  @Column(name = "FOR_A_PERSON", nullable = false)
  int forAPerson;

  @Enumerated(EnumType.STRING)
  @Column(name = "PROBLEM", length = 24)
  PayoutProblem problem;

  @Column(name = "PROBLEM_PLACE", length = LONGEST_PLACE)
  String problemPlace;

  /** The columns of the report about the payout as a whole, as JSON. */
  @Column(name = "SUMMARY", length = LONGEST_SUMMARY)
  String summary;

  @Column(name = "TRIES", nullable = false)
  int tries;

  /** Milliseconds since 1970; null: the lines are loaded, and stay as they are. */
  @Column(name = "NEXT_TRY_MILLIS")
  Long nextTryMillis;

  @Column(name = "LOADED_MILLIS")
  Long loadedMillis;

  @Column(name = "CREATED_MILLIS", nullable = false)
  long createdMillis;

  /** Sezzle's uuid of it. */
  public String getId() {
    return id;
  }

  public SezzleMode getMode() {
    return mode;
  }

  /** The currency that the bank account receives; ISO 4217. */
  public String getCurrency() {
    return currency;
  }

  /** Of the lines and the net amount; ISO 4217. */
  public String getSettlementCurrency() {
    return settlementCurrency;
  }

  public Instant getPaid() {
    return Instant.ofEpochMilli(paidMillis);
  }

  /** Sezzle's word for its state; empty if it does not say. */
  public Optional<String> getStatus() {
    return Optional.ofNullable(status);
  }

  /**
   * The settled amount, in cents of {@link #getSettlementCurrency()}; negative if the shop owes
   * Sezzle; empty if it can't be told.
   */
  public Optional<Long> getNetInCents() {
    return Optional.ofNullable(netInCents);
  }

  /**
   * The amount that the bank account receives, in cents of {@link #getCurrency()}; empty if not
   * said.
   */
  public Optional<Long> getFinalInCents() {
    return Optional.ofNullable(finalInCents);
  }

  /** Fees for changing currency, in cents of {@link #getSettlementCurrency()}. */
  public Optional<Long> getForexInCents() {
    return Optional.ofNullable(forexInCents);
  }

  public int getLineCount() {
    return lineCount;
  }

  /** The sum of its captures, in cents of {@link #getSettlementCurrency()}, as all sums here. */
  public long getCapturedInCents() {
    return capturedInCents;
  }

  /** Zero or negative. */
  public long getRefundedInCents() {
    return refundedInCents;
  }

  /** Fees and returned fees: negative if the shop pays. */
  public long getFeesInCents() {
    return feesInCents;
  }

  /** Chargebacks and their reversals: negative if the shop pays. */
  public long getChargebacksInCents() {
    return chargebacksInCents;
  }

  /** Corrections, interest and the like: negative if the shop pays. */
  public long getOthersInCents() {
    return othersInCents;
  }

  /** The number of lines of orders that the shop does not know. */
  public int getUnmatched() {
    return unmatched;
  }

  /** The number of lines of no capture or refund in the books. */
  public int getDifferent() {
    return different;
  }

  /**
   * The amount by which its lines, less the fees for changing currency, exceed the net amount;
   * empty if they are not loaded or can't be added up.
   */
  public Optional<Long> getOffByInCents() {
    return Optional.ofNullable(offByInCents);
  }

  /** Whether lines match nothing, or don't add up, or could not be taken in. */
  public boolean isForAPerson() {
    return forAPerson > 0;
  }

  /** The reason why its lines were not taken in; empty if they were, or are still to be loaded. */
  public Optional<PayoutProblem> getProblem() {
    return Optional.ofNullable(problem);
  }

  /** The place of the problem in the report; empty if that says nothing. */
  public Optional<String> getProblemPlace() {
    return Optional.ofNullable(problemPlace);
  }

  /** The time at which its lines were loaded; empty if they are not. */
  public Optional<Instant> getLoaded() {
    return Optional.ofNullable(loadedMillis).map(Instant::ofEpochMilli);
  }

  String getSummary() {
    return summary;
  }

  int getTries() {
    return tries;
  }

  /** The time at which its lines are asked for next; empty if they are loaded. */
  Optional<Instant> getNextTry() {
    return Optional.ofNullable(nextTryMillis).map(Instant::ofEpochMilli);
  }
}
