package org.broadleafsezzle.ledger;

/** The ways in which a customer gets a payment link. */
public enum LinkChannel implements MessageCode {
  /** Sezzle writes an e-mail. */
  EMAIL("By e-mail"),
  /** Sezzle sends a text message. */
  SMS("By text message"),
  /** The administrator copies the address and passes it on. */
  COPY("Copied address");

  private final MessageForm form;

  LinkChannel(String english, MessageArgument... arguments) {
    form = new MessageForm("link-channel", english, arguments);
  }

  @Override
  public MessageForm form() {
    return form;
  }
}
