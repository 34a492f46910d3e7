package org.broadleafsezzle.demo.simulator.settlements;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The spelling of the rows of a report. */
final class Csv {

  private Csv() {}

  static String row(Stream<String> cells) {
    return cells.map(Csv::cell).collect(Collectors.joining(","));
  }

  /** An amount in whole units with two decimals. */
  static String units(int cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
