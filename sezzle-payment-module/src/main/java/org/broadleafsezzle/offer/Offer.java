package org.broadleafsezzle.offer;

import java.util.Optional;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.settings.OfferSettings;

/** Whether Sezzle is offered for a cart: with what is to be paid, or with the reason why not. */
public final class Offer {

  private final OfferSettings terms;
  private final Price amount;
  private final boolean addressAsked;
  private final Ineligibility refusal;

  private Offer(OfferSettings terms, Price amount, boolean addressAsked, Ineligibility refusal) {
    this.terms = terms;
    this.amount = amount;
    this.addressAsked = addressAsked;
    this.refusal = refusal;
  }

  /**
   * @param addressAsked whether Sezzle is to ask for the shipping address
   */
  static Offer of(Price amount, boolean addressAsked, OfferSettings terms) {
    return new Offer(terms, amount, addressAsked, null);
  }

  static Offer refused(Ineligibility refusal, OfferSettings terms) {
    return new Offer(terms, null, false, refusal);
  }

  /** The amount to be paid with Sezzle; empty if it is not offered. */
  public Optional<Price> amount() {
    return Optional.ofNullable(amount);
  }

  /** Whether Sezzle asks the shopper for the shipping address, as the cart has none. */
  public boolean isAddressAsked() {
    return addressAsked;
  }

  /** The reason why not; empty if it is offered. */
  public Optional<OfferReason> reason() {
    return refusal == null ? Optional.empty() : Optional.of(refusal.reason);
  }

  /** The amount that is not reached or is passed, if that is the reason. */
  public Optional<Price> limit() {
    return refusal == null ? Optional.empty() : Optional.ofNullable(refusal.limit);
  }

  /** The settings it was decided with; empty if that was not come to. */
  public Optional<OfferSettings> terms() {
    return Optional.ofNullable(terms);
  }

  /** For a log. */
  @Override
  public String toString() {
    return refusal == null ? "offered for " + amount : refusal.reason + ", it " + refusal.words;
  }
}
