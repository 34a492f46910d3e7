package org.broadleafsezzle.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafsezzle.webhook.WebhookReceiver;
import org.springframework.security.config.annotation.web.builders.WebSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Addresses with neither session nor form token: the deliveries of Sezzle, which their signature
 * admits, and the module's stylesheet and scripts.
 */
public class OpenAddresses implements WebSecurityCustomizer {

  @Override
  public void customize(WebSecurity security) {
    List<RequestMatcher> open =
        Stream.of(
                WebhookReceiver.PATH,
                AssetController.STYLE,
                AssetController.SCRIPT,
                AssetController.CHECKOUT,
                AssetController.VENDOR,
                AssetController.RETURNED)
            .<RequestMatcher>map(AntPathRequestMatcher::new)
            .collect(Collectors.toList());
    security.ignoring().requestMatchers(new OrRequestMatcher(open));
  }
}
