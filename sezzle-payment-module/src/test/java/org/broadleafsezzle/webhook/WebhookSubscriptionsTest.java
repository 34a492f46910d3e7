package org.broadleafsezzle.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.List;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.api.model.WebhookSubscription;
import org.broadleafsezzle.payments.SezzleClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookSubscriptionsTest {

  private static final String OURS = "https://shop.example/sezzle/webhook";
  private static final List<String> ALL =
      Arrays.stream(WebhookEvent.values()).map(WebhookEvent::getCode).toList();

  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final BaseUrlResolver baseUrl = mock(BaseUrlResolver.class);
  private final WebhookSubscriptions subscriptions = new WebhookSubscriptions(clients, baseUrl);

  @BeforeEach
  void aShop() {
    when(clients.current()).thenReturn(client);
    when(baseUrl.getSiteBaseUrl()).thenReturn("https://shop.example");
  }

  @Test
  void subscribesTheShopToEveryEventAndLeavesOthersAlone() {
    there(subscription("other", "https://other.example/sezzle/webhook", ALL));

    subscriptions.ensure();

    verify(client)
        .createWebhook(eq(OURS), argThat(all -> all.size() == WebhookEvent.values().length));
    verify(client, never()).deleteWebhook(any());
  }

  @Test
  void leavesASubscriptionAsItShouldBeAsItIs() {
    there(subscription("ours", OURS, ALL));

    subscriptions.ensure();

    verify(client).listWebhooks();
    verify(client, never()).createWebhook(any(), any());
    verify(client, never()).updateWebhook(any(), any(), any());
    verify(client, never()).deleteWebhook(any());
  }

  @Test
  void addsMissingEvents() {
    there(subscription("ours", OURS, List.of("order.authorized")));

    subscriptions.ensure();

    verify(client)
        .updateWebhook(
            eq("ours"), eq(OURS), argThat(all -> all.size() == WebhookEvent.values().length));
  }

  @Test
  void deletesASecondOneOfTheSameAddress() {
    there(subscription("ours", OURS, ALL), subscription("twice", OURS, ALL));

    subscriptions.ensure();

    verify(client).deleteWebhook("twice");
    verify(client, never()).deleteWebhook("ours");
  }

  @Test
  void tellsWhetherSezzleTellsOfEveryEvent() {
    there(subscription("other", "https://other.example/sezzle/webhook", ALL));
    assertThat(subscriptions.isAlive()).isFalse();
    assertThat(subscriptions.find()).isEmpty();

    WebhookSubscription some = subscription("ours", OURS, List.of("order.authorized"));
    there(some);
    assertThat(subscriptions.isAlive()).isFalse();
    assertThat(subscriptions.find()).contains(some);

    there(subscription("ours", OURS, ALL));
    assertThat(subscriptions.isAlive()).isTrue();
    verify(client, never()).createWebhook(any(), any());
  }

  @Test
  void hasSezzleSendSomethingThatIsAboutNoOrder() {
    subscriptions.test();

    verify(client).testWebhook(WebhookEvent.CUSTOMER_TOKENIZED, OURS);
  }

  private void there(WebhookSubscription... all) {
    when(client.listWebhooks()).thenReturn(Arrays.asList(all));
  }

  private static WebhookSubscription subscription(String uuid, String url, List<String> events) {
    return WebhookSubscription.builder().uuid(uuid).url(url).events(events).build();
  }
}
