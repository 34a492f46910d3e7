package org.broadleafsezzle.admin.webhooks;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.broadleafsezzle.admin.layout.LedgerWords;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.model.WebhookSubscription;
import org.broadleafsezzle.payments.Explanation;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.webhook.WebhookSubscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Sezzle tells this shop what happens, as Sezzle says now. */
public final class SubscriptionState {

  private static final Logger LOG = LoggerFactory.getLogger(SubscriptionState.class);

  private final String url;
  private final String name;
  private final List<String> events;
  private final String trouble;

  private SubscriptionState(String url, String name, List<String> events, String trouble) {
    this.url = url;
    this.name = name;
    this.events = events;
    this.trouble = trouble;
  }

  /** Asks Sezzle. */
  static SubscriptionState of(WebhookSubscriptions subscriptions, LedgerWords words) {
    String url = subscriptions.url();
    try {
      return subscriptions
          .find()
          .map(found -> subscribed(url, found))
          .orElseGet(() -> new SubscriptionState(url, "MISSING", Collections.emptyList(), null));
    } catch (SezzleException | SettingsException e) {
      LOG.info("Sezzle could not be asked for the shop's webhooks", e);
      return unknown(url, words.sayWithId(Explanation.of(e)));
    }
  }

  private static SubscriptionState subscribed(String url, WebhookSubscription found) {
    String name = WebhookSubscriptions.isComplete(found) ? "SUBSCRIBED" : "INCOMPLETE";
    return new SubscriptionState(url, name, found.getEventNames(), null);
  }

  private static SubscriptionState unknown(String url, String trouble) {
    return new SubscriptionState(url, "UNKNOWN", Collections.emptyList(), trouble);
  }

  /** The shop's address for Sezzle. */
  public String getUrl() {
    return url;
  }

  /** SUBSCRIBED, INCOMPLETE (not of all events), MISSING or UNKNOWN. */
  public String getName() {
    return name;
  }

  public boolean isComplete() {
    return "SUBSCRIBED".equals(name);
  }

  /** The events that Sezzle tells of, in its words. */
  public List<String> getEvents() {
    return Collections.unmodifiableList(events);
  }

  /** Why Sezzle could not be asked; null if it could. */
  public String getTrouble() {
    return trouble;
  }

  /** Whether the address is one that Sezzle can hardly reach from outside. */
  public boolean isPrivate() {
    URI address = URI.create(url);
    String host = String.valueOf(address.getHost());
    return !"https".equals(address.getScheme())
        || "localhost".equals(host)
        || host.startsWith("127.");
  }
}
