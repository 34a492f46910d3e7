package org.broadleafsezzle.notice;

/** A notice made ready: nothing of it has left the shop. */
public interface NoticeParcel {

  /**
   * Hands it over, once; it may take long. It says all that can be told apart; an exception counts
   * as unknown.
   */
  NoticeFate handOver();

  /**
   * Called on another thread when handing it over takes too long.
   *
   * @return whether it is certain that it has not left the shop, and that it never will
   */
  boolean abandon();
}
