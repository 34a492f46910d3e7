package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.PersonalData;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.ledger.WebhookOutcome;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OldBodiesTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final WebhookLedger deliveries = new WebhookLedger(DATABASE.transactions());

  @Test
  void bodiesAreKeptAsLongAsTheSettingOfTheMomentSays() {
    WebhookDelivery delivery =
        new WebhookDelivery("old", "order.captured", null, "{}", NOW.minus(Duration.ofDays(60)));
    delivery.done(WebhookOutcome.NOT_OURS, NOW);
    deliveries.add(delivery);
    OldBodies oldBodies =
        new OldBodies(
            settings, new PersonalData(DATABASE.transactions()), Clock.fixed(NOW, ZoneOffset.UTC));

    when(settings.webhookBodiesKept()).thenReturn(Duration.ofDays(90));
    oldBodies.erase();
    assertThat(deliveries.find("old").get().getBody()).isEqualTo("{}");

    when(settings.webhookBodiesKept()).thenReturn(Duration.ofDays(30));
    oldBodies.erase();
    assertThat(deliveries.find("old").get().getBody()).isEmpty();
  }
}
