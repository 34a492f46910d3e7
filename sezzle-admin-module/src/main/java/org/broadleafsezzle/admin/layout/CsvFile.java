package org.broadleafsezzle.admin.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A file of comma-separated values of which no spreadsheet calculates a cell. */
public final class CsvFile {

  /** The characters that make a spreadsheet take a cell for a formula if it begins with one. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** Tells spreadsheets that UTF-8 follows. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVPrinter printer;

  public CsvFile(Appendable to, CsvStyle style) throws IOException {
    to.append(BYTE_ORDER_MARK);
    printer = new CSVPrinter(to, CSVFormat.RFC4180.withDelimiter(style.separator()));
  }

  /** The cells of one line. */
  public static final class Row {
    private final List<String> cells = new ArrayList<>();

    /** A text, whoever has written it; null for none. */
    public Row text(String text) {
      cells.add(harmless(text));
      return this;
    }

    /** A number or time as a {@link CsvStyle} writes it, which may begin with a minus. */
    public Row number(String written) {
      cells.add(written);
      return this;
    }
  }

  /** Writes a line. */
  public void print(Row row) throws IOException {
    printer.printRecord(row.cells);
  }

  /** Hands on what is written so far. */
  public void flush() throws IOException {
    printer.flush();
  }

  /** The text in a form that no spreadsheet calculates. */
  static String harmless(String text) {
    String cell = Optional.ofNullable(text).orElse("");
    return cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
  }
}
