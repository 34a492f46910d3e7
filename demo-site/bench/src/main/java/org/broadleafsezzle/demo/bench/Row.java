package org.broadleafsezzle.demo.bench;

/**
 * A line of a table of results.
 *
 * @param goal what was hoped for, empty if nothing was
 */
record Row(String what, String measured, String goal) {

  static Row of(String what, String measured) {
    return new Row(what, measured, "");
  }

  /** A ratio that is to be at most the goal. */
  static Row atMost(String what, double ratio, double goal) {
    return new Row(
        what,
        "%.2f times".formatted(ratio),
        "at most %.2f: %s".formatted(goal, ratio <= goal ? "reached" : "**missed**"));
  }

  /** Something that is to be at most the goal, in this unit. */
  static Row atMost(String what, double value, double goal, String unit) {
    return new Row(
        what,
        "%,.1f %s".formatted(value, unit),
        "at most %,.1f %s: %s".formatted(goal, unit, value <= goal ? "reached" : "**missed**"));
  }

  /** Something that is to be so. */
  static Row must(String what, String measured, String goal, boolean reached) {
    return new Row(what, measured, goal + ": " + (reached ? "reached" : "**missed**"));
  }

  String asMarkdown() {
    return "| %s | %s | %s |".formatted(what, measured, goal);
  }
}
