package org.broadleafsezzle.session;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SessionOrder;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.Cents;
import org.springframework.context.MessageSource;

/**
 * A cart in Sezzle's words. Items, shipping and tax less discounts make exactly the amount to be
 * paid, whatever the platform rounded on the way.
 */
public class CartSession {

  private final MessageSource messages;

  /**
   * @param messages with the module's texts
   */
  public CartSession(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * All but the addresses that Sezzle sends the shopper back to.
   *
   * @param expiration until when the shopper can pay, by Sezzle's clock; empty: as long as Sezzle
   *     lets it
   * @throws IllegalArgumentException if the cart can't be said in the contract's terms
   */
  public SessionRequest.Builder of(
      Order cart, SezzleCheckout checkout, Optional<Instant> expiration) {
    return SessionRequest.builder()
        .customer(new CartCustomer(cart).toCustomer())
        .order(order(cart, checkout, expiration));
  }

  /** Of what is bought and where it goes, as Sezzle is told it in this language. */
  public String fingerprint(Order cart, SezzleLocale locale) {
    return CartFingerprint.of(cart, CartItems.of(cart, words(locale)).toItems());
  }

  private SessionWords words(SezzleLocale locale) {
    return new SessionWords(messages, locale);
  }

  private SessionOrder order(Order cart, SezzleCheckout checkout, Optional<Instant> expiration) {
    SessionWords words = words(checkout.getLocale());
    String currency = checkout.getAmount().getCurrency();
    CartItems items = CartItems.of(cart, words);
    CartDiscounts discounts = CartDiscounts.of(cart, words);
    discounts.surchargesInCents().forEach((name, cents) -> items.add(name, "surcharge", 1, cents));
    items.creditsInCents().forEach(discounts::add);
    long shipping = Math.max(0, shippingInCents(cart));
    long tax = Math.max(0, Cents.of(cart.getTotalTax()));
    long difference =
        checkout.getAmount().getAmountInCents()
            - (items.totalInCents() + shipping + tax - discounts.totalInCents());
    if (difference < 0) {
      discounts.add(words.rounding(), -difference);
    } else if (difference > 0) {
      items.add(words.rounding(), "rounding", 1, difference);
    }
    return SessionOrder.builder()
        .intent(checkout.getIntent())
        .referenceId(checkout.getReferenceId())
        .description(words.order(cart.getId()))
        .orderAmount(checkout.getAmount())
        .items(items.toItems())
        .discounts(discounts.toDiscounts(currency))
        .shippingAmount(Price.of(shipping, currency))
        .taxAmount(Price.of(tax, currency))
        .metadata(metadata(cart, checkout))
        .locale(checkout.getLocale())
        .checkoutExpiration(expiration.orElse(null))
        .build();
  }

  /** Before promotions: those on shipping are among the discounts. */
  private static long shippingInCents(Order cart) {
    return Cents.of(cart.getTotalShipping())
        + cart.getFulfillmentGroups().stream()
            .map(FulfillmentGroup::getFulfillmentGroupAdjustmentsValue)
            .mapToLong(Cents::of)
            .sum();
  }

  private static Map<String, String> metadata(Order cart, SezzleCheckout checkout) {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("broadleaf_order_id", String.valueOf(cart.getId()));
    metadata.put("checkout_id", checkout.getId());
    return metadata;
  }
}
