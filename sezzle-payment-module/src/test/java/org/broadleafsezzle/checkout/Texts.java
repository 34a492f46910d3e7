package org.broadleafsezzle.checkout;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The module's texts, as the platform reads them. */
public final class Texts {

  private Texts() {}

  public static MessageSource ofTheModule() {
    ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
    messages.setBasename("classpath:messages/SezzleMessages");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
