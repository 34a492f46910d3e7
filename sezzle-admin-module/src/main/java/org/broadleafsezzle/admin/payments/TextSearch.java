package org.broadleafsezzle.admin.payments;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.broadleafsezzle.admin.layout.WrittenAmount;
import org.broadleafsezzle.admin.platform.PlatformOrders;
import org.broadleafsezzle.ledger.CheckoutFilter;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the payments that a text means. A whole order number, id or e-mail address is looked for
 * among all of them, by an index. Only if there is none, the text is looked for as a part of an
 * order number, an e-mail address or a shopper's name: that has no index, and so it is done among
 * the newest payments of the chosen days only.
 */
@Component("blSezzleTextSearch")
class TextSearch {

  /** The number of payments among which a part is looked for. */
  static final int MOST_READ = 5000;

  private final CheckoutSearch search;
  private final PlatformOrders orders;

  @Autowired
  TextSearch(CheckoutSearch search, PlatformOrders orders) {
    this.search = search;
    this.orders = orders;
  }

  /** The payments that were found. */
  static final class Found {
    private final Set<String> checkoutIds;
    private final boolean partial;

    private Found(Set<String> checkoutIds, boolean partial) {
      this.checkoutIds = checkoutIds;
      this.partial = partial;
    }

    Set<String> checkoutIds() {
      return checkoutIds;
    }

    /** Whether there are older payments that nobody has looked at. */
    boolean isPartial() {
      return partial;
    }
  }

  /**
   * Looks it up.
   *
   * @param days where parts are looked for
   */
  Found find(String text, CheckoutFilter days) {
    Set<String> whole = search.meant(text, orders.meant(text));
    if (!whole.isEmpty()) {
      return new Found(whole, false);
    }
    List<Long> newest = search.newestOrders(days, MOST_READ + 1);
    List<Long> read = newest.subList(0, Math.min(MOST_READ, newest.size()));
    Set<Long> found = orders.withPart(WrittenAmount.plain(text), read, CheckoutSearch.MOST_MEANT);
    Set<String> checkouts =
        found.isEmpty() ? Collections.<String>emptySet() : search.meant(text, found);
    return new Found(checkouts, newest.size() > MOST_READ);
  }
}
