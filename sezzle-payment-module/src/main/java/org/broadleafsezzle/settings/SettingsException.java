package org.broadleafsezzle.settings;

/**
 * A setting that is missing or wrong. The message says which, where it is set and what is allowed.
 */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SettingsException(String message) {
    super(message);
  }

  /** The cause's message must show no secret. */
  public SettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
