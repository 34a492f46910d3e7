package org.broadleafsezzle.admin.settlement;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.CsvFile;
import org.broadleafsezzle.admin.layout.CsvFile.Row;
import org.broadleafsezzle.admin.layout.CsvStyle;
import org.broadleafsezzle.settlement.LoadedPayout;
import org.broadleafsezzle.settlement.PayoutFilter;
import org.broadleafsezzle.settlement.PayoutLine;
import org.broadleafsezzle.settlement.PayoutSearch;

/** Payouts, or the lines of one, as a file; read and sent bit by bit. */
final class SettlementCsv {

  private static final int BATCH = 500;

  private static final List<String> OF_PAYOUT =
      Arrays.asList(
          "payout",
          "mode",
          "paid",
          "status",
          "currency",
          "captured",
          "refunded",
          "fees",
          "chargebacks",
          "others",
          "forex",
          "net",
          "received",
          "receivedCurrency",
          "lines",
          "unmatched",
          "different",
          "offBy");

  private static final List<String> OF_LINE =
      Arrays.asList(
          "place",
          "type",
          "event",
          "order",
          "reference",
          "sezzle",
          "currency",
          "amount",
          "orderAmount",
          "match",
          "request");

  private final PayoutSearch search;
  private final ShownLines shown;
  private final AdminTexts texts;
  private final CsvStyle style;

  SettlementCsv(PayoutSearch search, ShownLines shown, AdminTexts texts, CsvStyle style) {
    this.search = search;
    this.shown = shown;
    this.texts = texts;
    this.style = style;
  }

  /** The payouts that fit. */
  void write(PayoutFilter filter, OutputStream to) throws IOException {
    Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    CsvFile file = new CsvFile(writer, style);
    file.print(header(OF_PAYOUT));
    int from = 0;
    List<LoadedPayout> some;
    do {
      some = search.find(filter, from, BATCH);
      for (LoadedPayout payout : some) {
        file.print(row(payout));
      }
      file.flush();
      from += BATCH;
    } while (some.size() == BATCH);
    writer.flush();
  }

  private Row header(List<String> columns) {
    Row row = new Row();
    columns.forEach(column -> row.text(texts.text("settlement.csv." + column)));
    return row;
  }

  private Row row(LoadedPayout payout) {
    return new Row()
        .text(payout.getId())
        .text(texts.text("mode." + payout.getMode()))
        .number(style.time(payout.getPaid()))
        .text(payout.getStatus().orElse(""))
        .text(payout.getSettlementCurrency())
        .number(style.amount(payout.getCapturedInCents()))
        .number(style.amount(payout.getRefundedInCents()))
        .number(style.amount(payout.getFeesInCents()))
        .number(style.amount(payout.getChargebacksInCents()))
        .number(style.amount(payout.getOthersInCents()))
        .number(payout.getForexInCents().map(style::amount).orElse(""))
        .number(payout.getNetInCents().map(style::amount).orElse(""))
        .number(payout.getFinalInCents().map(style::amount).orElse(""))
        .text(payout.getCurrency())
        .number(String.valueOf(payout.getLineCount()))
        .number(String.valueOf(payout.getUnmatched()))
        .number(String.valueOf(payout.getDifferent()))
        .number(payout.getOffByInCents().map(style::amount).orElse(""));
  }

  /** The lines of a payout, with all columns that Sezzle sent. */
  void write(String payoutId, boolean odd, OutputStream to) throws IOException {
    Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    CsvFile file = new CsvFile(writer, style);
    Set<String> others = others(payoutId, odd);
    Row header = header(OF_LINE);
    others.forEach(header::text);
    file.print(header);
    int from = 0;
    List<PayoutLine> some;
    do {
      some = search.lines(payoutId, odd, from, BATCH);
      for (ShownLine line : shown.of(some)) {
        file.print(row(line, others));
      }
      file.flush();
      from += BATCH;
    } while (some.size() == BATCH);
    writer.flush();
  }

  /** The names of the columns that are Sezzle's own, of whichever line. */
  private Set<String> others(String payoutId, boolean odd) {
    Set<String> names = new LinkedHashSet<>();
    int from = 0;
    List<PayoutLine> some;
    do {
      some = search.lines(payoutId, odd, from, BATCH);
      some.forEach(line -> names.addAll(line.getMore().keySet()));
      from += BATCH;
    } while (some.size() == BATCH);
    return names;
  }

  private Row row(ShownLine shownLine, Set<String> others) {
    PayoutLine line = shownLine.getLine();
    Row row =
        new Row()
            .number(String.valueOf(line.getPlace()))
            .text(line.getType())
            .number(line.getEvent().map(style::time).orElse(""))
            .text(line.getCheckoutId().isPresent() ? shownLine.getOrder() : "")
            .text(line.getReferenceId().orElse(""))
            .text(line.getOrderUuid().orElse(""))
            .text(line.getCurrency())
            .number(style.amount(line.getAmountInCents()))
            .number(line.getOrderAmountInCents().map(style::amount).orElse(""))
            .text(texts.text("settlement.match." + line.getMatch()))
            .text(line.getRequestId().orElse(""));
    others.forEach(name -> row.text(line.getMore().get(name)));
    return row;
  }
}
