package org.broadleafsezzle.web;

import java.util.stream.Stream;
import org.broadleafsezzle.webhook.WebhookReceiver;
import org.springframework.security.config.annotation.web.builders.WebSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;

/**
 * What has neither session nor form token: the deliveries of Sezzle, which their signature admits,
 * and the module's stylesheet and scripts.
 */
public class OpenAddresses implements WebSecurityCustomizer {

  @Override
  public void customize(WebSecurity security) {
    Stream.of(
            WebhookReceiver.PATH,
            AssetController.STYLE,
            AssetController.SCRIPT,
            AssetController.CHECKOUT,
            AssetController.VENDOR,
            AssetController.RETURNED)
        .map(AntPathRequestMatcher::new)
        .forEach(address -> security.ignoring().requestMatchers(address));
  }
}
