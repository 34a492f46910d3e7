package org.broadleafsezzle.admin.payments;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.CsvFile;
import org.broadleafsezzle.admin.layout.CsvStyle;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** Payments as a file, with headers and states in the administrator's language. */
final class PaymentCsv {

  private static final List<String> COLUMNS =
      Arrays.asList(
          "order",
          "reference",
          "sezzle",
          "created",
          "shopper",
          "email",
          "mode",
          "state",
          "currency",
          "amount",
          "captured",
          "released",
          "refunded",
          "open",
          "expires",
          "answerBy",
          "attention");

  private static final List<String> TIMES = Arrays.asList("created", "expires");

  private final CsvFile file;
  private final AdminTexts texts;
  private final CsvStyle style;
  private final CsvTotals totals = new CsvTotals();

  /** Writes the headers. */
  PaymentCsv(Appendable to, AdminTexts texts, CsvStyle style) throws IOException {
    this.texts = texts;
    this.style = style;
    file = new CsvFile(to, style);
    print(COLUMNS.stream().map(this::header));
  }

  private String header(String column) {
    String name = texts.text("list.csv." + column);
    return style.isForSpreadsheets() && TIMES.contains(column)
        ? texts.text("list.csv.time", name, style.zone().getId())
        : name;
  }

  void add(List<PaymentRow> rows) throws IOException {
    for (PaymentRow row : rows) {
      print(cells(row));
      totals.add(row);
    }
    file.flush();
  }

  /** Writes the totals, if the file has any. */
  void end() throws IOException {
    if (style.isForSpreadsheets()) {
      for (CsvTotals.Total total : totals.all()) {
        print(cells(total));
      }
    }
    file.flush();
  }

  private Stream<String> cells(PaymentRow row) {
    SezzleCheckout checkout = row.getCheckout();
    return Stream.of(
        row.getOrderNumber(),
        checkout.getReferenceId(),
        checkout.getSezzleOrderUuid().orElse(""),
        style.time(checkout.getCreated()),
        row.getShopper(),
        row.getEmail(),
        mode(checkout.getMode().map(Enum::name).orElse("")),
        texts.text("standing." + checkout.getStanding()),
        checkout.getAmount().getCurrency(),
        amount(checkout.getAmount()),
        amount(row.getCaptured()),
        amount(row.getReleased()),
        amount(row.getRefunded()),
        amount(row.getOpen()),
        checkout.getAuthorizationExpires().map(style::time).orElse(""),
        row.getAnswerBy() == null ? "" : row.getAnswerBy().toString(),
        row.getAttention().stream()
            .map(kind -> texts.text("attention." + kind))
            .collect(Collectors.joining("; ")));
  }

  private Stream<String> cells(CsvTotals.Total total) {
    return Stream.of(
        texts.text("list.csv.total"),
        "",
        "",
        "",
        "",
        "",
        mode(total.mode()),
        "",
        total.currency(),
        amount(total.amount()),
        amount(total.captured()),
        amount(total.released()),
        amount(total.refunded()),
        amount(total.open()),
        "",
        "",
        "");
  }

  private String mode(String name) {
    return name.isEmpty() ? "" : texts.text("mode." + name);
  }

  private String amount(Price price) {
    return style.amount(price);
  }

  private void print(Stream<String> cells) throws IOException {
    CsvFile.Row row = new CsvFile.Row();
    cells.forEach(row::text);
    file.print(row);
  }
}
