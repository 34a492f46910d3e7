package org.broadleafsezzle.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SaidOnceTest {

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  private final Clock clock = mock(Clock.class);
  private final SaidOnce said = new SaidOnce(clock);

  @BeforeEach
  void once() {
    when(clock.instant()).thenReturn(NOW);
    assertThat(said.isNews("row", "trouble")).isTrue();
  }

  @Test
  void aTroubleThatLastsIsToldOnceADay() {
    when(clock.instant()).thenReturn(NOW.plus(Duration.ofHours(23)));
    assertThat(said.isNews("row", "trouble")).isFalse();

    when(clock.instant()).thenReturn(NOW.plus(Duration.ofHours(24)));
    assertThat(said.isNews("row", "trouble")).isTrue();
  }

  @Test
  void anotherTroubleAndOneThatComesBackAreToldAtOnce() {
    assertThat(said.isNews("row", "other trouble")).isTrue();
    assertThat(said.isNews("other row", "trouble")).isTrue();

    said.mended("row");
    assertThat(said.isNews("row", "other trouble")).isTrue();
  }

  @Test
  void whatItRemembersIsBounded() {
    for (int i = 0; i < 2000; i++) {
      said.isNews("row " + i, "trouble");
    }

    assertThat(said.isNews("row", "trouble")).isTrue();
    assertThat(said.isNews("row 1999", "trouble")).isFalse();
  }
}
