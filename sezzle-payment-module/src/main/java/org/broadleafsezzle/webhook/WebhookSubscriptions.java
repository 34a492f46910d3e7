package org.broadleafsezzle.webhook;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.api.model.WebhookSubscription;
import org.broadleafsezzle.payments.SezzleClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sezzle's promise to tell this shop what happens, which Sezzle drops when deliveries fail for
 * long.
 */
public class WebhookSubscriptions {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookSubscriptions.class);
  private static final Set<WebhookEvent> ALL = new HashSet<>(Arrays.asList(WebhookEvent.values()));

  private final SezzleClients clients;
  private final BaseUrlResolver baseUrl;

  public WebhookSubscriptions(SezzleClients clients, BaseUrlResolver baseUrl) {
    this.clients = clients;
    this.baseUrl = baseUrl;
  }

  /**
   * Sees to it that Sezzle tells this shop's address, once, of every event. Subscriptions of other
   * addresses stay as they are.
   *
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle can't be asked or refuses
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   */
  public void ensure() {
    SezzleClient client = clients.current();
    List<WebhookSubscription> ours = ours(client);
    if (ours.isEmpty()) {
      LOG.info("Subscribed to Sezzle's webhooks as {}", client.createWebhook(url(), ALL));
      return;
    }
    WebhookSubscription first = ours.get(0);
    if (!first.getEvents().containsAll(ALL)) {
      client.updateWebhook(first.getUuid().get(), url(), ALL);
      LOG.info("Subscribed to all of Sezzle's events, with {}", first.getUuid().get());
    }
    for (WebhookSubscription twice : ours.subList(1, ours.size())) {
      client.deleteWebhook(twice.getUuid().get());
      LOG.info("Deleted {}, a second subscription of the same address", twice.getUuid().get());
    }
  }

  /**
   * The subscription of this shop's address, as Sezzle has it now.
   *
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle can't be asked
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   */
  public Optional<WebhookSubscription> find() {
    return ours(clients.current()).stream().findFirst();
  }

  /**
   * Whether Sezzle tells this shop's address of every event; changes nothing.
   *
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle can't be asked
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   */
  public boolean isAlive() {
    return ours(clients.current()).stream().anyMatch(WebhookSubscriptions::isComplete);
  }

  /** Whether a subscription is of every event that Sezzle has. */
  public static boolean isComplete(WebhookSubscription subscription) {
    return subscription.getEvents().containsAll(ALL);
  }

  /**
   * Has Sezzle send this shop's address something made up, about no order.
   *
   * @throws org.broadleafsezzle.api.error.SezzleException if Sezzle can't be asked or refuses
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   */
  public void test() {
    clients.current().testWebhook(WebhookEvent.CUSTOMER_TOKENIZED, url());
  }

  private List<WebhookSubscription> ours(SezzleClient client) {
    return client.listWebhooks().stream()
        .filter(one -> url().equals(one.getUrl()) && one.getUuid().isPresent())
        .collect(Collectors.toList());
  }

  /** The address that Sezzle posts to: below the site's base address. */
  public String url() {
    return baseUrl.getSiteBaseUrl() + WebhookReceiver.PATH;
  }
}
