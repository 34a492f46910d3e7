package org.broadleafsezzle.web;

import java.util.Locale;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.offer.InstalmentTerms;
import org.broadleafsezzle.offer.Instalments;
import org.broadleafsezzle.platform.AmountFormat;

/**
 * The instalments of an amount, as the template fragment shows them, with all that the module's
 * script needs to show those of another amount.
 */
public final class ShownInstalments {

  private final long cents;
  private final String currency;
  private final InstalmentTerms terms;
  private final Locale locale;

  /**
   * @param cents of the currency; may be of an amount that can't be paid with Sezzle
   */
  ShownInstalments(long cents, String currency, InstalmentTerms terms, Locale locale) {
    this.cents = cents;
    this.currency = currency;
    this.terms = terms;
    this.locale = locale;
  }

  /** Whether the amount can be paid with Sezzle. */
  boolean isPayable() {
    return cents >= terms.leastInCents() && cents <= terms.mostInCents();
  }

  /** Whether it is said instead from which amount on Sezzle can be paid with. */
  boolean isBelow() {
    return terms.isLeastTold() && cents > 0 && cents < terms.leastInCents();
  }

  /** Whether nothing is to be seen, unless the amount changes. */
  public boolean isHidden() {
    return !isPayable() && !isBelow();
  }

  /** Of the text that says it, unless nothing is to be seen. */
  public String getKey() {
    return isBelow() ? "sezzle.instalments.from" : "sezzle.instalments.message." + getPlan();
  }

  /** The amount in the text: of a payment, or from which on Sezzle can be paid with. */
  public String getTold() {
    return isBelow() ? getLeast() : getEach();
  }

  /** The plan, as in the keys of the texts. */
  public String getPlan() {
    return terms.plan().getCode();
  }

  private String getEach() {
    return AmountFormat.format(Instalments.each(Price.of(cents, currency), terms.plan()), locale);
  }

  /** Stands in the text for the amount of a payment, which the script fills in. */
  public String getBlank() {
    return "{0}";
  }

  /** Whether a smaller amount than can be paid with Sezzle is told where it begins. */
  public boolean isLeastTold() {
    return terms.isLeastTold();
  }

  /** The least amount that can be paid with Sezzle. */
  public String getLeast() {
    return AmountFormat.format(Price.of(terms.leastInCents(), currency), locale);
  }

  public long getLeastInCents() {
    return terms.leastInCents();
  }

  public long getMostInCents() {
    return terms.mostInCents();
  }

  /** The number of payments. */
  public int getPayments() {
    return terms.plan().getPayments();
  }

  /** ISO 4217 code. */
  public String getCurrency() {
    return currency;
  }

  /** The language and the region for which amounts are written, such as {@code fr-CA}. */
  public String getLanguageTag() {
    return locale.toLanguageTag();
  }
}
