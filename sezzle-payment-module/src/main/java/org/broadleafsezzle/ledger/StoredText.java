package org.broadleafsezzle.ledger;

/** Stands where a stored message can't be shown as it was written. */
public enum StoredText implements MessageCode {
  /** Another version of this module, or somebody else, has written it. */
  UNREADABLE("Written in a form that can't be read here: {0}", MessageArgument.TEXT),
  /** There were more messages than the column has room for. */
  MORE("And {0} more.", MessageArgument.TEXT);

  private final MessageForm form;

  StoredText(String english, MessageArgument... arguments) {
    form = new MessageForm("stored", english, arguments);
  }

  @Override
  public MessageForm form() {
    return form;
  }
}
