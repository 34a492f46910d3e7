package org.broadleafsezzle.platform;

import java.util.List;
import org.broadleafsezzle.settings.PropertyFiles;
import org.broadleafsezzle.settings.SettingKey;
import org.springframework.core.env.Environment;

/** The property files of Spring's environment, to which the platform adds its own and ours. */
public class PlatformFiles implements PropertyFiles {

  private final Environment environment;

  public PlatformFiles(Environment environment) {
    this.environment = environment;
  }

  /** YAML takes ON and OFF for true and false. */
  private static String onOrOff(List<String> choices, String value) {
    if ("true".equals(value)) {
      return choices.get(0);
    }
    return "false".equals(value) ? choices.get(1) : value;
  }

  @Override
  public String get(String propertyName) {
    String value = environment.getProperty(propertyName);
    return SettingKey.find(propertyName)
        .filter(key -> key.rule().isSwitch())
        .map(key -> onOrOff(key.rule().choices(), value))
        .orElse(value);
  }
}
