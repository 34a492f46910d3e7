package org.broadleafsezzle.notice;

import org.broadleafsezzle.ledger.NoticeRecipient;
import org.broadleafsezzle.ledger.OutboxNotice;

/**
 * Takes notices to one recipient. This is where another recipient plugs in: a value of {@link
 * NoticeRecipient}, kinds for it, rows that {@code NoticeRules} or a job writes, and a bean of this
 * type in the list of {@code blSezzleNoticeSender}. Claims, tries, waits and outcomes are the
 * sender's.
 */
public interface NoticeCarrier {

  NoticeRecipient recipient();

  /**
   * Makes a notice ready. May read the database, and calls nobody.
   *
   * @throws UnsendableException if it is not to be sent at all; whatever else it throws, the notice
   *     is tried again
   */
  NoticeParcel prepare(OutboxNotice notice);
}
