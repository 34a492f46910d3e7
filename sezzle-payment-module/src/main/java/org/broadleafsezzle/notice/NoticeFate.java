package org.broadleafsezzle.notice;

import java.util.Optional;
import org.broadleafsezzle.ledger.NoticeTrouble;

/** The outcome of a notice that was handed over. */
public final class NoticeFate {

  /** As far as the shop can tell. */
  public enum Kind {
    /** It was taken. */
    TAKEN,
    /** It certainly was not taken; another try can help. */
    NOT_TAKEN,
    /** It certainly was not taken, and never will be. */
    REFUSED,
    /** Perhaps it was taken. */
    UNKNOWN
  }

  private final Kind kind;
  private final NoticeTrouble trouble;
  private final String words;

  private NoticeFate(Kind kind, NoticeTrouble trouble, String words) {
    this.kind = kind;
    this.trouble = trouble;
    this.words = words;
  }

  public static NoticeFate taken() {
    return new NoticeFate(Kind.TAKEN, null, "");
  }

  /**
   * @param words for the log: nothing personal
   */
  public static NoticeFate notTaken(NoticeTrouble trouble, String words) {
    return new NoticeFate(Kind.NOT_TAKEN, trouble, words);
  }

  /**
   * @param words for the log: nothing personal
   */
  public static NoticeFate refused(String words) {
    return new NoticeFate(Kind.REFUSED, NoticeTrouble.REFUSED, words);
  }

  /**
   * @param words for the log: nothing personal
   */
  public static NoticeFate unknown(String words) {
    return new NoticeFate(Kind.UNKNOWN, NoticeTrouble.UNANSWERED, words);
  }

  public Kind kind() {
    return kind;
  }

  /** The reason why it was not taken, or may not have been. */
  public Optional<NoticeTrouble> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** For the log. */
  public String words() {
    return words;
  }
}
