package org.broadleafsezzle.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A payout of 5,000 lines of mixed kinds, in each form, sums to the cent; no form is guessed. */
class LargePayoutTest extends SettlementScene {

  private static final int LINES_OF_IT = 5_000;
  private static final int KNOWN_ORDERS = 100;

  /** The forms that Sezzle's documentation has had. */
  enum Form {
    /** Decimals, positive refunds, captures of their own beside their orders. */
    CURRENT,
    /** Decimals, negative refunds, an order for each capture. */
    OLDER,
    /** The same in whole cents. */
    CENTS
  }

  private final Random random = new Random(7);
  private final List<String> rows = new ArrayList<>();
  private final List<SezzleCheckout> known = new ArrayList<>();
  private long net;
  private long fees;
  private int unmatched;

  @ParameterizedTest
  @EnumSource(Form.class)
  void sumsToTheCentAndEachLineIsMatchedOrListedAsUnmatched(Form form) {
    for (int i = 0; i < KNOWN_ORDERS; i++) {
      known.add(captured(2_000 + i));
    }
    while (rows.size() < LINES_OF_IT) {
      add(form);
    }
    rows.subList(LINES_OF_IT, rows.size()).clear();
    count(form);
    lists(payout().netSettlementAmount(BigDecimal.valueOf(net, 2)));
    List<String> report = new ArrayList<>();
    report.add(SUMMARY);
    report.add(",,,0," + written(net, form) + ",p-1,USD,2026-03-09,Complete,");
    report.add(LINES);
    report.addAll(rows);
    sends(report.toArray(new String[0]));

    load();

    LoadedPayout payout = only();
    assertThat(payout.getProblem()).isEmpty();
    assertThat(payout.getLineCount()).isEqualTo(LINES_OF_IT);
    assertThat(payout.getOffByInCents()).contains(0L);
    assertThat(
            payout.getCapturedInCents()
                + payout.getRefundedInCents()
                + payout.getFeesInCents()
                + payout.getChargebacksInCents()
                + payout.getOthersInCents())
        .isEqualTo(net);
    assertThat(payout.getFeesInCents()).isEqualTo(fees);
    assertThat(payout.getUnmatched()).isEqualTo(unmatched);
    assertThat(payout.getDifferent()).isZero();
    assertThat(search.lines("p-1", false, 0, LINES_OF_IT))
        .filteredOn(line -> line.getMatch() == LineMatch.MATCHED && line.getRequestId().isPresent())
        .hasSize(KNOWN_ORDERS);
    assertThat(search.totals(new PayoutFilter()))
        .extracting(PayoutTotals::getNetInCents)
        .containsExactly(net);
  }

  /** A sale of the shop's own as long as there is one, then of another system's. */
  private void add(Form form) {
    int number = rows.size();
    boolean ours = !known.isEmpty();
    SezzleCheckout checkout = ours ? known.remove(0) : null;
    String reference = ours ? checkout.getReferenceId() : "other-" + number;
    long cents = ours ? checkout.getAmount().getAmountInCents() : 1_000 + random.nextInt(9_000);
    if (form == Form.CURRENT) {
      rows.add(line("ORDER", reference, written(cents, form), ""));
      rows.add(line("CAPTURE", reference, "", written(cents, form)));
    } else {
      rows.add(line("ORDER", reference, "", written(cents, form)));
    }
    rows.add(line("FEE", reference, "", written(-cents / 20, form)));
    if (!ours) {
      long back = 1 + random.nextInt((int) cents);
      rows.add(line("REFUND", reference, "", written(form == Form.CURRENT ? back : -back, form)));
      rows.add(line("RETURNED_FEE", reference, "", written(back / 20 + 1, form)));
      rows.add(line("CHARGEBACK", reference, "", written(-random.nextInt(500) - 1, form)));
      rows.add(line("INTEREST_TRANSFER", "", "", written(random.nextInt(900) - 450, form)));
      rows.add(line("MONTHLY_FEE", "", "", written(-1_500, form)));
    }
  }

  /** By the rows themselves, as a person with a pocket calculator would. */
  private void count(Form form) {
    for (String row : rows) {
      String[] cells = row.split(",", -1);
      if (!cells[8].isEmpty()) {
        BigDecimal amount = new BigDecimal(cells[8]);
        long cents = (form == Form.CENTS ? amount : amount.movePointRight(2)).longValueExact();
        net += cells[0].equals("REFUND") ? -Math.abs(cents) : cents;
        fees += cells[0].endsWith("FEE") ? cents : 0;
      }
      unmatched += cells[6].startsWith("other") ? 1 : 0;
    }
  }

  private static String written(long cents, Form form) {
    return form == Form.CENTS ? String.valueOf(cents) : BigDecimal.valueOf(cents, 2).toString();
  }

  private static String line(String type, String reference, String orderAmount, String amount) {
    return SettlementLoaderTest.line(type, "", reference, orderAmount, amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5000", "0", "4999"})
  void wholeNumbersWithoutAnythingThatTellsTheirFormAreRefusedWithASentence(String written) {
    lists(payout());
    sends(
        SUMMARY,
        ",,,0," + written + ",p-1,USD,,Complete,",
        LINES,
        line("CAPTURE", "x", "", "5000"));

    load();

    assertThat(only().getProblem()).contains(PayoutProblem.UNCLEAR_FORM);
    assertThat(only().isForAPerson()).isTrue();
    assertThat(search.lines("p-1", false, 0, 10)).isEmpty();
  }

  @Test
  void whatIsNoAmountOrNoReportOrAnotherPayoutsIsRefusedAndNothingOfItTakenIn() {
    assertThat(Stream.of("1,234.50", "abc", "0.005").map(this::problemOf))
        .containsOnly(PayoutProblem.NO_AMOUNT);
    assertThat(problem("<html>Sign in</html>")).isEqualTo(PayoutProblem.NOT_A_REPORT);
    assertThat(problem("")).isEqualTo(PayoutProblem.NOT_A_REPORT);
    assertThat(problem(SUMMARY, ",,,0.00,1.00,p-9,USD,,Complete,", LINES))
        .isEqualTo(PayoutProblem.OTHER_PAYOUT);
  }

  private PayoutProblem problemOf(String amount) {
    return problem(
        SUMMARY,
        ",,,0.00,50.00,p-1,USD,,Complete,",
        LINES,
        line("CAPTURE", "x", "", '"' + amount + '"'));
  }

  private static PayoutProblem problem(String... rows) {
    try {
      ReadPayout.of(
          "p-1", "USD", java.util.Optional.empty(), String.join("\n", Arrays.asList(rows)));
      return null;
    } catch (UnreadableReportException e) {
      return e.problem();
    }
  }
}
