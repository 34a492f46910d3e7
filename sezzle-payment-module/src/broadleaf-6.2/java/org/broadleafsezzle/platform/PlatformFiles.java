package org.broadleafsezzle.platform;

import org.broadleafsezzle.settings.PropertyFiles;
import org.springframework.core.env.Environment;

/** The property files of Spring's environment, to which the platform adds its own and ours. */
public class PlatformFiles implements PropertyFiles {

  private final Environment environment;

  public PlatformFiles(Environment environment) {
    this.environment = environment;
  }

  @Override
  public String get(String propertyName) {
    return environment.getProperty(propertyName);
  }
}
