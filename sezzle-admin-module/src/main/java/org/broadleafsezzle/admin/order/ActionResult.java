package org.broadleafsezzle.admin.order;

import java.io.Serializable;

/** The result of an action, in words for the administrator who asked for it. */
public final class ActionResult implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How it ended. */
  public enum Outcome {
    /** It is done. */
    DONE,
    /** Sezzle or the shop refused it; nothing was moved. */
    REFUSED,
    /** It is not known whether Sezzle did it; it is being checked. */
    UNKNOWN,
    /** What was typed or sent can't be meant; nothing was sent. */
    INVALID,
    /** Somebody else is at work on the payment; nothing was sent. */
    BUSY,
    /** Sezzle could not be asked; nothing was moved. */
    UNREACHABLE
  }

  private final Outcome outcome;
  private final String title;
  private final String words;
  private final String debugUuid;

  ActionResult(Outcome outcome, String title, String words, String debugUuid) {
    this.outcome = outcome;
    this.title = title;
    this.words = words;
    this.debugUuid = debugUuid;
  }

  ActionResult(Outcome outcome, String title, String words) {
    this(outcome, title, words, null);
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public String getTitle() {
    return title;
  }

  public String getWords() {
    return words;
  }

  /** What Sezzle's support finds the call by; null if there is none. */
  public String getDebugUuid() {
    return debugUuid;
  }
}
