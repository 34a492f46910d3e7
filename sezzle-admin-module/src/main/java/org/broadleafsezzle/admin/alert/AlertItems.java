package org.broadleafsezzle.admin.alert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.health.Finding;
import org.broadleafsezzle.admin.health.Health;
import org.broadleafsezzle.admin.platform.OrderLabel;
import org.broadleafsezzle.admin.platform.PlatformOrders;
import org.broadleafsezzle.ledger.AlertNotice;
import org.broadleafsezzle.ledger.Alerts;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.ledger.NoticeTrouble;
import org.broadleafsezzle.ledger.OutboxNotice;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StandingAlert;
import org.broadleafsezzle.notice.UnsendableException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The matters of a batch of alerts, as they are when it is sent. */
@Component("blSezzleAlertItems")
class AlertItems {

  private static final List<String> NEAR =
      Arrays.asList(AttentionKind.DISPUTE_SOON.name(), AttentionKind.DISPUTE_NOW.name());

  private final Alerts alerts;
  private final CheckoutSearch checkouts;
  private final PlatformOrders orders;
  private final Health health;

  @Autowired
  AlertItems(Alerts alerts, CheckoutSearch checkouts, PlatformOrders orders, Health health) {
    this.alerts = alerts;
    this.checkouts = checkouts;
    this.orders = orders;
    this.health = health;
  }

  /**
   * Those that still need somebody, the longest found first.
   *
   * @throws UnsendableException if none does
   */
  List<AlertItem> of(OutboxNotice notice) {
    List<StandingAlert> standing = eachDisputeOnce(alerts.of(new AlertNotice(notice).batch()));
    Map<String, SezzleCheckout> payments =
        checkouts.all(checkoutIds(standing)).stream()
            .collect(Collectors.toMap(SezzleCheckout::getId, Function.identity()));
    Map<Long, OrderLabel> labels =
        orders.labels(
            payments.values().stream().map(SezzleCheckout::getOrderId).collect(Collectors.toSet()));
    Map<String, Finding> troubles = troubles(standing);
    Set<String> ofMany = alerts.reasonsOf(AlertFinder.MOST);
    List<AlertItem> items = new ArrayList<>();
    for (StandingAlert alert : standing) {
      String reason = alert.getReason();
      alert
          .getCheckoutId()
          .map(payments::get)
          .ifPresent(
              payment ->
                  items.add(
                      AlertItem.of(
                          alert, payment, number(payment, labels), ofMany.contains(reason))));
      Optional.ofNullable(troubles.get(reason))
          .ifPresent(trouble -> items.add(AlertItem.of(alert, trouble)));
    }
    if (items.isEmpty()) {
      throw UnsendableException.because(NoticeTrouble.GONE);
    }
    return items;
  }

  /**
   * One that opens when its deadline is near already is told as that, and not as opened besides.
   */
  private static List<StandingAlert> eachDisputeOnce(List<StandingAlert> standing) {
    Set<String> near =
        standing.stream()
            .filter(one -> NEAR.contains(one.getReason()))
            .map(one -> one.getCheckoutId().get())
            .collect(Collectors.toSet());
    return standing.stream()
        .filter(
            one ->
                !one.getReason().equals(AttentionKind.DISPUTE.name())
                    || !one.getCheckoutId().filter(near::contains).isPresent())
        .collect(Collectors.toList());
  }

  private static List<String> checkoutIds(List<StandingAlert> standing) {
    return standing.stream()
        .map(StandingAlert::getCheckoutId)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .distinct()
        .collect(Collectors.toList());
  }

  /** The health's findings now; the health is not asked if none of them came from it. */
  private Map<String, Finding> troubles(List<StandingAlert> standing) {
    return standing.stream().allMatch(one -> one.getCheckoutId().isPresent())
        ? Collections.emptyMap()
        : health.watched().getTroubles().stream()
            .collect(Collectors.toMap(Finding::sentence, Function.identity(), (one, same) -> one));
  }

  private static String number(SezzleCheckout payment, Map<Long, OrderLabel> labels) {
    return Optional.ofNullable(labels.get(payment.getOrderId()))
        .map(OrderLabel::number)
        .orElseGet(() -> payment.getOrderNumber().orElse(null));
  }
}
