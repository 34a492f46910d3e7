package org.broadleafsezzle.web;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafsezzle.offer.Offer;
import org.broadleafsezzle.offer.OfferReason;
import org.broadleafsezzle.settings.OfferSettings;

/** Sezzle among the ways to pay, as the template fragment shows it. */
public final class ShownOffer {

  private final Offer offer;
  private final Locale locale;

  ShownOffer(Offer offer, Locale locale) {
    this.offer = offer;
    this.locale = locale;
  }

  /** Whether there is a button. */
  public boolean isOpen() {
    return offer.amount().isPresent();
  }

  /** Whether anything is shown. */
  public boolean isShown() {
    return isOpen() || getHint() != null;
  }

  /** Plain text; null for the module's own words. */
  public String getTitle() {
    return offer.terms().flatMap(OfferSettings::title).orElse(null);
  }

  /** Plain text; null for the module's own words. */
  public String getText() {
    return offer.terms().flatMap(OfferSettings::text).orElse(null);
  }

  /** CSS classes of the shop's own for the button; null for none. */
  public String getButtonClasses() {
    return offer.terms().flatMap(OfferSettings::buttonClasses).orElse(null);
  }

  /** Code of the sentence that says what the shopper can do to get the button; null if none. */
  public String getHint() {
    return offer.reason().filter(OfferReason::isTold).map(OfferReason::code).orElse(null);
  }

  /** The arguments of that sentence: an amount or countries; empty if nothing. */
  public String getHintArgument() {
    return offer
        .limit()
        .map(limit -> AmountFormat.format(limit, locale))
        .orElseGet(() -> offer.terms().map(OfferSettings::countries).map(this::names).orElse(""));
  }

  private String names(Set<String> countries) {
    return countries.stream()
        .map(code -> new Locale("", code).getDisplayCountry(locale))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
