package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nearness of the day by which a dispute has to be answered. */
class DisputeDeadlineTest {

  private static final Optional<Instant> DUE = Optional.of(Instant.parse("2026-12-10T00:00:00Z"));
  private static final String OPENED = "dispute.merchant_input_requested";
  private static final String NEAR = "dispute.deadline_approaching";

  @ParameterizedTest
  @CsvSource({
    "2026-12-06T23:59:59Z, FAR",
    "2026-12-07T00:00:00Z, SOON",
    "2026-12-08T23:59:59Z, SOON",
    "2026-12-09T00:00:00Z, NOW",
    "2026-12-10T12:00:00Z, NOW",
    "2026-12-11T11:59:59Z, NOW",
    "2026-12-11T12:00:00Z, PAST",
  })
  void theDayComesNearAndIsPastOnceItIsPastEverywhere(Instant now, DisputeDeadline deadline) {
    assertThat(DisputeDeadline.of(DUE, OPENED, now)).isEqualTo(deadline);
  }

  @Test
  void whereSezzleSaysThatItComesNearItDoesWhateverTheDay() {
    Instant longBefore = Instant.parse("2026-11-01T00:00:00Z");

    assertThat(DisputeDeadline.of(Optional.empty(), NEAR, longBefore))
        .isEqualTo(DisputeDeadline.SOON);
    assertThat(DisputeDeadline.of(DUE, NEAR, longBefore)).isEqualTo(DisputeDeadline.SOON);
    assertThat(DisputeDeadline.of(DUE, NEAR, DUE.get())).isEqualTo(DisputeDeadline.NOW);
    assertThat(DisputeDeadline.of(Optional.empty(), OPENED, longBefore))
        .isEqualTo(DisputeDeadline.FAR);
  }
}
