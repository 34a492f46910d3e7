package org.broadleafsezzle.platform;

import org.broadleafcommerce.common.config.DefaultOrderFrameworkCommonClasspathPropertySource;

/**
 * The place of the settings' defaults, which {@code META-INF/spring.factories} tells the platform.
 */
public class DefaultSettings extends DefaultOrderFrameworkCommonClasspathPropertySource {

  @Override
  public String getClasspathFolder() {
    return "config/bc/sezzle/";
  }
}
