package org.broadleafsezzle.admin.payments;

import java.util.Collections;
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
  private final boolean partial;

  /**
   * @param partial whether the text was looked for among the newest payments only
   */
  ListPage(
      ListRequest request, CheckoutPage page, List<PaymentRow> rows, int count, boolean partial) {
    this.request = request;
    this.page = page;
    this.rows = rows;
    this.count = count;
    this.partial = partial;
  }

  /** Of a request that can't be meant: nothing is listed before it is corrected. */
  static ListPage unread(ListRequest request) {
    return new ListPage(request, null, Collections.<PaymentRow>emptyList(), 0, false);
  }

  /** Whether the text was looked for among {@link TextSearch#MOST_READ} payments only. */
  public boolean isPartial() {
    return partial;
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

  /** All that was asked for, for forms that ask for the same. */
  public Map<String, String> getGiven() {
    return request.whole();
  }

  /** The same for all pages of a list, in whichever order, and another for another filter. */
  public String getSelectionKey() {
    Map<String, String> filter = request.whole();
    filter.remove(ListRequest.SORT);
    filter.remove(ListRequest.DIRECTION);
    return filter.toString();
  }

  /** Whether it shows until when disputes have to be answered. */
  public boolean isShowingDisputes() {
    return request.isOfDisputes() || request.sort().by() == CheckoutSort.By.DISPUTE;
  }

  /** Whether there are other pages. */
  public boolean isPart() {
    return getPreviousLink() != null || getNextLink() != null;
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
    return page == null ? null : page.previous().map(this::linkFrom).orElse(null);
  }

  /** Null on the last page. */
  public String getNextLink() {
    return page == null ? null : page.next().map(this::linkFrom).orElse(null);
  }

  public String getCsvLink() {
    return link(CSV, request.whole());
  }

  /** The same for a spreadsheet in the administrator's language. */
  public String getSpreadsheetLink() {
    Map<String, String> parameters = request.whole();
    parameters.put("style", PaymentListController.SPREADSHEET);
    return link(CSV, parameters);
  }

  /** The address of the list itself. */
  static String link(ListRequest request) {
    return link(LIST, request.given());
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
