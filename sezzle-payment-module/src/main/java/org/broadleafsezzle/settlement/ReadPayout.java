package org.broadleafsezzle.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadleafsezzle.api.model.SezzleDate;
import org.broadleafsezzle.api.model.SezzleId;
import org.broadleafsezzle.ledger.ColumnText;

/** The report of a payout, as the shop's tables take it. */
final class ReadPayout {

  private static final String TYPE = "type";
  private static final String ORDER = "order_uuid";
  private static final String REFERENCE = "external_reference_id";
  private static final String CURRENCY = "posting_currency";
  private static final String EVENT = "event_date";
  private static final String SETTLEMENT_CURRENCY = "settlement_currency";
  private static final String PAYOUT = "payment_uuid";

  /** The columns of a line that the table has, too. */
  private static final Set<String> KEPT_APART =
      new HashSet<>(
          Arrays.asList(TYPE, CURRENCY, ReportAmounts.AMOUNT, ReportAmounts.ORDER_AMOUNT));

  /** The same, of those that are an id. */
  private static final List<String> IDS = Arrays.asList(ORDER, REFERENCE);

  private final PayoutReport report;
  private final ReportAmounts amounts;
  private final List<PayoutLine> lines = new ArrayList<>();

  private ReadPayout(PayoutReport report, ReportAmounts amounts) {
    this.report = report;
    this.amounts = amounts;
  }

  /**
   * Reads it.
   *
   * @throws UnreadableReportException if anything of it can't be taken in
   */
  static ReadPayout of(LoadedPayout payout, String csv) {
    return of(payout.getId(), payout.getSettlementCurrency(), payout.netInUnits(), csv);
  }

  static ReadPayout of(
      String payoutId, String currency, Optional<BigDecimal> netInUnits, String csv) {
    PayoutReport report = PayoutReport.read(csv);
    String named = report.summary().getOrDefault(PAYOUT, payoutId);
    if (!named.isEmpty() && !named.equals(payoutId)) {
      throw new UnreadableReportException(PayoutProblem.OTHER_PAYOUT, named);
    }
    ReadPayout read = new ReadPayout(report, ReportAmounts.of(report, netInUnits));
    read.readLines(payoutId, currency);
    read.netInCents();
    read.finalInCents();
    return read;
  }

  private void readLines(String payoutId, String currency) {
    Set<String> captured = captured();
    int place = 0;
    for (Map<String, String> cells : report.lines()) {
      place++;
      lines.add(line(payoutId, place, currency, cells, captured));
    }
  }

  private PayoutLine line(
      String payoutId,
      int place,
      String currency,
      Map<String, String> cells,
      Set<String> captured) {
    String type = ColumnText.fit(cells.getOrDefault(TYPE, ""), PayoutLine.LONGEST_TYPE);
    LineKind kind = LineKind.of(type);
    String posted = cells.getOrDefault(CURRENCY, "");
    Long orderAmount = cents(cells, ReportAmounts.ORDER_AMOUNT, place).orElse(null);
    return new PayoutLine(
            payoutId,
            place,
            type,
            kind.signed(amount(cells, kind, place, captured)),
            Columns.isCurrency(posted) ? posted : currency)
        .ofOrder(
            SezzleId.received(cells.get(ORDER)),
            SezzleId.received(cells.get(REFERENCE)),
            orderAmount)
        .with(
            SezzleDate.read(cells.get(EVENT)),
            Columns.write(others(cells), PayoutLine.LONGEST_MORE));
  }

  /**
   * An order without an amount of its own moves nothing if it has a line for its capture; if it has
   * none, it stands for the capture, as in Sezzle's own samples.
   */
  private long amount(Map<String, String> cells, LineKind kind, int place, Set<String> captured) {
    Optional<Long> own = cents(cells, ReportAmounts.AMOUNT, place);
    if (own.isPresent()) {
      return own.get();
    }
    if (kind != LineKind.ORDER) {
      throw new UnreadableReportException(
          PayoutProblem.NO_AMOUNT, where(ReportAmounts.AMOUNT, place));
    }
    return captured.contains(order(cells))
        ? 0
        : cents(cells, ReportAmounts.ORDER_AMOUNT, place).orElse(0L);
  }

  private Set<String> captured() {
    Set<String> orders = new HashSet<>();
    for (Map<String, String> cells : report.lines()) {
      if (LineKind.of(cells.getOrDefault(TYPE, "")) == LineKind.CAPTURE) {
        orders.add(order(cells));
      }
    }
    return orders;
  }

  private static String order(Map<String, String> cells) {
    return cells.getOrDefault(ORDER, "") + " " + cells.getOrDefault(REFERENCE, "");
  }

  private Optional<Long> cents(Map<String, String> cells, String column, int place) {
    return amounts.inCents(cells, column, where(column, place));
  }

  private static String where(String column, int place) {
    return "line " + place + ", " + column;
  }

  private static Map<String, String> others(Map<String, String> cells) {
    Map<String, String> others = new LinkedHashMap<>(cells);
    others.keySet().removeAll(KEPT_APART);
    for (String id : IDS) {
      if (SezzleId.received(cells.get(id)) != null) {
        others.remove(id);
      }
    }
    return others;
  }

  List<PayoutLine> lines() {
    return Collections.unmodifiableList(lines);
  }

  /** Null if the report does not say. */
  Long netInCents() {
    return amounts.inCents(report.summary(), ReportAmounts.NET, ReportAmounts.NET).orElse(null);
  }

  /** Null if the report does not say. */
  Long finalInCents() {
    return amounts.inCents(report.summary(), ReportAmounts.FINAL, ReportAmounts.FINAL).orElse(null);
  }

  /** Null if the report does not say. */
  Long forexInCents() {
    return amounts.roundedInCents(report.summary(), ReportAmounts.FOREX).orElse(null);
  }

  /** Null if the report does not say. */
  String settlementCurrency() {
    String said = report.summary().getOrDefault(SETTLEMENT_CURRENCY, "");
    return Columns.isCurrency(said) ? said : null;
  }

  /** All that is said of the payout as a whole, as JSON. */
  String summary() {
    return Columns.write(report.summary(), PayoutRow.LONGEST_SUMMARY);
  }
}
