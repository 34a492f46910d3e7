package org.broadleafsezzle.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;

/** Payouts are listed by currency, loaded once, matched, and tried again where that fails. */
class SettlementLoaderTest extends SettlementScene {

  @Test
  void bothCurrenciesAreAskedForPageByPageAndAPayoutIsLoadedOnce() {
    lists(payout().netSettlementAmount(new BigDecimal("0.00")));
    sends(SUMMARY, "0,0,0,0.00,0.00,p-1,USD,2026-03-09,Complete,5", LINES);

    load();
    load();

    verify(client).settlementDetails(eq("p-1"), any());
    LocalDate today = LocalDate.of(2026, 3, 10);
    verify(client, times(2)).settlementSummaries(today.minusDays(92), today.plusDays(1), "CAD", 0);
    verify(client).settlementSummaries(today.minusDays(92), today.plusDays(1), "USD", 1);
    verify(client).settlementSummaries(today.minusDays(15), today.plusDays(1), "USD", 0);
    assertThat(only().getLoaded()).contains(now);
    assertThat(only().getSummary()).contains("\"a_new_total\":\"5\"");
    assertThat(only().isForAPerson()).isFalse();
  }

  @Test
  void aGatewayThatIgnoresTheOffsetIsNotAskedForEver() {
    when(client.settlementSummaries(any(), any(), eq("USD"), anyInt()))
        .thenReturn(List.of(payout().build()));
    sends(SUMMARY, "0,0,0,0.00,0.00,p-1,USD,2026-03-09,Complete,", LINES);

    load();

    verify(client, times(2)).settlementSummaries(any(), any(), eq("USD"), anyInt());
  }

  @Test
  void whatCanNotBeLoadedIsTriedAgainEachTimeLater() {
    lists(payout().netSettlementAmount(new BigDecimal("0.00")));
    when(client.settlementDetails(any(), any()))
        .thenThrow(new SezzleUnavailableException(Failure.of("settlementDetails")));
    load();
    load();
    verify(client).settlementDetails(any(), any());
    assertThat(only().getNextTry()).contains(now.plus(Duration.ofMinutes(10)));

    now = now.plus(Duration.ofMinutes(10));
    load();
    assertThat(only().getNextTry()).contains(now.plus(Duration.ofMinutes(20)));

    now = now.plus(Duration.ofMinutes(20));
    doReturn(SUMMARY + "\n0,0,0,0.00,0.00,p-1,USD,,Complete,\n" + LINES + "\n")
        .when(client)
        .settlementDetails(any(), any());
    load();
    assertThat(only().getNextTry()).isEmpty();
  }

  @Test
  void oneCurrencyThatFailsDoesNotKeepTheOther() {
    lists(payout().netSettlementAmount(new BigDecimal("0.00")));
    sends(SUMMARY, "0,0,0,0.00,0.00,p-1,USD,2026-03-09,Complete,", LINES);
    when(client.settlementSummaries(any(), any(), eq("CAD"), anyInt()))
        .thenThrow(new SezzleUnavailableException(Failure.of("settlementSummaries")));

    assertThatThrownBy(this::load).isInstanceOf(SezzleUnavailableException.class);

    assertThat(only().getLoaded()).isPresent();
  }

  @Test
  void linesAreOfOneCaptureOrRefundEachAndWhatIsNotInTheBooksIsMarked() {
    SezzleCheckout one = captured(5000);
    move(one, MovementKind.REFUND, 1000);
    lists(payout().netSettlementAmount(new BigDecimal("117.00")));
    sends(
        SUMMARY,
        ",,,0.00,117.00,p-1,USD,2026-03-09,Complete,",
        LINES,
        line("ORDER", "short-id", one.getReferenceId(), "50.00", ""),
        line("CAPTURE", "short-id", one.getReferenceId(), "", "50.00"),
        line("CAPTURE", "short-id", one.getReferenceId(), "", "50.00"),
        line("REFUND", one.getSezzleOrderUuid().get(), "", "", "10.00"),
        line("FEE", "short-id", one.getReferenceId(), "", "-3.30"),
        line("CAPTURE", "other", "somebody-elses", "", "45.30"),
        line("MONTHLY_FEE", "", "", "", "-15.00"));

    load();

    assertThat(search.lines("p-1", false, 0, 100))
        .extracting(PayoutLine::getMatch)
        .containsExactly(
            LineMatch.MATCHED,
            LineMatch.MATCHED,
            LineMatch.DIFFERENT,
            LineMatch.MATCHED,
            LineMatch.MATCHED,
            LineMatch.UNMATCHED,
            LineMatch.OF_ACCOUNT);
    assertThat(only().getOffByInCents()).contains(0L);
    assertThat(only().isForAPerson()).isTrue();
    assertThat(search.countOdd(new PayoutFilter())).isEqualTo(2);
    assertThat(search.lines("p-1", true, 0, 100)).hasSize(2);
    assertThat(search.ofPayment(one.getId(), 100)).hasSize(5);
    assertThat(search.lines("p-1", false, 0, 1).get(0).getMore())
        .containsEntry("a_new_column", "new");

    move(one, MovementKind.CAPTURE, 5000);
    now = now.plus(Duration.ofHours(1));
    load();
    assertThat(only().getDifferent()).as("the books know of it by now").isZero();
    assertThat(only().getUnmatched()).isEqualTo(1);
  }

