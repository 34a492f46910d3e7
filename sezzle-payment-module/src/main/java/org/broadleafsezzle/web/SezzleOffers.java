package org.broadleafsezzle.web;

import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.offer.Eligibility;
import org.broadleafsezzle.offer.Instalments;
import org.broadleafsezzle.platform.Cents;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;

/**
 * The values that the template fragments show of Sezzle; they reach it as {@code
 * ${@blSezzleOffers...}}. Calls nobody.
 */
public class SezzleOffers {

  private final Eligibility eligibility;
  private final SezzleSettingsSource settings;

  public SezzleOffers(Eligibility eligibility, SezzleSettingsSource settings) {
    this.eligibility = eligibility;
    this.settings = settings;
  }

  /** CSS classes of the shop's own for what a shopper is told; null for none. */
  public String getMessageClasses() {
    try {
      return settings.offer().messageClasses().orElse(null);
    } catch (SettingsException e) {
      return null;
    }
  }

  /** Sezzle among the ways to pay the shopper's cart. */
  public ShownOffer forCart() {
    return new ShownOffer(eligibility.judge(CartState.getCart()), ShopperLanguage.current());
  }

  /**
   * The amount of one of four instalments, as the shopper's region writes it.
   *
   * @param amount of a product or a cart; null if it has none
   * @return null if nothing is to be said: the message is switched off, or such an amount can't be
   *     paid with Sezzle
   */
  public String instalmentOf(Money amount) {
    long cents = Cents.of(amount);
    if (cents <= 0 || cents > Integer.MAX_VALUE) {
      return null;
    }
    Price price = Price.of(cents, amount.getCurrency().getCurrencyCode());
    return eligibility.isToldInInstalments(price)
        ? AmountFormat.format(Instalments.quarterOf(price), ShopperLanguage.current())
        : null;
  }
}
