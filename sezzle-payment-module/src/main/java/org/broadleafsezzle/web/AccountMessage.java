package org.broadleafsezzle.web;

import java.util.Locale;

/**
 * The sentences on the shopper's page of saved accounts. The set is closed: the code is in the
 * address, so anybody can write anything there.
 */
enum AccountMessage {
  /** The shopper has agreed. */
  SAVED,
  /** The shopper has not agreed. */
  UNCHANGED,
  /** Sezzle has not told yet what the shopper has agreed to. */
  WAITING,
  /** It is not charged any more, and Sezzle has deleted it. */
  REMOVED,
  /** It is not charged any more; Sezzle has still to be told. */
  REMOVING,
  /** Sezzle can't be asked now. */
  UNAVAILABLE;

  /** As in the address and in the keys of the texts. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
