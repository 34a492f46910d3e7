package org.broadleafsezzle.offer;

import org.broadleafsezzle.api.model.Price;

/** One thing that speaks against paying with Sezzle. */
final class Refusal {

  final OfferReason reason;

  /** In words that follow the order. */
  final String words;

  /** The amount that is not reached or is passed; null if that is not the reason. */
  final Price limit;

  private Refusal(OfferReason reason, String words, Price limit) {
    this.reason = reason;
    this.words = words;
    this.limit = limit;
  }

  static Refusal of(OfferReason reason, String words) {
    return new Refusal(reason, words, null);
  }

  static Refusal of(OfferReason reason, String words, Price limit) {
    return new Refusal(reason, words + " " + limit, limit);
  }
}
