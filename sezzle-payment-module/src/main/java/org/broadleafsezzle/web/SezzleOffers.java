package org.broadleafsezzle.web;

import java.time.Clock;
import java.time.LocalDate;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafsezzle.offer.Eligibility;
import org.broadleafsezzle.offer.InstalmentTerms;
import org.broadleafsezzle.platform.Cents;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.context.MessageSource;

/**
 * The values that the template fragments show of Sezzle; they reach it as {@code
 * ${@blSezzleOffers...}}. Calls nobody.
 */
public class SezzleOffers {

  private static final String TERMS = InstalmentTerms.class.getName() + ".";

  private final Eligibility eligibility;
  private final SezzleSettingsSource settings;
  private final MessageSource texts;
  private final Clock clock;

  public SezzleOffers(
      Eligibility eligibility, SezzleSettingsSource settings, MessageSource texts, Clock clock) {
    this.eligibility = eligibility;
    this.settings = settings;
    this.texts = texts;
    this.clock = clock;
  }

  /** CSS classes of the shop's own for what a shopper is told; null for none. */
  public String getMessageClasses() {
    try {
      return settings.offer().messageClasses().orElse(null);
    } catch (SettingsException e) {
      return null;
    }
  }

  /** Whether a cart without a shipping address can be paid, as Sezzle asks the shopper for it. */
  public boolean isAddressCollected() {
    try {
      return settings.offer().isAddressCollected();
    } catch (SettingsException e) {
      return false;
    }
  }

  /** Sezzle among the ways to pay the shopper's cart. */
  public ShownOffer forCart() {
    return new ShownOffer(
        eligibility.judge(CartState.getCart()),
        ShopperLanguage.current(),
        LocalDate.now(clock.withZone(ShopperZone.current())));
  }

  /**
   * The instalments of an amount.
   *
   * @param amount of a product or a cart; null if it has none
   * @return null if nothing is to be said of any amount: the message is switched off, or nothing
   *     can be paid with Sezzle in this currency or at the moment
   */
  public ShownInstalments inInstalments(Money amount) {
    if (amount == null) {
      return null;
    }
    String currency = amount.getCurrency().getCurrencyCode();
    InstalmentTerms terms = terms(currency);
    return terms == null
        ? null
        : new ShownInstalments(Cents.of(amount), currency, terms, ShopperLanguage.current());
  }

  /** Whether anything is to be seen of an amount in instalments. */
  public boolean isTold(Money amount) {
    ShownInstalments shown = inInstalments(amount);
    return shown != null && !shown.isHidden();
  }

  /**
   * The text that says what an amount is in instalments. A page may have dozens, so that the
   * template has as little to work out as can be.
   *
   * @param amount one that {@link #isTold}
   */
  public String told(Money amount) {
    ShownInstalments shown = inInstalments(amount);
    return texts.getMessage(
        shown.getKey(), new Object[] {shown.getTold()}, ShopperLanguage.current());
  }

  /** Asked for once for all the messages of a page. */
  private InstalmentTerms terms(String currency) {
    BroadleafRequestContext page = BroadleafRequestContext.getBroadleafRequestContext();
    return page == null
        ? eligibility.instalmentTerms(currency).orElse(null)
        : (InstalmentTerms)
            page.getAdditionalProperties()
                .computeIfAbsent(
                    TERMS + currency, any -> eligibility.instalmentTerms(currency).orElse(null));
  }
}
