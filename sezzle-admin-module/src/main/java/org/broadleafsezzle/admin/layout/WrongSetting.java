package org.broadleafsezzle.admin.layout;

import org.broadleafsezzle.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Names a setting that stands in the way; what is wrong with it is written into the log. */
@Component("blSezzleWrongSetting")
public class WrongSetting {

  private static final Logger LOG = LoggerFactory.getLogger(WrongSetting.class);

  private final AdminTexts texts;

  @Autowired
  public WrongSetting(AdminTexts texts) {
    this.texts = texts;
  }

  /** Its property's name, or that none of the settings can be read. */
  public String name(SettingsException problem) {
    LOG.warn("A setting stands in the way", problem);
    return problem.propertyName().orElseGet(() -> texts.text("settings.unreadable"));
  }
}
