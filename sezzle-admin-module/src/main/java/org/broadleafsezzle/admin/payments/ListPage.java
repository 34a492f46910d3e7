package org.broadleafsezzle.admin.payments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafsezzle.ledger.CheckoutCursor;
import org.broadleafsezzle.ledger.CheckoutPage;
import org.broadleafsezzle.ledger.CheckoutSort;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The values that the template of the list shows. Links lead to the list, relative to the admin.
 */
public final class ListPage {

  private static final String LIST = "/sezzle";
  private static final String CSV = "/sezzle/payments.csv";

  private final ListRequest request;
  private final CheckoutPage page;
  private final List<PaymentRow> rows;
  private final int count;

  ListPage(ListRequest request, CheckoutPage page, List<PaymentRow> rows, int count) {
    this.request = request;
    this.page = page;
    this.rows = rows;
    this.count = count;
  }

  public List<PaymentRow> getRows() {
    return rows;
  }

  public int getCount() {
    return count;
  }

  /** Whether there are more than were counted. */
  public boolean isUncounted() {
    return count > PaymentList.MOST_COUNTED;
  }

  public boolean isNarrowed() {
    return request.isNarrowed();
  }

  public String value(String parameter) {
    return request.value(parameter);
  }

  /** The last part of the key of the sentence about this parameter; null if it is all right. */
  public String error(String parameter) {
    return request.errors().get(parameter);
  }

  public Map<String, String> getErrors() {
    return request.errors();
  }

  /** {@code ascending}, {@code descending}, or null if the list is not ordered by this column. */
  public String direction(String column) {
    if (request.sort().by() != by(column)) {
      return null;
    }
    return request.sort().isDescending() ? "descending" : "ascending";
  }

  public String sortLink(String column) {
    return link(LIST, request.sortedBy(by(column)));
  }

  /** Null on the first page. */
  public String getPreviousLink() {
    return page.previous().map(this::linkFrom).orElse(null);
  }

  /** Null on the last page. */
  public String getNextLink() {
    return page.next().map(this::linkFrom).orElse(null);
  }

  public String getCsvLink() {
    return link(CSV, request.whole());
  }

  private String linkFrom(CheckoutCursor place) {
    return link(LIST, request.from(place));
  }

  private static CheckoutSort.By by(String column) {
    return CheckoutSort.By.valueOf(column.toUpperCase(Locale.ROOT));
  }

  private static String link(String path, Map<String, String> parameters) {
    UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
    parameters.forEach((name, value) -> link.queryParam(name, "{" + name + "}"));
    return link.build().expand(parameters).encode().toUriString();
  }
}
