package org.broadleafsezzle.checkout;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.model.CheckoutNotification;
import org.broadleafsezzle.api.model.Session;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.session.CartSession;

/** Asks Sezzle for the session of a checkout. */
final class NewSessions {

  /** More than two readings of the same clocks differ by. */
  private static final Duration OTHER_TIME = Duration.ofMinutes(1);

  private final SezzleClients clients;
  private final CartSession cartSession;
  private final ReturnUrls returnUrls;

  NewSessions(SezzleClients clients, CartSession cartSession, ReturnUrls returnUrls) {
    this.clients = clients;
    this.cartSession = cartSession;
    this.returnUrls = returnUrls;
  }

  /**
   * Its end is in Sezzle's time. If that is not known yet, say because nobody has asked Sezzle
   * since the shop started, the refusal tells it, and the request is sent once more.
   *
   * @param notification the person Sezzle writes to; empty: nobody
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle makes none, or its answer was
   *     lost: then it is not asked again
   * @throws IllegalArgumentException if the cart can't be said in the contract's terms
   */
  Session create(
      Order cart,
      SezzleCheckout checkout,
      ReturnToken token,
      Optional<CheckoutNotification> notification) {
    SezzleClient client = clients.of(checkout);
    Duration ahead = client.clockAhead();
    try {
      return client.createSession(request(cart, checkout, token, notification, ahead));
    } catch (SezzleRefusedException e) {
      Duration learned = client.clockAhead();
      if (learned.minus(ahead).abs().compareTo(OTHER_TIME) < 0) {
        throw e;
      }
      return client.createSession(request(cart, checkout, token, notification, learned));
    }
  }

  private SessionRequest request(
      Order cart,
      SezzleCheckout checkout,
      ReturnToken token,
      Optional<CheckoutNotification> notification,
      Duration ahead) {
    return cartSession
        .of(cart, checkout, expiration(checkout, ahead), notification)
        .completeUrl(returnUrls.complete(token))
        .cancelUrl(returnUrls.cancel(token))
        .build();
  }

  private static Optional<Instant> expiration(SezzleCheckout checkout, Duration ahead) {
    return checkout.getSession().expires().map(end -> end.plus(ahead));
  }
}
