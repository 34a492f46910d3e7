package org.broadleafsezzle.demo.storefront.layout;

import java.io.Serializable;

/**
 * One sentence on top of a page. A controller puts it in the model, or with a redirect in the flash
 * attributes, under {@link #ATTRIBUTE}; {@code layout/notice.html} shows it.
 */
public final class Notice implements Serializable {
  /** The name of the model or flash attribute. */
  public static final String ATTRIBUTE = "notice";

  private static final long serialVersionUID = 1L;

  private final String kind;
  private final String key;
  private final Serializable[] arguments;

  private Notice(String kind, String key, Serializable[] arguments) {
    this.kind = kind;
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** The shopper's request has been carried out. */
  public static Notice success(String messageKey, Serializable... arguments) {
    return new Notice("success", messageKey, arguments);
  }

  /** The shopper's request has not been carried out; says what to do about it. */
  public static Notice error(String messageKey, Serializable... arguments) {
    return new Notice("error", messageKey, arguments);
  }

  public String getKind() {
    return kind;
  }

  public String getKey() {
    return key;
  }

  public Object[] getArguments() {
    return arguments.clone();
  }
}
