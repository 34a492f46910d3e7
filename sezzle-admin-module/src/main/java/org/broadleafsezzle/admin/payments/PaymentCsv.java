package org.broadleafsezzle.admin.payments;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.api.model.Price;

/**
 * Payments as comma-separated values for a spreadsheet: headers and states in the administrator's
 * language, amounts and times as every program reads them.
 */
final class PaymentCsv {

  private static final List<String> COLUMNS =
      Arrays.asList(
          "order",
          "reference",
          "sezzle",
          "created",
          "email",
          "state",
          "currency",
          "amount",
          "captured",
          "released",
          "refunded",
          "open",
          "expires",
          "attention");

  /** The characters that make a spreadsheet take a cell for a formula if it begins with one. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** Tells spreadsheets that UTF-8 follows. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVPrinter printer;
  private final AdminTexts texts;
  private final ZoneId zone;

  /**
   * Writes the headers.
   *
   * @param zone of the times
   */
  PaymentCsv(Appendable to, AdminTexts texts, ZoneId zone) throws IOException {
    this.texts = texts;
    this.zone = zone;
    to.append(BYTE_ORDER_MARK);
    printer = new CSVPrinter(to, CSVFormat.RFC4180);
    print(COLUMNS.stream().map(column -> texts.text("list.csv." + column)));
  }

  void add(List<PaymentRow> rows) throws IOException {
    for (PaymentRow row : rows) {
      print(cells(row));
    }
    printer.flush();
  }

  private Stream<String> cells(PaymentRow row) {
    Price amount = row.getCheckout().getAmount();
    return Stream.of(
        row.getOrderNumber(),
        row.getCheckout().getReferenceId(),
        row.getCheckout().getSezzleOrderUuid().orElse(""),
        time(row.getCheckout().getCreated()),
        row.getEmail(),
        texts.text("standing." + row.getCheckout().getStanding()),
        amount.getCurrency(),
        decimal(amount),
        decimal(row.getCaptured()),
        decimal(row.getReleased()),
        decimal(row.getRefunded()),
        decimal(row.getOpen()),
        row.getCheckout().getAuthorizationExpires().map(this::time).orElse(""),
        row.getAttention().stream()
            .map(kind -> texts.text("attention." + kind))
            .collect(Collectors.joining("; ")));
  }

  private void print(Stream<String> cells) throws IOException {
    printer.printRecord(cells.map(PaymentCsv::harmless).collect(Collectors.toList()));
  }

  /** The text in a form that no spreadsheet calculates. */
  static String harmless(String text) {
    String cell = Optional.ofNullable(text).orElse("");
    return cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
  }

  private static String decimal(Price price) {
    return price.toDecimal().toPlainString();
  }

  private String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime().toString();
  }
}
