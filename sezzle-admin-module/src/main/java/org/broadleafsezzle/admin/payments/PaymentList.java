package org.broadleafsezzle.admin.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.payments.PlatformOrders.Label;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.CheckoutCursor;
import org.broadleafsezzle.ledger.CheckoutFilter;
import org.broadleafsezzle.ledger.CheckoutPage;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Reads the payments an administrator asks for, with what the platform calls their orders. */
@Component("blSezzlePaymentList")
public class PaymentList {

  /** Counting stops here: what is more is "more than". */
  static final int MOST_COUNTED = 1000;

  private final CheckoutSearch search;
  private final PlatformOrders orders;
  private final SezzleSettingsSource settings;
  private final Clock clock;

  @Autowired
  public PaymentList(
      CheckoutSearch search,
      PlatformOrders orders,
      SezzleSettingsSource settings,
      @Qualifier("blSezzleClock") Clock clock) {
    this.search = search;
    this.orders = orders;
    this.settings = settings;
    this.clock = clock;
  }

  /** The filter of a request, with what its search text means looked up. */
  CheckoutFilter filter(ListRequest request) {
    String text = request.value(ListRequest.SEARCH);
    return text.isEmpty() || request.errors().containsKey(ListRequest.SEARCH)
        ? request.filter()
        : request.filter().among(search.meant(text, orders.meant(text)));
  }

  CheckoutPage page(CheckoutFilter filter, ListRequest request, CheckoutCursor from, int size) {
    return search.page(filter, request.sort(), from, size, warnBefore());
  }

  /** How many there are, {@link #MOST_COUNTED} + 1 if there are more than that. */
  int count(CheckoutFilter filter) {
    return search.count(filter, MOST_COUNTED + 1, warnBefore());
  }

  /** Each payment with its order and with why it needs a person. */
  public List<PaymentRow> rows(Collection<SezzleCheckout> checkouts) {
    Map<Long, Label> labels =
        orders.labels(
            checkouts.stream().map(SezzleCheckout::getOrderId).collect(Collectors.toSet()));
    Map<String, Set<AttentionKind>> attention = search.attentionOf(checkouts, warnBefore());
    Instant now = clock.instant();
    return checkouts.stream()
        .map(
            checkout ->
                new PaymentRow(
                    checkout,
                    labels.getOrDefault(checkout.getOrderId(), Label.NONE),
                    attention.getOrDefault(checkout.getId(), Collections.emptySet()),
                    now))
        .collect(Collectors.toList());
  }

  /** How long before its authorization ends a payment needs a person. */
  private Duration warnBefore() {
    return settings.expiry().warnBefore();
  }
}
