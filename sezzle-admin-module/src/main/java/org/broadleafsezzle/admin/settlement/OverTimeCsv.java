package org.broadleafsezzle.admin.settlement;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.CsvFile;
import org.broadleafsezzle.admin.layout.CsvFile.Row;
import org.broadleafsezzle.admin.layout.CsvStyle;
import org.broadleafsezzle.ledger.AuthorizedTotals;
import org.broadleafsezzle.settlement.PayoutTotals;

/** Payouts and authorizations over time as a file: for each currency one line a period. */
final class OverTimeCsv {

  private static final List<String> COLUMNS =
      Arrays.asList(
          "from",
          "before",
          "mode",
          "currency",
          "captured",
          "refunded",
          "fees",
          "chargebacks",
          "others",
          "net",
          "authorized",
          "authorized.captured",
          "authorized.refunded",
          "authorized.expired");

  private final AdminTexts texts;
  private final CsvStyle style;

  OverTimeCsv(AdminTexts texts, CsvStyle style) {
    this.texts = texts;
    this.style = style;
  }

  /**
   * Writes it.
   *
   * @param found empty: nothing but the header
   */
  void write(Optional<OverTime> found, OutputStream to) throws IOException {
    Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    CsvFile file = new CsvFile(writer, style);
    Row header = new Row();
    COLUMNS.forEach(column -> header.text(texts.text("settlement.csv." + column)));
    file.print(header);
    if (found.isPresent()) {
      write(found.get(), file);
    }
    file.flush();
    writer.flush();
  }

  private void write(OverTime found, CsvFile file) throws IOException {
    for (OfCurrency one : found.currencies()) {
      for (int i = 0; i < found.periods().all().size(); i++) {
        file.print(row(found.periods().all().get(i), one, one.paidOut(i), one.authorized(i)));
      }
    }
  }

  private Row row(
      Period period,
      OfCurrency one,
      Optional<PayoutTotals> paidOut,
      Optional<AuthorizedTotals> authorized) {
    return new Row()
        .number(style.time(period.from()))
        .number(style.time(period.before()))
        .text(texts.text("mode." + one.mode()))
        .text(one.currency())
        .number(amount(paidOut, PayoutTotals::getCapturedInCents))
        .number(amount(paidOut, PayoutTotals::getRefundedInCents))
        .number(amount(paidOut, PayoutTotals::getFeesInCents))
        .number(amount(paidOut, PayoutTotals::getChargebacksInCents))
        .number(amount(paidOut, PayoutTotals::getOthersInCents))
        .number(amount(paidOut, PayoutTotals::getNetInCents))
        .number(amount(authorized, AuthorizedTotals::getAuthorizedInCents))
        .number(amount(authorized, AuthorizedTotals::getCapturedInCents))
        .number(amount(authorized, AuthorizedTotals::getRefundedInCents))
        .number(amount(authorized, AuthorizedTotals::getExpiredInCents));
  }

  private <T> String amount(Optional<T> sums, ToLongFunction<T> inCents) {
    return style.amount(sums.map(inCents::applyAsLong).orElse(0L));
  }
}
