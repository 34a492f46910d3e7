package org.broadleafsezzle.session;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.api.model.CheckoutNotification;
import org.broadleafsezzle.api.model.FinancingOption;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SessionOrder;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.Cents;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.context.MessageSource;

/**
 * A cart in Sezzle's words. Items, shipping and tax less discounts make exactly the amount to be
 * paid, whatever the platform rounded on the way.
 */
public class CartSession {

  private final MessageSource messages;
  private final SezzleSettingsSource settings;
  private final ItemCatalogue catalogue;
  private final SessionCustomizers customizers;

  /**
   * @param messages with the module's texts
   */
  public CartSession(
      MessageSource messages,
      SezzleSettingsSource settings,
      ItemCatalogue catalogue,
      SessionCustomizers customizers) {
    this.messages = messages;
    this.settings = settings;
    this.catalogue = catalogue;
    this.customizers = customizers;
  }

  /**
   * All but the addresses that Sezzle sends the shopper back to.
   *
   * @param expiration the last moment to pay, by Sezzle's clock; empty: as long as Sezzle lets it
   * @param notification the person Sezzle writes to; empty: nobody
   * @throws IllegalArgumentException if the cart can't be said in the contract's terms
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   */
  public SessionRequest.Builder of(
      Order cart,
      SezzleCheckout checkout,
      Optional<Instant> expiration,
      Optional<CheckoutNotification> notification) {
    return SessionRequest.builder()
        .customer(
            new CartCustomer(cart)
                .toCustomer(customizers.dateOfBirth(cart), checkout.getAccount().isSaving()))
        .order(
            order(cart, checkout, expiration).sendCheckoutUrl(notification.orElse(null)).build());
  }

  /** That of the purchase and its addresses. */
  public String fingerprint(Order cart, SezzleLocale locale) {
    return CartFingerprint.of(cart, CartLines.of(cart, words(locale)).toList());
  }

  /** That of the purchase only: the same for all addresses. */
  public String fingerprintOfItems(Order cart, SezzleLocale locale) {
    return CartFingerprint.ofItems(cart, CartLines.of(cart, words(locale)).toList());
  }

  private SessionWords words(SezzleLocale locale) {
    return new SessionWords(messages, locale);
  }

  private SessionOrder.Builder order(
      Order cart, SezzleCheckout checkout, Optional<Instant> expiration) {
    SessionWords words = words(checkout.getLocale());
    String currency = checkout.getAmount().getCurrency();
    CartLines lines = CartLines.of(cart, words);
    CartDiscounts discounts = CartDiscounts.of(cart, words);
    discounts.surchargesInCents().forEach((name, cents) -> lines.add(name, "surcharge", cents));
    lines.creditsInCents().forEach(discounts::add);
    long shipping = Math.max(0, shippingInCents(cart));
    long tax = Math.max(0, Cents.of(cart.getTotalTax()));
    long difference =
        checkout.getAmount().getAmountInCents()
            - (lines.totalInCents() + shipping + tax - discounts.totalInCents());
    if (difference < 0) {
      discounts.add(words.rounding(), -difference);
    } else if (difference > 0) {
      lines.add(words.rounding(), "rounding", difference);
    }
    return SessionOrder.builder()
        .intent(checkout.getIntent())
        .referenceId(checkout.getReferenceId())
        .description(words.order(cart.getId()))
        .orderAmount(checkout.getAmount())
        .requiresShippingInfo(checkout.getSession().isAddressAsked())
        .items(catalogue.items(lines.toList(), currency))
        .discounts(discounts.toDiscounts(currency))
        .shippingAmount(Price.of(shipping, currency))
        .taxAmount(Price.of(tax, currency))
        .metadata(metadata(cart, checkout))
        .locale(checkout.getLocale())
        .checkoutExpiration(expiration.orElse(null))
        .checkoutFinancingOptions(financingOptions())
        .checkoutMode(inContext(checkout));
  }

  /** Before promotions: those on shipping are among the discounts. */
  private static long shippingInCents(Order cart) {
    return Cents.of(cart.getTotalShipping())
        + cart.getFulfillmentGroups().stream()
            .map(FulfillmentGroup::getFulfillmentGroupAdjustmentsValue)
            .mapToLong(Cents::of)
            .sum();
  }

  private List<FinancingOption> financingOptions() {
    return settings
        .checkout()
        .financingOption()
        .map(Collections::singletonList)
        .orElse(Collections.emptyList());
  }

  /** Null for what Sezzle does without being told: the shopper is redirected. */
  private static CheckoutMode inContext(SezzleCheckout checkout) {
    CheckoutMode mode = checkout.getSession().mode();
    return mode == CheckoutMode.REDIRECT ? null : mode;
  }

  /** The shop's own can't take the place of the module's. */
  private Map<String, String> metadata(Order cart, SezzleCheckout checkout) {
    Map<String, String> metadata = new LinkedHashMap<>(customizers.metadata(cart));
    metadata.put("broadleaf_order_id", String.valueOf(cart.getId()));
    metadata.put("checkout_id", checkout.getId());
    return metadata;
  }
}
