package org.broadleafsezzle.demo.bench;

/**
 * The cost of a page of the admin.
 *
 * @param millis until it is here, median
 * @param statements of the database; 0 if they were not counted
 * @param rows that queries read; 0 if they were not counted
 */
record PageCost(double millis, long statements, long rows) {

  @Override
  public String toString() {
    String time = "%.0f ms".formatted(millis);
    return statements == 0
        ? time
        : "%s, %,d statements, %,d rows read".formatted(time, statements, rows);
  }
}
