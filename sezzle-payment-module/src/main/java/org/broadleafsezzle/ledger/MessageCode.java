package org.broadleafsezzle.ledger;

/**
 * One sentence that the module itself writes into the ledger for people. Stored by its key with its
 * arguments, never as words; administrators read it in their language, logs in English. Implemented
 * by enums only, one for each kind of sentence; {@link MessageCodes} has all of them.
 */
public interface MessageCode {

  /** The enum constant's. */
  String name();

  MessageForm form();

  /** By this it is stored, and its words are found: {@code refusal.EXPIRED}. */
  default String key() {
    return form().kind() + "." + name();
  }
}
