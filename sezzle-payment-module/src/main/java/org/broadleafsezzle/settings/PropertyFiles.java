package org.broadleafsezzle.settings;

/** The shop's property files and, beneath them, the module's, as the platform reads them. */
public interface PropertyFiles {

  /**
   * A property's value, untouched.
   *
   * @return null if no file has it
   */
  String get(String propertyName);
}
