package org.broadleafsezzle.admin.settlement;

import java.time.Instant;
import java.time.LocalDate;

/** A day, week or month, or the part of it that was asked for. */
final class Period {

  private final LocalDate day;
  private final Instant from;
  private final Instant before;

  /**
   * @param day it is named by: its first
   * @param from it begins
   * @param before it ends
   */
  Period(LocalDate day, Instant from, Instant before) {
    this.day = day;
    this.from = from;
    this.before = before;
  }

  LocalDate day() {
    return day;
  }

  Instant from() {
    return from;
  }

  Instant before() {
    return before;
  }
}
