package org.broadleafsezzle.settings;

/** Someone else has changed the settings since they were shown; nothing was saved. */
public final class StaleSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StaleSettingsException() {
    super("The settings were changed by someone else in the meantime; nothing was saved");
  }
}
