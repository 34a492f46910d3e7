package org.broadleafsezzle.admin.layout;

import java.io.Serializable;

/** The result of an action, in words for the administrator who asked for it. */
public final class ActionResult implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The end of the action. */
  public enum Outcome {
    /** It is done. */
    DONE,
    /** Sezzle or the shop refused it; nothing was moved. */
    REFUSED,
    /** It is not known whether Sezzle did it; it is being checked. */
    UNKNOWN,
    /** The input can't be meant; nothing was sent. */
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
  private boolean repeatable;
  private String wrong;

  /**
   * @param debugUuid what Sezzle's support finds the call by; null if there is none
   */
  public ActionResult(Outcome outcome, String title, String words, String debugUuid) {
    this.outcome = outcome;
    this.title = title;
    this.words = words;
    this.debugUuid = debugUuid;
  }

  public ActionResult(Outcome outcome, String title, String words) {
    this(outcome, title, words, null);
  }

  /**
   * Nothing of it was done, and the form can be sent again.
   *
   * @param field the name of the field to be corrected before; null if it is none
   */
  public ActionResult repeatable(String field) {
    repeatable = true;
    wrong = field;
    return this;
  }

  /** Whether the form comes back as it was filled in. */
  public boolean isRepeatable() {
    return repeatable;
  }

  /** The name of the field to be corrected; null if it is none. */
  public String wrong() {
    return wrong;
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

  /** The id by which Sezzle's support finds the call; null if there is none. */
  public String getDebugUuid() {
    return debugUuid;
  }
}
