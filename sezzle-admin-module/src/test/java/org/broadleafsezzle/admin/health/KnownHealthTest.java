package org.broadleafsezzle.admin.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.admin.layout.WrongSetting;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.monitoring.HealthSnapshot;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.webhook.WebhookSubscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownHealthTest {
  private final SezzleClients clients = mock(SezzleClients.class);
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final WebhookSubscriptions subscriptions = mock(WebhookSubscriptions.class);
  private final WrongSetting wrongSetting = mock(WrongSetting.class);
  private final BooksCheck books = mock(BooksCheck.class);
  private final HealthWords words = mock(HealthWords.class);
  private final KnownHealth known =
      new KnownHealth(
          new Health(
              new GatewayCheck(
                  clients, settings, subscriptions, mock(WebhookLedger.class), wrongSetting),
              books,
              Clock.systemUTC()),
          new HealthJson(words));

  @BeforeEach
  void somethingIsFound() {
    when(books.attention()).thenReturn(new EnumMap<>(AttentionKind.class));
    when(words.plain(any())).thenReturn("It is as it is.");
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void itIsDownWhereMonitoringIsAnsweredSo(Level level) {
    when(books.look(any()))
        .thenReturn(List.of(new Finding("reconcile", level, "x").number("n", 7)));

    HealthSnapshot now = known.look();

    assertThat(now.isDown()).isEqualTo(level == Level.DOWN);
    assertThat(now.checks())
        .containsExactly(
            Map.entry(
                "reconcile",
                Map.of("status", level, "message", "It is as it is.", "numbers", Map.of("n", 7L))));
  }

  @Test
  void sezzleIsNotAsked() {
    known.look();

    verifyNoInteractions(clients, subscriptions);
  }

  @Test
  void settingsThatAreWrongAreDown() {
    when(settings.current())
        .thenThrow(new SettingsException(SettingKey.SANDBOX_PRIVATE_KEY, "not set"));
    when(wrongSetting.name(any())).thenReturn("private key");

    assertThat(known.look().isDown()).isTrue();
    assertThat(known.look().checks()).containsOnlyKeys("keys");
  }

  @Test
  void booksThatCanTBeReadAreDown() {
    when(books.look(any())).thenThrow(new IllegalStateException("no database"));

    assertThat(known.look().isDown()).isTrue();
    assertThat(known.look().checks()).containsOnlyKeys("books");
  }

  @Test
  void itIsLookedAtOnceInSomeSeconds() {
    known.look();
    known.look();

    verify(books).attention();
  }
}
