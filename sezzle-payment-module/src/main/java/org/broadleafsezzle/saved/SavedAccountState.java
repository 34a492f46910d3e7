package org.broadleafsezzle.saved;

/** The state of a shopper's agreement to be charged later, from the shop's side. */
public enum SavedAccountState {
  /** The shopper was asked at Sezzle, and the answer is not known. */
  ASKED,
  /** The shopper has not agreed in time. */
  NOT_SAVED,
  /** The shopper has agreed: the account can be charged until the agreement ends. */
  SAVED,
  /** Not charged any more; Sezzle has not been told yet. */
  REMOVING,
  /** Sezzle has been told, or has forgotten it before. */
  REMOVED,
  /** Sezzle did not delete it however often it was asked: a person has to see to it there. */
  LEFT_AT_SEZZLE
}
