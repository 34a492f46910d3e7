package org.broadleafsezzle.demo.simulator.conformance;

/** A fact could not be looked at. */
final class NotSeenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param why half a sentence for the table
   */
  NotSeenException(String why) {
    super(why);
  }
}
