package org.broadleafsezzle.platform;

import org.broadleafcommerce.common.config.RuntimeEnvironmentPropertiesManager;
import org.broadleafsezzle.settings.PropertyFiles;

/** The property files of the platform's runtime environment. */
public class PlatformFiles implements PropertyFiles {

  private final RuntimeEnvironmentPropertiesManager files;

  public PlatformFiles(RuntimeEnvironmentPropertiesManager files) {
    this.files = files;
  }

  @Override
  public String get(String propertyName) {
    return files.getProperty(propertyName);
  }
}
