package org.broadleafsezzle.checkout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.model.CheckoutStatus;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether a shopper is done at Sezzle, for the page that waits for a window or frame with
 * Sezzle's page. However often it is asked, Sezzle is asked seldom. Decides and changes nothing.
 */
public class CheckoutWatch {

  private static final Logger LOG = LoggerFactory.getLogger(CheckoutWatch.class);

  /** From one question to Sezzle about a checkout to the next. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  /** The same once the page has heard something from Sezzle's. */
  private static final Duration PAUSE_WHEN_HEARD = Duration.ofSeconds(2);

  private static final int MOST_CHECKOUTS = 10_000;

  private static final Set<CheckoutStatus> DONE =
      EnumSet.of(CheckoutStatus.COMPLETED, CheckoutStatus.DENIED, CheckoutStatus.DELETED);

  private final CheckoutLedger checkouts;
  private final SezzleClients clients;
  private final Clock clock;

  /** The time at which this node last asked Sezzle. */
  private final Cache<String, Instant> asked =
      Caffeine.newBuilder().maximumSize(MOST_CHECKOUTS).expireAfterWrite(PAUSE).build();

  public CheckoutWatch(CheckoutLedger checkouts, SezzleClients clients, Clock clock) {
    this.checkouts = checkouts;
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * Whether the shopper has paid, was denied, or can't pay any more. False if that can't be known
   * now.
   *
   * @param heard whether Sezzle's page has told the waiting page anything
   */
  public boolean isDone(String checkoutId, boolean heard) {
    SezzleCheckout checkout = checkouts.get(checkoutId);
    return !checkout.getState().isPayable()
        || checkout.getSession().isOver(clock.instant())
        || mayAsk(checkoutId, heard ? PAUSE_WHEN_HEARD : PAUSE) && isDoneAtSezzle(checkout);
  }

  private boolean mayAsk(String checkoutId, Duration pause) {
    Instant now = clock.instant();
    boolean[] may = {false};
    asked
        .asMap()
        .compute(
            checkoutId,
            (id, before) -> {
              may[0] = before == null || !before.plus(pause).isAfter(now);
              return may[0] ? now : before;
            });
    return may[0];
  }

  private boolean isDoneAtSezzle(SezzleCheckout checkout) {
    try {
      return DONE.contains(
          clients.of(checkout).getOrder(checkout.getSezzleOrderUuid().get()).getCheckoutStatus());
    } catch (SezzleException | SettingsException e) {
      LOG.info("Not known whether the shopper is done; {}: {}", checkout, e.getMessage());
      return false;
    }
  }
}
