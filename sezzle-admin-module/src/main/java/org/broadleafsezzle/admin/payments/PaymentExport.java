package org.broadleafsezzle.admin.payments;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.CsvStyle;
import org.broadleafsezzle.ledger.CheckoutCursor;
import org.broadleafsezzle.ledger.CheckoutPage;

/** A list as a file, all its pages; read and sent bit by bit, for as long as somebody takes it. */
final class PaymentExport {

  /** Fewer at first, so that the file begins soon. */
  private static final int FIRST = 50;

  private final PaymentList list;
  private final AdminTexts texts;
  private final CsvStyle style;
  private int written;

  PaymentExport(PaymentList list, AdminTexts texts, CsvStyle style) {
    this.list = list;
    this.texts = texts;
    this.style = style;
  }

  /**
   * Writes it in UTF-8.
   *
   * @param to the servlet's stream; its writer would hide that the reader has left
   * @throws IOException if the reader has left; reading from the database ends then
   */
  void write(ListRequest request, OutputStream to) throws IOException {
    Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    PaymentCsv csv = new PaymentCsv(writer, texts, style);
    list.find(request).ifPresent(text -> request.filter().among(text.checkoutIds()));
    CheckoutCursor from = null;
    int most = FIRST;
    do {
      CheckoutPage part = list.page(request, from, most);
      csv.add(list.rows(part.checkouts()));
      written += part.checkouts().size();
      from = part.next().orElse(null);
      most = PaymentList.BATCH;
    } while (from != null);
    csv.end();
    writer.flush();
  }

  /** The number of payments written so far. */
  int written() {
    return written;
  }
}
