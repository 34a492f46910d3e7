package org.broadleafsezzle.platform;

import org.broadleafcommerce.common.config.DefaultOrderFrameworkCommonClasspathPropertySource;

/** Where the settings' defaults are, as {@code META-INF/spring.factories} tells the platform. */
public class DefaultSettings extends DefaultOrderFrameworkCommonClasspathPropertySource {

  @Override
  public String getClasspathFolder() {
    return "config/bc/sezzle/";
  }
}
