package org.broadleafsezzle.demo.reliability;

import java.util.List;
import java.util.stream.Stream;

/**
 * A way in which Sezzle fails.
 *
 * @param kind as the simulator calls it
 * @param when BEFORE or AFTER the call took effect
 */
record Fault(String kind, String when) {
  static final List<String> KINDS =
      List.of(
          "LATE",
          "NEVER",
          "STATUS_500",
          "STATUS_502",
          "STATUS_429",
          "CUT_CONNECTION",
          "BROKEN_BODY");

  static List<Fault> all() {
    return KINDS.stream()
        .flatMap(kind -> Stream.of(new Fault(kind, "BEFORE"), new Fault(kind, "AFTER")))
        .toList();
  }

  @Override
  public String toString() {
    return kind + " " + when;
  }
}
