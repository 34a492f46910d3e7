package org.broadleafsezzle.notice;

/** A notice made ready: nothing of it has left the shop. */
public interface NoticeParcel {

  /**
   * Hands it over, once; it may take long. Whatever can be told apart is said; what it throws
   * counts as unknown.
   */
  NoticeFate handOver();

  /**
   * Called on another thread when handing it over takes too long.
   *
   * @return whether it is certain that it has not left the shop, and that it never will
   */
  boolean abandon();
}
