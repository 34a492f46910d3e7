package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.junit.jupiter.api.Test;

/** The others get their turn, whatever a row's work throws. */
class EachRowTest {

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-08T07:30:00Z"));
  private final EachRow<String> each = EachRow.checkoutId("It could not be done", clock);
  private final ReconcileReport report = new ReconcileReport();
  private final List<String> begun = new ArrayList<>();

  @Test
  void noneIsBegunAfterTheDeadline() {
    Instant deadline = clock.instant().plusSeconds(10);

    work(
        List.of("a", "b", "c"),
        deadline,
        row -> clock.set(row.equals("b") ? deadline.plusMillis(1) : deadline));

    assertThat(begun).containsExactly("a", "b");
    assertThat(report.isEmpty()).isTrue();
  }

  @Test
  void oneThatSomebodyElseWorksOnWaits() {
    work(
        List.of("a", "b"),
        row -> {
          throw mock(CheckoutBusyException.class);
        });

    assertThat(begun).containsExactly("a", "b");
    assertThat(report.toString()).contains("waiting=2", "unmended=0");
  }

  @Test
  void settingsAndFaultsAreCountedAndTheOthersFollow() {
    work(
        List.of("a", "b", "c"),
        row -> {
          if (row.equals("a")) {
            throw new SettingsException(SettingKey.MODE, "the keys are not set");
          } else if (row.equals("b")) {
            throw new IllegalStateException("a fault");
          }
        });

    assertThat(begun).containsExactly("a", "b", "c");
    assertThat(report.toString()).contains("waiting=0", "unmended=2");
  }

  @Test
  void afterThreeInARowWithoutAnAnswerTheRestIsLeftToTheNextRun() {
    work(List.of("a", "b", "c", "d", "e"), row -> unanswered());

    assertThat(begun).containsExactly("a", "b", "c");
    assertThat(report.getUnmended()).isEqualTo(3);
  }

  @Test
  void anAnswerBetweenBeginsTheCountAgain() {
    work(
        List.of("a", "b", "answered", "c", "d", "answered", "e"),
        row -> {
          if (!row.equals("answered")) {
            unanswered();
          }
        });

    assertThat(begun).containsExactly("a", "b", "answered", "c", "d", "answered", "e");
    assertThat(report.getUnmended()).isEqualTo(5);
  }

  private static void unanswered() {
    throw new SezzleUnavailableException(Failure.of("getOrder"));
  }

  private void work(List<String> rows, Consumer<String> work) {
    work(rows, clock.instant().plus(Duration.ofMinutes(1)), work);
  }

  private void work(List<String> rows, Instant deadline, Consumer<String> work) {
    each.work(
        rows,
        deadline,
        report,
        row -> {
          begun.add(row);
          work.accept(row);
        });
  }
}
