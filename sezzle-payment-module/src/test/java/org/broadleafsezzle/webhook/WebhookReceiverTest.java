package org.broadleafsezzle.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.webhook.WebhookSignature;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.ledger.WebhookState;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.settings.WebhookSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhookReceiverTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final String EVENT =
      "{\"uuid\":\"event-1\",\"event\":\"order.authorized\",\"data\":{\"uuid\":\"order-1\"}}";

  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final CheckoutLedger checkouts = mock(CheckoutLedger.class);
  private final WebhookLedger ledger = new WebhookLedger(DATABASE.transactions());
  private final WebhookWorkers workers = mock(WebhookWorkers.class);
  private final WebhookReceiver receiver =
      new WebhookReceiver(settings, checkouts, ledger, workers, Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void webhooksAreOn() {
    DATABASE.clear();
    when(checkouts.findBySezzleOrder(any())).thenReturn(Optional.empty());
    settings(true, null);
  }

  @Test
  void aSignedDeliveryIsStoredAndThenWorkedOff() {
    assertThat(receive(EVENT, "key")).isEqualTo(WebhookReceipt.STORED);

    WebhookDelivery stored = ledger.find("event-1").get();
    assertThat(stored.getBody()).isEqualTo(EVENT);
    assertThat(stored.getEvent()).contains("order.authorized");
    assertThat(stored.getSezzleOrderUuid()).contains("order-1");
    verify(workers).workOff("event-1");
  }

  @Test
  void aSecondDeliveryOfTheSameEventChangesNothing() {
    receive(EVENT, "key");

    assertThat(receive(EVENT, "key")).isEqualTo(WebhookReceipt.DUPLICATE);
    verify(workers, times(1)).workOff(any());
  }

  @Test
  void aForgedDeliveryLeavesNoTrace() {
    assertThat(receive(EVENT, "another key")).isEqualTo(WebhookReceipt.FORGED);
    assertThat(receiver.receive(bytes(EVENT), null)).isEqualTo(WebhookReceipt.FORGED);

    assertThat(ledger.find("event-1")).isEmpty();
    verify(workers, never()).workOff(any());
  }

  @Test
  void thePreviousKeyCountsUntilItsGraceIsOver() {
    settings(true, NOW.plusSeconds(1));
    assertThat(receive(EVENT, "previous key")).isEqualTo(WebhookReceipt.STORED);

    settings(true, NOW);
    assertThat(receive(EVENT, "previous key")).isEqualTo(WebhookReceipt.FORGED);

    settings(true, null);
    assertThat(receive(EVENT, "previous key")).isEqualTo(WebhookReceipt.FORGED);
  }

  @Test
  void withoutAnyKeyNothingIsLetIn() {
    when(settings.webhooks()).thenReturn(new WebhookSettings(true, List.of(), List.of(), null));

    assertThat(receive(EVENT, "")).isEqualTo(WebhookReceipt.FORGED);
  }

  @Test
  void whileTheyAreOffNothingIsLetIn() {
    settings(false, null);

    assertThat(receive(EVENT, "key")).isEqualTo(WebhookReceipt.OFF);
    assertThat(ledger.find("event-1")).isEmpty();
  }

  @Test
  void whatIsSignedButCanNotBeReadIsParked() {
    assertThat(receive("no json", "key")).isEqualTo(WebhookReceipt.STORED);

    WebhookDelivery parked = ledger.find(DigestUtils.sha256Hex("no json")).get();
    assertThat(parked.getState()).isEqualTo(WebhookState.PARKED);
    verify(workers, never()).workOff(any());
  }

  @Test
  void whatNoDatabaseCouldStoreIsParkedAllTheSame() {
    assertThat(receive("no json \0 at all", "key")).isEqualTo(WebhookReceipt.STORED);

    assertThat(ledger.find(DigestUtils.sha256Hex("no json \0 at all")).get().getBody())
        .doesNotContain("\0");
  }

  @Test
  void aKeyOfOneModeSignsNothingAboutACheckoutOfTheOther() {
    SezzleCheckout live = mock(SezzleCheckout.class);
    when(live.getMode()).thenReturn(Optional.of(SezzleMode.LIVE));
    when(checkouts.findBySezzleOrder("order-1")).thenReturn(Optional.of(live));
    when(settings.webhooks(SezzleMode.LIVE))
        .thenReturn(new WebhookSettings(true, List.of("live key"), List.of(), null));
    when(settings.webhooks())
        .thenReturn(new WebhookSettings(true, List.of("key", "live key"), List.of(), null));

    assertThat(receive(EVENT, "key")).isEqualTo(WebhookReceipt.FORGED);
    assertThat(ledger.find("event-1")).isEmpty();
    assertThat(receive(EVENT, "live key")).isEqualTo(WebhookReceipt.STORED);
  }

  private void settings(boolean on, Instant previousKeyUntil) {
    when(settings.webhooks())
        .thenReturn(
            new WebhookSettings(on, List.of("key"), List.of("previous key"), previousKeyUntil));
  }

  private WebhookReceipt receive(String body, String key) {
    String signature = key.isEmpty() ? "" : WebhookSignature.sign(bytes(body), key);
    return receiver.receive(bytes(body), signature);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
