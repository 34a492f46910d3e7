package org.broadleafsezzle.admin.order;

/** The input can't be meant; nothing was sent to Sezzle. */
public class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String text;
  private final transient Object[] details;

  /**
   * @param text the last part of the key of the sentence that says what is allowed
   */
  public BadInputException(String text, Object... details) {
    super("Bad input: " + text);
    this.text = text;
    this.details = details.clone();
  }

  /** The name of the field it is about; null if it is about none that a person fills in. */
  String field() {
    if (text.equals("order.cancelled") || text.equals("order.disputed")) {
      return text.substring("order.".length());
    }
    int dot = text.indexOf('.');
    return dot < 0 ? null : text.substring(0, dot);
  }

  String text() {
    return text;
  }

  Object[] details() {
    return details == null ? new Object[0] : details.clone();
  }
}
