package org.broadleafsezzle.ledger;

import java.time.Duration;

/**
 * The tasks the shop does automatically for a checkout, and how what fails is tried again: each
 * time later, and in the end not any more.
 */
public enum AutomaticTask {
  /** Find out what became of a movement; never ends, because no other money moves before. */
  SETTLE(Duration.ofMinutes(3), 24, 0),
  /** Compare the books with Sezzle's; goes on after it was given up, daily. */
  COMPARE(Duration.ofMinutes(10), 24, 60),
  /** Release and refund what was taken for a checkout that can't become an order. */
  GIVE_BACK(Duration.ofMinutes(1), 1, 10),
  /** Have Sezzle call the payment by the order's number. */
  TELL_ORDER_NUMBER(Duration.ofMinutes(15), 1, 8),
  /** Capture what is open because the order is fulfilled. */
  CAPTURE_FULFILLED(Duration.ofMinutes(15), 1, 8),
  /** Capture what is open before the authorization ends. */
  CAPTURE_BEFORE_EXPIRY(Duration.ofSeconds(45), 1, 8),
  /** Release what is authorized for an order that is cancelled. */
  RELEASE_CANCELLED(Duration.ofMinutes(1), 1, 10);

  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final Duration firstWait;
  private final int partOfElapsed;
  private final int mostTries;

  AutomaticTask(Duration firstWait, int partOfElapsed, int mostTries) {
    this.firstWait = firstWait;
    this.partOfElapsed = partOfElapsed;
    this.mostTries = mostTries;
  }

  /**
   * The wait before the next try.
   *
   * @param elapsed since the first try that failed
   */
  Duration wait(Duration elapsed) {
    Duration part = elapsed.dividedBy(partOfElapsed);
    Duration atLeast = part.compareTo(firstWait) < 0 ? firstWait : part;
    return atLeast.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : atLeast;
  }

  /** Whether after so many tries that failed a person has to see to it. */
  boolean isGivenUpAfter(int tries) {
    return mostTries > 0 && tries >= mostTries;
  }

  /** Whether somebody has to do something once it is given up. */
  public boolean isForAPerson() {
    return this != TELL_ORDER_NUMBER;
  }
}
