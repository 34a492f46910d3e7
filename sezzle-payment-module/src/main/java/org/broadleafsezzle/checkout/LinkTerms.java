package org.broadleafsezzle.checkout;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.broadleafsezzle.api.model.CheckoutNotification;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** How a checkout begins that its shopper is sent, instead of going there from the cart. */
public final class LinkTerms {

  private final Actor by;
  private final Locale language;
  private final Duration lifetime;
  private final CheckoutNotification notification;
  private final Consumer<SezzleCheckout> begun;

  /**
   * @param by who sends it
   * @param language of the shopper
   * @param lifetime how long the shopper can pay
   * @param notification whom Sezzle writes to; null: nobody
   * @param begun is told of the checkout once it is written down, before Sezzle is asked
   */
  public LinkTerms(
      Actor by,
      Locale language,
      Duration lifetime,
      CheckoutNotification notification,
      Consumer<SezzleCheckout> begun) {
    this.by = by;
    this.language = language;
    this.lifetime = lifetime;
    this.notification = notification;
    this.begun = begun;
  }

  Actor by() {
    return by;
  }

  Locale language() {
    return language;
  }

  Duration lifetime() {
    return lifetime;
  }

  Optional<CheckoutNotification> notification() {
    return Optional.ofNullable(notification);
  }

  void begin(SezzleCheckout checkout) {
    begun.accept(checkout);
  }
}
