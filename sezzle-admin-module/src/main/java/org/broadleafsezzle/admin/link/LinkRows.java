package org.broadleafsezzle.admin.link;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.platform.OrderLabel;
import org.broadleafsezzle.admin.platform.PlatformOrders;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.ledger.PayLinks;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.link.LinkAddresses;
import org.broadleafsezzle.link.LinkState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The payment links that were sent, with what became of them, by a few queries. */
@Component("blSezzleLinkRows")
class LinkRows {

  /** The most links that the list shows. */
  static final int MOST = 100;

  private final PayLinks links;
  private final CheckoutSearch checkouts;
  private final PlatformOrders orders;
  private final LinkAddresses addresses;
  private final AdminTexts texts;
  private final Clock clock;

  @Autowired
  LinkRows(
      PayLinks links,
      CheckoutSearch checkouts,
      PlatformOrders orders,
      LinkAddresses addresses,
      AdminTexts texts,
      @Qualifier("blSezzleClock") Clock clock) {
    this.links = links;
    this.checkouts = checkouts;
    this.orders = orders;
    this.addresses = addresses;
    this.texts = texts;
    this.clock = clock;
  }

  /** The newest first. */
  List<LinkRow> latest() {
    return rows(links.findLatest(MOST));
  }

  /** Those of a cart, the newest first. */
  List<LinkRow> ofCart(Long orderId) {
    return rows(links.findByOrder(orderId));
  }

  private List<LinkRow> rows(List<PayLink> found) {
    if (found.isEmpty()) {
      return Collections.emptyList();
    }
    List<String> ids =
        found.stream()
            .map(PayLink::getCheckoutId)
            .filter(Optional::isPresent)
            .map(Optional::get)
            .collect(Collectors.toList());
    Map<String, SezzleCheckout> byId =
        checkouts.all(ids).stream()
            .collect(Collectors.toMap(SezzleCheckout::getId, Function.identity()));
    Map<Long, OrderLabel> labels =
        orders.labels(found.stream().map(PayLink::getOrderId).collect(Collectors.toSet()));
    return found.stream()
        .map(
            link ->
                row(
                    link,
                    link.getCheckoutId().map(byId::get),
                    labels.getOrDefault(link.getOrderId(), OrderLabel.NONE)))
        .collect(Collectors.toList());
  }

  private LinkRow row(PayLink link, Optional<SezzleCheckout> checkout, OrderLabel order) {
    LinkState state = LinkState.of(link, checkout, clock.instant());
    String reason =
        state.isAlive()
            ? null
            : checkout
                .flatMap(SezzleCheckout::getStateReason)
                .map(code -> texts.textOr("", "state-reason." + code))
                .filter(words -> !words.isEmpty())
                .orElse(null);
    String address = state == LinkState.OPEN ? addressOf(link, checkout) : null;
    return new LinkRow(link, checkout.orElse(null), order, state, reason, address);
  }

  /** Of a link that was found at Sezzle later, the shop does not know Sezzle's own address. */
  private String addressOf(PayLink link, Optional<SezzleCheckout> checkout) {
    return checkout.flatMap(open -> open.getSession().url()).isPresent()
        ? addresses.of(link).orElse(null)
        : null;
  }
}
