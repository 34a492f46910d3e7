package org.broadleafsezzle.admin.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.PersistenceException;
import org.broadleafsezzle.ledger.Alerts;
import org.broadleafsezzle.ledger.NoticeKind;
import org.broadleafsezzle.notice.ShopMail;
import org.broadleafsezzle.settings.AlertSettings;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.slf4j.LoggerFactory;

/** One node at a time looks, for those only who are to be told. */
class AlertWatchTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final String ADA = "ada@shop.example";

  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final AlertSettings now = mock(AlertSettings.class);
  private final AlertFinder finder = mock(AlertFinder.class);
  private final Alerts alerts = mock(Alerts.class);
  private final ShopMail mail = mock(ShopMail.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final AlertWatch watch =
      new AlertWatch(settings, finder, alerts, mail, Clock.fixed(AlertScene.NOW, ZoneOffset.UTC));

  @BeforeEach
  void adaIsToBeTold() {
    when(settings.alerts()).thenReturn(now);
    when(now.isOn()).thenReturn(true);
    when(now.interval()).thenReturn(HOUR);
    when(now.recipients()).thenReturn(List.of(ADA));
    when(now.callUrl()).thenReturn(Optional.of(URI.create("https://shop.example/")));
    when(alerts.isMyTurn(anyString(), any(), any())).thenReturn(true);
    when(mail.isConfigured()).thenReturn(true);
    when(finder.find(any(), any())).thenReturn(new FoundAlerts(List.of(), Set.of()));
    log.start();
    logger().addAppender(log);
  }

  @AfterEach
  void close() {
    logger().detachAppender(log);
  }

  @Test
  void eachAddressAndTheProgramAreToldAndNoAddressIsWrittenDown() {
    watch.lookInTurn();

    assertThat(told())
        .containsEntry("program", NoticeKind.ALERT_CALL)
        .containsEntry(AlertWatch.nameOf(ADA), NoticeKind.ALERT_MAIL)
        .hasSize(2)
        .doesNotContainKey(ADA);
  }

  @Test
  void asLongAsNobodyIsToBeToldTheDatabaseIsNotAsked() {
    when(now.isOn()).thenReturn(false);

    watch.lookInTurn();

    verifyNoInteractions(alerts, finder);
  }

  @Test
  void whatAnotherNodeHasLookedAtIsLeftAlone() {
    when(alerts.isMyTurn(anyString(), any(), any())).thenReturn(false);

    watch.lookInTurn();

    verifyNoInteractions(finder);
  }

  @Test
  void whereNoMailIsSentTheProgramAloneIsToldAndTheLogSaysSoOnce() {
    when(mail.isConfigured()).thenReturn(false);

    watch.lookInTurn();
    watch.lookInTurn();

    assertThat(log.list)
        .singleElement()
        .asString()
        .contains("Nobody is told by e-mail", "gateway.sezzle.alert.to");
    verify(alerts, times(2)).batch(eq(HOUR), eq(Map.of("program", NoticeKind.ALERT_CALL)), any());
  }

  @Test
  void aWrongSettingAndADatabaseThatFailsAreSaidOnceAndStopNothing() {
    when(settings.alerts())
        .thenThrow(new SettingsException(SettingKey.ALERT_TO, "alert.to is wrong"));
    watch.lookInTurn();
    watch.lookInTurn();
    assertThat(log.list).singleElement().asString().contains("alert.to is wrong");

    doReturn(now).when(settings).alerts();
    when(finder.find(any(), any())).thenThrow(new PersistenceException("no such table"));
    watch.lookInTurn();
    watch.lookInTurn();
    assertThat(log.list).hasSize(2);
  }

  @SuppressWarnings("unchecked")
  private Map<String, NoticeKind> told() {
    ArgumentCaptor<Map<String, NoticeKind>> told = ArgumentCaptor.forClass(Map.class);
    verify(alerts).batch(eq(HOUR), told.capture(), any());
    return told.getValue();
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(AlertWatch.class);
  }
}
