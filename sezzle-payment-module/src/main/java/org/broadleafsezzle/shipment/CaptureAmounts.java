package org.broadleafsezzle.shipment;

import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.ledger.MovementPart;
import org.broadleafsezzle.ledger.MovementParts;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.broadleafsezzle.platform.ShopBeans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answer of the shop's {@link CaptureAmount}s; the first that knows counts. */
public class CaptureAmounts {

  private static final Logger LOG = LoggerFactory.getLogger(CaptureAmounts.class);

  private final ShopBeans beans;
  private final PlatformThread thread;
  private final PlatformOrders orders;

  public CaptureAmounts(ShopBeans beans, PlatformThread thread, PlatformOrders orders) {
    this.beans = beans;
    this.thread = thread;
    this.orders = orders;
  }

  /**
   * The parts with the amounts that the shop wants.
   *
   * @param proposed their own shares
   * @param mostInCents the amount that can be captured of the payment
   * @throws MovementRefusedException if its code fails, or its amount can't be captured
   */
  MovementParts of(
      SezzleCheckout payment, ShippedOrder shipped, MovementParts proposed, long mostInCents) {
    if (proposed.sumInCents() == 0) {
      return proposed;
    }
    List<CaptureAmount> shops = beans.all(CaptureAmount.class);
    if (shops.isEmpty()) {
      return proposed;
    }
    Optional<Long> wanted = ask(shops, payment, shipped, proposed, mostInCents);
    if (wanted.filter(cents -> cents < 0 || cents > mostInCents).isPresent()) {
      LOG.warn(
          "The shop's CaptureAmount wants {} cents of at most {}, so nothing is captured; {}",
          wanted.get(),
          mostInCents,
          payment);
      throw MovementRefusedException.amountOfShop(payment.amountOf(mostInCents));
    }
    return wanted.map(cents -> divided(proposed, cents)).orElse(proposed);
  }

  private Optional<Long> ask(
      List<CaptureAmount> shops,
      SezzleCheckout payment,
      ShippedOrder shipped,
      MovementParts proposed,
      long mostInCents) {
    try {
      return thread.runFor(
          payment.getOrderId(),
          () -> {
            Order order = orders.read(payment.getOrderId()).orElse(null);
            ProposedCapture capture =
                new ProposedCapture(order, payment, shipped, proposed, mostInCents);
            return shops.stream()
                .map(shop -> shop.inCents(capture))
                .filter(Optional::isPresent)
                .findFirst()
                .orElse(Optional.empty());
          });
    } catch (RuntimeException e) {
      LOG.warn("The shop's CaptureAmount failed, so nothing is captured; {}", payment, e);
      throw MovementRefusedException.amountOfShop(payment.amountOf(mostInCents));
    }
  }

  private static MovementParts divided(MovementParts proposed, long cents) {
    long[] shares =
        Shares.of(
            cents, proposed.list().stream().mapToLong(MovementPart::getAmountInCents).toArray());
    return proposed.worth(shares);
  }
}
