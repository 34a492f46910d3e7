package org.broadleafsezzle.checkout;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.ledger.AbsenceNotices;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.broadleafsezzle.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shopper is back from Sezzle. However often and from however many tabs: the first decides, all
 * get the same result.
 */
public class ShopperReturn {

  private static final Logger LOG = LoggerFactory.getLogger(ShopperReturn.class);

  /** Enough for most of what Sezzle lists a little late; the page looks again after that. */
  private static final int LOOKS = 3;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final CheckoutLedger checkouts;
  private final PlatformOrders orders;
  private final OrderLock orderLock;
  private final LeasedDecision decision;
  private final PlatformThread thread;
  private final AbsenceNotices notices;
  private final Duration pause;

  public ShopperReturn(
      CheckoutLedger checkouts,
      CheckoutLeases leases,
      PlatformOrders orders,
      OrderLock orderLock,
      CheckoutDecision decision,
      PlatformThread thread,
      AbsenceNotices notices) {
    this(checkouts, leases, orders, orderLock, decision, thread, notices, PAUSE);
  }

  /**
   * @param pause between two looks at what Sezzle does not list yet
   */
  ShopperReturn(
      CheckoutLedger checkouts,
      CheckoutLeases leases,
      PlatformOrders orders,
      OrderLock orderLock,
      CheckoutDecision decision,
      PlatformThread thread,
      AbsenceNotices notices,
      Duration pause) {
    this.checkouts = checkouts;
    this.orders = orders;
    this.orderLock = orderLock;
    this.decision = new LeasedDecision(checkouts, leases, decision);
    this.thread = thread;
    this.notices = notices;
    this.pause = pause;
  }

  /** The shopper came to the address for those who finished. */
  public ReturnResult returned(ReturnToken token) {
    return handle(token, false);
  }

  /** The shopper came to the address for those who gave up; what Sezzle says still decides. */
  public ReturnResult cancelled(ReturnToken token) {
    return handle(token, true);
  }

  /**
   * The shopper was at Sezzle in a window or frame, and is back on the page that opened it.
   *
   * @param checkoutId of a checkout that this shopper has started
   */
  public ReturnResult finished(String checkoutId) {
    return look(checkouts.get(checkoutId), false);
  }

  /** The shopper has closed that window or frame; what Sezzle says still decides. */
  public ReturnResult closed(String checkoutId) {
    return look(checkouts.get(checkoutId), true);
  }

  private ReturnResult handle(ReturnToken token, boolean gaveUp) {
    Optional<SezzleCheckout> checkout = checkouts.findByReturnTokenHash(token.hash());
    if (!checkout.isPresent()) {
      LOG.warn("Someone came back from Sezzle with a token that belongs to no checkout");
      return ReturnResult.unknown();
    }
    return look(checkout.get(), gaveUp);
  }

  private ReturnResult look(SezzleCheckout checkout, boolean gaveUp) {
    ReturnResult result = handle(checkout, gaveUp);
    for (int look = 1; look < LOOKS && result.kind() == ReturnResult.Kind.WAITING; look++) {
      if (!pause()) {
        break;
      }
      result = handle(checkout, gaveUp);
    }
    notices.withdraw(checkout.getId());
    return result.of(checkout);
  }

  private boolean pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The order only names the lock here: it is read once nobody else can change it. */
  private ReturnResult handle(SezzleCheckout found, boolean gaveUp) {
    Optional<Order> order = orders.find(found.getOrderId());
    try (OrderLock.Held lock = orderLock.acquire(() -> order)) {
      return isInCurrencyOf(order)
          ? decision.decide(found, gaveUp, Actor.SHOPPER)
          : thread.runFor(found.getOrderId(), () -> decision.decide(found, gaveUp, Actor.SHOPPER));
    } catch (CheckoutBusyException e) {
      LOG.info("Someone else is deciding; {}", found);
    } catch (SezzleException | SettingsException e) {
      LOG.warn(
          "Sezzle could not be asked what became of it; {}: {}. It is decided when the shopper"
              + " reloads the page.",
          found,
          e.getMessage());
    }
    return ReturnResult.undecided();
  }

  /**
   * Whether the platform reckons in the order's currency for this request. It does not where the
   * shopper's cookies are missing: in another browser, or in a frame of another site's page.
   */
  private static boolean isInCurrencyOf(Optional<Order> order) {
    BroadleafRequestContext request = BroadleafRequestContext.getBroadleafRequestContext();
    BroadleafCurrency reckoned = request == null ? null : request.getBroadleafCurrency();
    BroadleafCurrency wanted = order.map(Order::getCurrency).orElse(null);
    return reckoned == null
        || wanted == null
        || reckoned.getCurrencyCode().equals(wanted.getCurrencyCode());
  }
}
