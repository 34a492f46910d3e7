package org.broadleafsezzle.admin.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time in days, weeks or months: nothing of it twice, and nothing left out. */
class PeriodsTest {

  private static final Instant FROM = Instant.parse("2026-03-04T10:00:00Z");

  @ParameterizedTest
  @CsvSource({"1,DAY,2", "30,DAY,31", "31,WEEK,5", "180,WEEK,27", "182,MONTH,7", "400,MONTH,14"})
  void areDaysForAMonthWeeksForHalfAYearAndMonthsForMore(int days, Periods.Step step, int many) {
    Periods periods = Periods.of(FROM, FROM.plus(Duration.ofDays(days)), ZoneOffset.UTC);

    assertThat(periods.step()).isEqualTo(step);
    assertThat(periods.all()).hasSize(many);
    assertThat(periods.isCut()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"UTC,20", "America/Toronto,20", "America/Toronto,100", "Asia/Kolkata,900"})
  void followOneAnotherFromTheBeginningToTheEnd(String zone, int days) {
    Instant end = FROM.plus(Duration.ofDays(days));

    Periods periods = Periods.of(FROM, end, ZoneId.of(zone));

    assertThat(periods.from()).isEqualTo(FROM);
    assertThat(periods.before()).isEqualTo(end);
    for (int i = 1; i < periods.all().size(); i++) {
      assertThat(periods.all().get(i).from()).isEqualTo(periods.all().get(i - 1).before());
    }
  }

  @Test
  void oneMomentIsOneDay() {
    Periods periods = Periods.of(FROM, FROM.plusMillis(1), ZoneOffset.UTC);

    assertThat(periods.all()).hasSize(1);
    assertThat(periods.all().get(0).day()).isEqualTo(LocalDate.of(2026, 3, 4));
  }

  @Test
  void ofALongTimeTheEndIsShown() {
    Periods periods = Periods.of(Instant.EPOCH, FROM, ZoneOffset.UTC);

    assertThat(periods.isCut()).isTrue();
    assertThat(periods.all()).hasSize(Periods.MOST);
    assertThat(periods.before()).isEqualTo(FROM);
    assertThat(periods.from()).isEqualTo(Instant.parse("2023-04-01T00:00:00Z"));
  }
}
