package org.broadleafsezzle.offer;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.settings.OfferSettings;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether Sezzle is offered: asked when a page is made and again when the shopper presses
 * the button, so that the two agree. Calls nobody.
 */
public class Eligibility {

  private static final Logger LOG = LoggerFactory.getLogger(Eligibility.class);

  private final SezzleSettingsSource settings;
  private final SezzleClients clients;
  private final AtomicReference<String> lastProblem = new AtomicReference<>();

  public Eligibility(SezzleSettingsSource settings, SezzleClients clients) {
    this.settings = settings;
    this.clients = clients;
  }

  /**
   * Whether a cart can be paid with Sezzle now.
   *
   * @param cart may be null or empty
   */
  public Offer judge(Order cart) {
    if (!CartReadiness.isFilled(cart)) {
      return Offer.refused(Ineligibility.of(OfferReason.NO_CART, "is empty"), null);
    }
    if (!CartReadiness.isPayable(cart)) {
      return Offer.refused(
          Ineligibility.of(OfferReason.NOT_PAYABLE, "is " + cart.getStatus()), null);
    }
    try {
      Offer offer = judge(cart, settings.offer());
      lastProblem.set(null);
      return offer;
    } catch (SettingsException e) {
      report(e.getMessage());
      return Offer.refused(
          Ineligibility.of(OfferReason.NOT_SET_UP, "has to wait: " + e.getMessage()), null);
    }
  }

  private Offer judge(Order cart, OfferSettings terms) {
    Optional<Ineligibility> refusal =
        AmountRule.check(CartWorth.dueInCents(cart), CartWorth.currencyOf(cart), terms);
    if (!refusal.isPresent()) {
      refusal = AddressRule.check(cart, terms);
    }
    if (!refusal.isPresent()) {
      refusal = CategoryRule.check(cart, terms);
    }
    if (!refusal.isPresent()) {
      refusal = checkGateway();
    }
    return refusal
        .map(found -> Offer.refused(found, terms))
        .orElseGet(
            () -> Offer.of(CartWorth.of(cart).get(), CartReadiness.isWithoutAddress(cart), terms));
  }

  /**
   * The instalments of amounts, whoever buys.
   *
   * @param currency of the amounts, an ISO 4217 code
   * @return empty if nothing is to be said: the message is switched off, or nothing can be paid
   *     with Sezzle in this currency or at the moment
   */
  public Optional<InstalmentTerms> instalmentTerms(String currency) {
    try {
      OfferSettings terms = settings.offer();
      return terms.instalmentMessage()
              && terms.currencies().contains(currency)
              && !checkGateway().isPresent()
          ? Optional.of(InstalmentTerms.of(terms))
          : Optional.empty();
    } catch (SettingsException e) {
      return Optional.empty();
    }
  }

  /** Once, not at every page. */
  private void report(String problem) {
    if (!problem.equals(lastProblem.getAndSet(problem))) {
      LOG.error("No shopper is offered Sezzle: {}", problem);
    }
  }

  private Optional<Ineligibility> checkGateway() {
    return clients.current().isAvailable()
        ? Optional.empty()
        : Optional.of(
            Ineligibility.of(OfferReason.UNAVAILABLE, "has to wait: Sezzle did not answer lately"));
  }
}
