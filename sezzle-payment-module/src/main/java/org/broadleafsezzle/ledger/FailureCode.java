package org.broadleafsezzle.ledger;

/**
 * The reasons why something could not be done, in words for people; the words of an exception are
 * for logs.
 */
public enum FailureCode implements MessageCode {
  BUSY(Trouble.BUSY, "Somebody else is at work on this payment"),
  /** By its property's name. */
  SETTING(Trouble.SETTINGS, "The setting {0} is missing or wrong", MessageArgument.TEXT),
  SETTINGS(Trouble.SETTINGS, "The settings can't be read"),
  KEYS(Trouble.KEYS, "Sezzle does not accept the shop's keys"),
  /** With the status of Sezzle's answer. */
  REFUSED(Trouble.REFUSED, "Sezzle refused the call (status {0})", MessageArgument.TEXT),
  TOO_MANY_CALLS(Trouble.UNREACHABLE, "Sezzle takes no more calls for the moment"),
  /** With the status of Sezzle's answer. */
  SEZZLE_DOWN(
      Trouble.UNREACHABLE,
      "Sezzle answered with an error of its own (status {0})",
      MessageArgument.TEXT),
  UNREADABLE_ANSWER(
      Trouble.UNREACHABLE, "What answered is not Sezzle, or something has changed the answer"),
  NO_SUCH_HOST(Trouble.UNREACHABLE, "Sezzle's address can't be found"),
  NO_CONNECTION(Trouble.UNREACHABLE, "There is no connection to Sezzle"),
  TIMEOUT(Trouble.UNREACHABLE, "Sezzle did not answer in time"),
  CERTIFICATE(Trouble.UNREACHABLE, "What answered does not show Sezzle's certificate"),
  /** Sezzle's certificate is not valid at the time the shop's clock shows. */
  CLOCK_WRONG(Trouble.UNREACHABLE, "The clock of this server is wrong"),
  DATABASE(Trouble.DATABASE, "The shop's database did not do what it was asked for"),
  ERROR(Trouble.ERROR, "An error that the log describes");

  private final Trouble trouble;
  private final MessageForm form;

  FailureCode(Trouble trouble, String english, MessageArgument... arguments) {
    this.trouble = trouble;
    form = new MessageForm("failure", english, arguments);
  }

  /** The same, as coarsely as what happens in the background is stored. */
  public Trouble trouble() {
    return trouble;
  }

  @Override
  public MessageForm form() {
    return form;
  }
}