  @Test
  void aRefundOfOnePayoutIsNotTakenForThatOfAnother() {
    SezzleCheckout one = captured(5000);
    lists(payout().netSettlementAmount(new BigDecimal("50.00")));
    sends(
        SUMMARY,
        ",,,0.00,50.00,p-1,USD,,Complete,",
        LINES,
        line("CAPTURE", "x", one.getReferenceId(), "", "50.00"));
    load();
    lists(payout().uuid("p-2").netSettlementAmount(new BigDecimal("50.00")));
    when(client.settlementDetails(eq("p-2"), any()))
        .thenReturn(
            SUMMARY
                + "\n,,,0.00,50.00,p-2,USD,,Complete,\n"
                + LINES
                + "\n"
                + line("CAPTURE", "x", one.getReferenceId(), "", "50.00"));

    load();

    assertThat(search.find("p-2").orElseThrow().getDifferent()).isEqualTo(1);
    assertThat(only().getDifferent()).isZero();
  }

  @Test
  void linesThatDoNotAddUpAreForAPerson() {
    lists(payout().netSettlementAmount(new BigDecimal("10.00")));
    sends(
        SUMMARY, ",,,0.00,10.00,p-1,USD,,Complete,", LINES, line("CORRECTION", "", "", "", "9.00"));

    load();

    assertThat(only().getOffByInCents()).contains(-100L);
    assertThat(only().isForAPerson()).isTrue();
  }

  @Test
  void aReportThatWasCutOnItsWayIsAskedForAgainUntilItAddsUp() {
    SezzleCheckout one = captured(5000);
    lists(payout().netSettlementAmount(new BigDecimal("49.00")));
    String[] whole = {
      SUMMARY,
      ",,,0.00,49.00,p-1,USD,,Complete,",
      LINES,
      line("CAPTURE", "x", one.getReferenceId(), "", "50.00"),
      line("CORRECTION", "", "", "", "-1.00")
    };
    sends(Arrays.copyOf(whole, 4));
    load();
    assertThat(only().getOffByInCents()).contains(100L);
    assertThat(only().getNextTry()).contains(now.plus(Duration.ofMinutes(10)));

    sends(whole);
    now = now.plus(Duration.ofMinutes(10));
    load();

    assertThat(only().getOffByInCents()).contains(0L);
    assertThat(only().isForAPerson()).isFalse();
    assertThat(only().getNextTry()).isEmpty();
    assertThat(search.lines("p-1", false, 0, 10)).hasSize(2);
  }

  @Test
  void aReportThatNeverAddsUpIsAskedForABoundedNumberOfTimes() {
    lists(payout().netSettlementAmount(new BigDecimal("10.00")));
    sends(
        SUMMARY, ",,,0.00,10.00,p-1,USD,,Complete,", LINES, line("CORRECTION", "", "", "", "9.00"));

    for (int day = 0; day < 20; day++) {
      load();
      now = now.plus(Duration.ofDays(2));
    }

    verify(client, times(9)).settlementDetails(eq("p-1"), any());
    assertThat(only().getNextTry()).isEmpty();
    assertThat(only().isForAPerson()).isTrue();
  }

  static String line(
      String type, String uuid, String reference, String orderAmount, String amount) {
    return String.join(
        ",",
        type,
        "2026-03-08T10:00:00Z",
        "2026-03-08T09:00:00Z",
        "2026-03-08T10:00:00Z",
        uuid,
        "",
        reference,
        orderAmount,
        amount,
        "USD",
        "001",
        "",
        "new");
  }
}
