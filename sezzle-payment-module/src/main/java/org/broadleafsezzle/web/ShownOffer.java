package org.broadleafsezzle.web;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.model.FinancingOption;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.offer.Instalments;
import org.broadleafsezzle.offer.Offer;
import org.broadleafsezzle.offer.OfferReason;
import org.broadleafsezzle.platform.AmountFormat;
import org.broadleafsezzle.settings.OfferSettings;

/** Sezzle among the ways to pay, as the template fragment shows it. */
public final class ShownOffer {

  private final Offer offer;
  private final Locale locale;
  private final LocalDate today;

  /**
   * @param today the day in the shopper's time zone
   */
  ShownOffer(Offer offer, Locale locale, LocalDate today) {
    this.offer = offer;
    this.locale = locale;
    this.today = today;
  }

  /** Whether there is a button. */
  public boolean isOpen() {
    return offer.amount().isPresent();
  }

  /** Whether anything is shown. */
  public boolean isShown() {
    return isOpen() || getHint() != null;
  }

  /** Whether Sezzle asks the shopper for the shipping address. */
  public boolean isAddressAsked() {
    return offer.isAddressAsked();
  }

  /** Plain text; null for the module's own words. */
  public String getTitle() {
    return offer.terms().flatMap(OfferSettings::title).orElse(null);
  }

  /** Plain text; null for the module's own words. */
  public String getText() {
    return offer.terms().flatMap(OfferSettings::text).orElse(null);
  }

  /** The plan that is shown, as in the keys of the texts. */
  public String getPlan() {
    return plan().getCode();
  }

  /** The payments of the cart's amount; none if the shop's pages say nothing of instalments. */
  public List<ShownInstalment> getInstalments() {
    boolean told = offer.terms().filter(OfferSettings::instalmentMessage).isPresent();
    return told
        ? offer.amount().map(this::instalmentsOf).orElse(Collections.emptyList())
        : Collections.emptyList();
  }

  private List<ShownInstalment> instalmentsOf(Price amount) {
    return Instalments.schedule(amount, plan(), today).stream()
        .map(payment -> new ShownInstalment(payment, locale))
        .collect(Collectors.toList());
  }

  private FinancingOption plan() {
    return offer.terms().map(OfferSettings::plan).orElse(FinancingOption.FOUR_BIWEEKLY);
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
