package org.broadleafsezzle.settlement;

/** The reasons why the lines of a payout were not taken in. */
public enum PayoutProblem {
  /** It can't be told whether amounts are whole cents or whole units: nothing is guessed. */
  UNCLEAR_FORM,
  /** The text that Sezzle sent is no report of a payout. */
  NOT_A_REPORT,
  /** It is the report of another payout. */
  OTHER_PAYOUT,
  /** Something that has to be an amount is none. */
  NO_AMOUNT
}
