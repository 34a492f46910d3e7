package org.broadleafsezzle.admin.settlement;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A time in days, weeks or months, so few that they can be read. Immutable. */
final class Periods {

  /** As many are shown at most; of a longer time its end. */
  static final int MOST = 36;

  private static final int MOST_DAYS = 31;
  private static final int MOST_WEEKS = 26;
  private static final int DAYS_OF_WEEK = 7;

  /** The length of each. */
  enum Step {
    DAY,
    WEEK,
    MONTH
  }

  private final Step step;
  private final List<Period> all;
  private final boolean cut;

  private Periods(Step step, List<Period> all, boolean cut) {
    this.step = step;
    this.all = all;
    this.cut = cut;
  }

  /**
   * Days for a month, weeks for half a year, months for all that is longer. The first and last one
   * end where the time does.
   *
   * @param zone in which days begin
   */
  static Periods of(Instant from, Instant before, ZoneId zone) {
    LocalDate first = from.atZone(zone).toLocalDate();
    LocalDate last = before.minusMillis(1).atZone(zone).toLocalDate();
    Step step = step(ChronoUnit.DAYS.between(first, last) + 1);
    List<Period> periods = new ArrayList<>();
    for (LocalDate day = begin(first, step); !day.isAfter(last); day = next(day, step)) {
      Instant begins = day.atStartOfDay(zone).toInstant();
      Instant ends = next(day, step).atStartOfDay(zone).toInstant();
      periods.add(
          new Period(
              day, begins.isBefore(from) ? from : begins, ends.isAfter(before) ? before : ends));
    }
    int many = periods.size();
    return new Periods(step, periods.subList(Math.max(0, many - MOST), many), many > MOST);
  }

  private static Step step(long days) {
    if (days <= MOST_DAYS) {
      return Step.DAY;
    }
    return days <= MOST_WEEKS * DAYS_OF_WEEK ? Step.WEEK : Step.MONTH;
  }

  private static LocalDate begin(LocalDate day, Step step) {
    switch (step) {
      case WEEK:
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH:
        return day.withDayOfMonth(1);
      default:
        return day;
    }
  }

  private static LocalDate next(LocalDate day, Step step) {
    switch (step) {
      case WEEK:
        return day.plusWeeks(1);
      case MONTH:
        return day.plusMonths(1);
      default:
        return day.plusDays(1);
    }
  }

  Step step() {
    return step;
  }

  /** One after the other, the first one first; at least one. */
  List<Period> all() {
    return Collections.unmodifiableList(all);
  }

  /** Whether the time began earlier than the first of them. */
  boolean isCut() {
    return cut;
  }

  /** The beginning of the first one. */
  Instant from() {
    return all.get(0).from();
  }

  /** The end of the last one. */
  Instant before() {
    return all.get(all.size() - 1).before();
  }
}
