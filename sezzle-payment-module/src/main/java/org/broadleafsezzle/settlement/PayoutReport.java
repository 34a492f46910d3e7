package org.broadleafsezzle.settlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The report of a payout as Sezzle sends it: a header and a row about the payout, then a header and
 * a row for each line. Columns go by their names, whatever their order; those that nobody knows are
 * there too. Immutable.
 */
final class PayoutReport {

  private static final String TYPE = "type";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Map<String, String> summary;
  private final List<Map<String, String>> lines;

  private PayoutReport(Map<String, String> summary, List<Map<String, String>> lines) {
    this.summary = Collections.unmodifiableMap(summary);
    this.lines = Collections.unmodifiableList(lines);
  }

  /**
   * Reads it.
   *
   * @throws UnreadableReportException if it is no such report
   */
  static PayoutReport read(String csv) {
    List<CSVRecord> records = records(csv);
    int header = 0;
    while (header < records.size() && !names(records.get(header)).contains(TYPE)) {
      header++;
    }
    if (header < 2 || header == records.size()) {
      throw new UnreadableReportException(PayoutProblem.NOT_A_REPORT, null);
    }
    List<String> names = names(records.get(header));
    List<Map<String, String>> lines = new ArrayList<>();
    for (CSVRecord record : records.subList(header + 1, records.size())) {
      lines.add(row(names, record));
    }
    return new PayoutReport(row(names(records.get(0)), records.get(1)), lines);
  }

  private static List<CSVRecord> records(String csv) {
    boolean marked = !csv.isEmpty() && csv.charAt(0) == BYTE_ORDER_MARK;
    try (CSVParser parser = CSVParser.parse(marked ? csv.substring(1) : csv, CSVFormat.DEFAULT)) {
      return parser.getRecords();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new UnreadableReportException(PayoutProblem.NOT_A_REPORT, null);
    }
  }

  private static List<String> names(CSVRecord header) {
    List<String> names = new ArrayList<>();
    header.forEach(
        cell -> names.add(cell.trim().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_")));
    return names;
  }

  /** Of two columns of one name the first counts; a cell without a name is kept by its place. */
  private static Map<String, String> row(List<String> names, CSVRecord record) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int place = 0; place < record.size(); place++) {
      String cell = record.get(place).trim();
      boolean named = place < names.size() && !row.containsKey(names.get(place));
      if (named) {
        row.put(names.get(place), cell);
      } else if (!cell.isEmpty()) {
        row.put("column_" + (place + 1), cell);
      }
    }
    return row;
  }

  /** The values of the payout as a whole, by the columns' names in lower case. */
  Map<String, String> summary() {
    return summary;
  }

  /** Each line, by the columns' names in lower case. */
  List<Map<String, String>> lines() {
    return lines;
  }
}
