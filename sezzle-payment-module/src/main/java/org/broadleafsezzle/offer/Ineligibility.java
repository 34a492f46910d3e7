package org.broadleafsezzle.offer;

import org.broadleafsezzle.api.model.Price;

/** One thing that speaks against paying with Sezzle. */
final class Ineligibility {

  final OfferReason reason;

  /** In words that follow the order. */
  final String words;

  /** The amount that is not reached or is passed; null if that is not the reason. */
  final Price limit;

  private Ineligibility(OfferReason reason, String words, Price limit) {
    this.reason = reason;
    this.words = words;
    this.limit = limit;
  }

  static Ineligibility of(OfferReason reason, String words) {
    return new Ineligibility(reason, words, null);
  }

  static Ineligibility of(OfferReason reason, String words, Price limit) {
    return new Ineligibility(reason, words + " " + limit, limit);
  }
}
