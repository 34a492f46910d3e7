package org.broadleafsezzle.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-02T03:04:05Z",
        "2026-12-31T23:59:59.9Z",
        "2026-02-28T00:00:00.120Z",
        "2024-02-29T12:00:00.123456789Z",
        "0001-01-01T00:00:00Z"
      })
  void meansWhatThePlatformSOwnReadingMeans(String text) {
    assertThat(UsualDate.read(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-01-02",
        "2026-01-02T03:04:05",
        "2026-01-02T03:04:05+00:00",
        "2026-01-02 03:04:05Z",
        "2026-1-02T03:04:050Z",
        "2026-01-02T03:04:05.Z",
        "2026-01-02T03:04:05.1234567890Z",
        "2026-01-02T03:04:05.12x4Z",
        "2026-02-30T03:04:05Z",
        "2026-13-01T03:04:05Z",
        "2026-01-02T25:04:05Z",
        "２０２６-01-02T03:04:05Z"
      })
  void leavesEveryOtherFormToOthers(String text) {
    assertThat(UsualDate.read(text)).isNull();
  }
}
