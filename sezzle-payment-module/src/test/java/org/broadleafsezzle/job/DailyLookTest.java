package org.broadleafsezzle.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.settings.WebhookSettings;
import org.broadleafsezzle.webhook.WebhookSubscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class DailyLookTest {

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final WebhookSubscriptions subscriptions = mock(WebhookSubscriptions.class);
  private final Clock clock = mock(Clock.class);
  private final WebhookLedger deliveries = mock(WebhookLedger.class);
  private final DailyLook look = new DailyLook(settings, subscriptions, deliveries, clock);

  @BeforeEach
  void webhooksAreOn() {
    webhooks(true);
  }

  @Test
  void seesToTheSubscriptionAtOnceAndThenDaily() {
    lookAt(NOW);
    lookAt(NOW.plus(Duration.ofHours(23)));
    verify(subscriptions, times(1)).ensure();

    lookAt(NOW.plus(Duration.ofHours(24)));
    verify(subscriptions, times(2)).ensure();
  }

  @Test
  void triesAgainSoonIfSezzleDidNotAnswerAndEachTimeLater() {
    doThrow(new SezzleUnavailableException(Failure.of("listWebhooks")))
        .when(subscriptions)
        .ensure();

    lookAt(NOW);
    lookAt(NOW.plus(Duration.ofMinutes(5)));
    verify(subscriptions, times(2)).ensure();

    for (int minutes = 10; minutes < 30 * 24 * 60; minutes += 5) {
      lookAt(NOW.plus(Duration.ofMinutes(minutes)));
    }
    verify(subscriptions, atMost(40)).ensure();
  }

  @Test
  void namesTheSettingThatIsMissingAndTriesAgain() {
    doThrow(new SettingsException(null, "the sandbox keys are not set"))
        .when(subscriptions)
        .ensure();
    Logger log = (Logger) LoggerFactory.getLogger(DailyLook.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    log.addAppender(lines);
    try {
      lookAt(NOW);
      lookAt(NOW.plus(Duration.ofMinutes(5)));
    } finally {
      log.detachAppender(lines);
    }

    verify(subscriptions, times(2)).ensure();
    assertThat(lines.list)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getFormattedMessage())
                  .isEqualTo(
                      "Sezzle can't be asked to tell the shop what happens: the sandbox keys are"
                          + " not set");
              assertThat(line.getThrowableProxy()).isNull();
            });
  }

  @Test
  void doesNothingWhileWebhooksAreOffAndLooksAtOnceWhenTheyAreOnAgain() {
    lookAt(NOW);
    webhooks(false);
    lookAt(NOW.plusSeconds(1));
    verify(subscriptions, times(1)).ensure();

    webhooks(true);
    lookAt(NOW.plusSeconds(2));
    verify(subscriptions, times(2)).ensure();
  }

  @Test
  void looksForWhatNeedsAPersonInTheLastThirtyDays() {
    lookAt(NOW);

    verify(deliveries).findForAPerson(NOW.minus(Duration.ofDays(30)), 20);
  }

  @Test
  void theWaitsDoubleAndBeginAgainAtFiveMinutesOnceSezzleHasAnswered() {
    doThrow(new SezzleUnavailableException(Failure.of("listWebhooks")))
        .doThrow(new SezzleUnavailableException(Failure.of("listWebhooks")))
        .doNothing()
        .doThrow(new SezzleUnavailableException(Failure.of("listWebhooks")))
        .doNothing()
        .when(subscriptions)
        .ensure();

    lookAt(NOW);
    lookAt(NOW.plus(Duration.ofMinutes(5)));
    lookAt(NOW.plus(Duration.ofMinutes(14)));
    verify(subscriptions, times(2)).ensure();
    Instant answered = NOW.plus(Duration.ofMinutes(15));
    lookAt(answered);
    verify(subscriptions, times(3)).ensure();

    Instant nextDay = answered.plus(Duration.ofDays(1));
    lookAt(nextDay);
    lookAt(nextDay.plus(Duration.ofMinutes(5)));
    verify(subscriptions, times(5)).ensure();
  }

  @Test
  void neverSubscribesAShopThatDidNotAsk() {
    webhooks(false);

    lookAt(NOW);

    verify(subscriptions, never()).ensure();
  }

  private void lookAt(Instant now) {
    when(clock.instant()).thenReturn(now);
    look.lookIfTime();
  }

  private void webhooks(boolean on) {
    when(settings.webhooks()).thenReturn(new WebhookSettings(on, List.of("key"), List.of(), null));
  }
}
