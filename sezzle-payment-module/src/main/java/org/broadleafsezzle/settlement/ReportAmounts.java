package org.broadleafsezzle.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The amounts of a report in cents. A report with a decimal mark anywhere is in whole units. One
 * without is in whichever form makes its net amount the one that the list of payouts says; if both
 * or neither do, it is not read.
 */
final class ReportAmounts {

  static final String NET = "net_settlement_amount";
  static final String FINAL = "final_payout_amount";
  static final String FOREX = "forex_fees";
  static final String AMOUNT = "amount";
  static final String ORDER_AMOUNT = "order_amount";

  private static final List<String> OF_SUMMARY = Arrays.asList(NET, FINAL, FOREX);
  private static final List<String> OF_LINES = Arrays.asList(AMOUNT, ORDER_AMOUNT);
  private static final int DECIMALS = 2;

  private final boolean inCents;

  private ReportAmounts(boolean inCents) {
    this.inCents = inCents;
  }

  /**
   * The form that the report is written in.
   *
   * @param netInUnits the amount in the list of payouts; empty if that could not be read either
   * @throws UnreadableReportException if it can't be told
   */
  static ReportAmounts of(PayoutReport report, Optional<BigDecimal> netInUnits) {
    if (texts(report).anyMatch(text -> text.indexOf('.') >= 0)) {
      return new ReportAmounts(false);
    }
    BigDecimal written = number(report.summary().getOrDefault(NET, ""), NET);
    if (written == null || !netInUnits.isPresent() || written.signum() == 0) {
      throw new UnreadableReportException(PayoutProblem.UNCLEAR_FORM, NET);
    }
    boolean units = written.compareTo(netInUnits.get()) == 0;
    boolean cents = written.movePointLeft(DECIMALS).compareTo(netInUnits.get()) == 0;
    if (units == cents) {
      throw new UnreadableReportException(PayoutProblem.UNCLEAR_FORM, NET);
    }
    return new ReportAmounts(cents);
  }

  private static Stream<String> texts(PayoutReport report) {
    return Stream.concat(
        OF_SUMMARY.stream().map(name -> report.summary().getOrDefault(name, "")),
        report.lines().stream()
            .flatMap(line -> OF_LINES.stream().map(name -> line.getOrDefault(name, ""))));
  }

  /**
   * The amount of a cell; empty if the cell is.
   *
   * @param where the cell, for people
   * @throws UnreadableReportException if it is no amount, or has parts of a cent
   */
  Optional<Long> inCents(Map<String, String> row, String column, String where) {
    BigDecimal number = number(row.getOrDefault(column, ""), where);
    if (number == null) {
      return Optional.empty();
    }
    try {
      return Optional.of((inCents ? number : number.movePointRight(DECIMALS)).longValueExact());
    } catch (ArithmeticException e) {
      throw new UnreadableReportException(PayoutProblem.NO_AMOUNT, where);
    }
  }

  /** The same, rounded: fees for changing currency come with parts of a cent. */
  Optional<Long> roundedInCents(Map<String, String> row, String column) {
    BigDecimal number = number(row.getOrDefault(column, ""), column);
    return Optional.ofNullable(number)
        .map(read -> inCents ? read : read.movePointRight(DECIMALS))
        .map(read -> read.setScale(0, RoundingMode.HALF_UP).longValue());
  }

  private static BigDecimal number(String text, String where) {
    try {
      return text.isEmpty() ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new UnreadableReportException(PayoutProblem.NO_AMOUNT, where);
    }
  }
}
