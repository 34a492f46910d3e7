package org.broadleafsezzle.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Payout;
import org.broadleafsezzle.ledger.ColumnText;

/** A payout as the shop has loaded it. */
@Entity
@Table(name = "SEZZLE_PAYOUT")
public class LoadedPayout extends PayoutRow {

  private static final int DECIMALS = 2;

  /** For JPA. */
  protected LoadedPayout() {}

  LoadedPayout(SezzleMode mode, Payout listed, String askedFor, Instant now) {
    id = listed.getUuid();
    this.mode = mode;
    createdMillis = now.toEpochMilli();
    paidMillis = createdMillis;
    currency = askedFor;
    settlementCurrency = askedFor;
    list(listed, now);
  }

  /**
   * Sezzle lists it. If it lists it otherwise than before its lines are loaded anew.
   *
   * @return whether anything was new
   */
  final boolean list(Payout listed, Instant now) {
    Long newNet = cents(listed.getNetSettlementAmount());
    Long newFinal = cents(listed.getFinalPayoutAmount());
    String newStatus = ColumnText.fit(listed.getStatus().orElse(null), 64);
    boolean same =
        nextTryMillis == null
            && loadedMillis != null
            && Objects.equals(status, newStatus)
            && (newNet == null || newNet.equals(netInCents))
            && (newFinal == null || newFinal.equals(finalInCents));
    if (same) {
      return false;
    }
    currency = listed.getPayoutCurrency().filter(Columns::isCurrency).orElse(currency);
    settlementCurrency =
        listed.getSettlementCurrency().filter(Columns::isCurrency).orElse(currency);
    paidMillis = listed.getPayoutDate().map(Instant::toEpochMilli).orElse(paidMillis);
    status = newStatus;
    netInCents = newNet;
    finalInCents = newFinal;
    forexInCents = listed.getForexFees().map(LoadedPayout::rounded).orElse(null);
    if (nextTryMillis == null) {
      tries = 0;
      nextTryMillis = now.toEpochMilli();
    }
    return true;
  }

  private static Long cents(Optional<BigDecimal> units) {
    return units.map(LoadedPayout::rounded).orElse(null);
  }

  /** Amounts have two decimals; fees for changing currency can have more. */
  private static long rounded(BigDecimal units) {
    return units.movePointRight(DECIMALS).setScale(0, RoundingMode.HALF_UP).longValue();
  }

  /** The net amount in whole units; empty if it can't be told. */
  Optional<BigDecimal> netInUnits() {
    return getNetInCents().map(cents -> BigDecimal.valueOf(cents, DECIMALS));
  }

  /** Its lines are loaded. */
  void load(ReadPayout read, Instant now) {
    netInCents = netInCents == null ? read.netInCents() : netInCents;
    finalInCents = finalInCents == null ? read.finalInCents() : finalInCents;
    forexInCents = forexInCents == null ? read.forexInCents() : forexInCents;
    settlementCurrency =
        read.settlementCurrency() == null ? settlementCurrency : read.settlementCurrency();
    summary = read.summary();
    problem = null;
    problemPlace = null;
    nextTryMillis = null;
    loadedMillis = now.toEpochMilli();
  }

  /** Its lines can't be taken in. */
  void refuse(UnreadableReportException why, Instant again) {
    problem = why.problem();
    problemPlace = ColumnText.fit(why.place(), LONGEST_PLACE);
    tryAgain(again);
    forAPerson = 1;
  }

  /** Its lines could not be loaded. */
  void tryAgain(Instant at) {
    tries++;
    nextTryMillis = at.toEpochMilli();
  }

  /** Counts and adds up all of its lines. */
  void sum(Collection<PayoutLine> lines) {
    lineCount = lines.size();
    capturedInCents = total(lines, LineKind.ORDER, LineKind.CAPTURE);
    refundedInCents = total(lines, LineKind.REFUND);
    feesInCents = total(lines, LineKind.FEE, LineKind.RETURNED_FEE);
    chargebacksInCents = total(lines, LineKind.CHARGEBACK, LineKind.CHARGEBACK_REVERSAL);
    othersInCents = total(lines, LineKind.OTHER);
    unmatched = count(lines, LineMatch.UNMATCHED);
    different = count(lines, LineMatch.DIFFERENT);
    offByInCents = offBy(lines);
    forAPerson = unmatched + different > 0 || isOff() ? 1 : 0;
  }

  /** Whether its lines do not add up: perhaps not all of them have arrived. */
  boolean isOff() {
    return offByInCents != null && offByInCents != 0;
  }

  private Long offBy(Collection<PayoutLine> lines) {
    boolean oneCurrency =
        lines.stream().allMatch(line -> line.getCurrency().equals(settlementCurrency));
    if (netInCents == null || !oneCurrency) {
      return null;
    }
    long sum = lines.stream().mapToLong(PayoutLine::getAmountInCents).sum();
    return sum - getForexInCents().orElse(0L) - netInCents;
  }

  private static long total(Collection<PayoutLine> lines, LineKind... kinds) {
    long sum = 0;
    for (LineKind kind : kinds) {
      sum +=
          lines.stream()
              .filter(line -> line.getKind() == kind)
              .mapToLong(PayoutLine::getAmountInCents)
              .sum();
    }
    return sum;
  }

  private static int count(Collection<PayoutLine> lines, LineMatch match) {
    return (int) lines.stream().filter(line -> line.getMatch() == match).count();
  }

  /** For logs. */
  @Override
  public String toString() {
    return "payout=" + id + " currency=" + currency;
  }
}
