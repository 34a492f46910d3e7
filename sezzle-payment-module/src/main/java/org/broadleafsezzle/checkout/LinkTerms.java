package org.broadleafsezzle.checkout;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.broadleafsezzle.api.model.CheckoutNotification;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** The terms of a checkout that is sent to its shopper, who does not come from the cart. */
public final class LinkTerms {

  private final Actor by;
  private final Locale language;
  private final Duration lifetime;
  private final CheckoutNotification notification;
  private final Consumer<SezzleCheckout> begun;

  /**
   * @param by the one who sends it
   * @param language of the shopper
   * @param lifetime the time in which the shopper can pay
   * @param notification the person Sezzle writes to; null: nobody
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
