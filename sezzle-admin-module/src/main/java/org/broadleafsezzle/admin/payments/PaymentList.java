package org.broadleafsezzle.admin.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.platform.OrderLabel;
import org.broadleafsezzle.admin.platform.PlatformOrders;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.CheckoutCursor;
import org.broadleafsezzle.ledger.CheckoutPage;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads the payments an administrator asks for, with what the platform calls their orders. */
@Component("blSezzlePaymentList")
public class PaymentList {

  /** Counting stops here: what is more is "more than". */
  static final int MOST_COUNTED = 1000;

  /** The payments that are read at a time when all pages of a list are read. */
  static final int BATCH = 500;

  private final CheckoutSearch search;
  private final PlatformOrders orders;
  private final TextSearch texts;
  private final SezzleSettingsSource settings;
  private final Clock clock;

  @Autowired
  public PaymentList(
      CheckoutSearch search,
      PlatformOrders orders,
      TextSearch texts,
      SezzleSettingsSource settings,
      @Qualifier("blSezzleClock") Clock clock) {
    this.search = search;
    this.orders = orders;
    this.texts = texts;
    this.settings = settings;
    this.clock = clock;
  }

  /** The payments that the search text of a request means; empty if it has no such text. */
  Optional<TextSearch.Found> find(ListRequest request) {
    String text = request.value(ListRequest.SEARCH);
    return text.isEmpty() ? Optional.empty() : Optional.of(texts.find(text, request.filter()));
  }

  CheckoutPage page(ListRequest request, CheckoutCursor from, int size) {
    return search.page(request.filter(), request.sort(), from, size, warnBefore());
  }

  /**
   * The payments of a list, on all its pages, that are such.
   *
   * @param parameters of the list's address; nothing is found if they can't be read
   * @param zone in which days begin and end
   * @param wanted which of them
   * @return empty if the list has more than {@link TextSearch#MOST_READ} payments: none of them is
   *     left out without a word
   */
  public Optional<List<PaymentRow>> all(
      Map<String, String[]> parameters, ZoneId zone, Predicate<PaymentRow> wanted) {
    ListRequest request = ListRequest.of(parameters, zone, LocaleContextHolder.getLocale());
    List<PaymentRow> found = new ArrayList<>();
    if (!request.errors().isEmpty()) {
      return Optional.of(found);
    }
    find(request).ifPresent(text -> request.filter().among(text.checkoutIds()));
    CheckoutCursor from = null;
    int read = 0;
    do {
      CheckoutPage part = page(request, from, BATCH);
      rows(part.checkouts()).stream().filter(wanted).forEach(found::add);
      read += BATCH;
      from = part.next().orElse(null);
    } while (from != null && read < TextSearch.MOST_READ);
    return from == null ? Optional.of(found) : Optional.empty();
  }

  /** The number of payments, {@link #MOST_COUNTED} + 1 if there are more than that. */
  int count(ListRequest request) {
    return search.count(request.filter(), MOST_COUNTED + 1, warnBefore());
  }

  /** Each payment with its order and with why it needs a person. */
  public List<PaymentRow> rows(Collection<SezzleCheckout> checkouts) {
    Map<Long, OrderLabel> labels =
        orders.labels(
            checkouts.stream().map(SezzleCheckout::getOrderId).collect(Collectors.toSet()));
    Map<String, Set<AttentionKind>> attention = search.attentionOf(checkouts, warnBefore());
    Instant now = clock.instant();
    return checkouts.stream()
        .map(
            checkout ->
                new PaymentRow(
                    checkout,
                    labels.getOrDefault(checkout.getOrderId(), OrderLabel.NONE),
                    attention.getOrDefault(checkout.getId(), Collections.emptySet()),
                    now))
        .collect(Collectors.toList());
  }

  /** The time before the end of its authorization from which on a payment needs a person. */
  private Duration warnBefore() {
    return settings.expiry().warnBefore();
  }
}
