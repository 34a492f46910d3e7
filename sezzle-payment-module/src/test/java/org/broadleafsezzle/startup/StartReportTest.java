package org.broadleafsezzle.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.PersistenceException;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.ledger.LedgerTables;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleKeys;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.settings.WebhookSettings;
import org.broadleafsezzle.webhook.WebhookSubscriptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StartReportTest {

  private final SezzleSettingsSource settings = mock();
  private final LedgerTables tables = mock();
  private final WebhookLedger deliveries = mock();
  private final WebhookSubscriptions subscriptions = mock();
  private final WebhookSettings webhooks = mock();
  private final StartReport report = new StartReport(settings, tables, deliveries, subscriptions);
  private final Logger log = (Logger) LoggerFactory.getLogger(StartReport.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void aShopThatIsSetUp() {
    lines.start();
    log.addAppender(lines);
    lenient().when(settings.current()).thenReturn(settings(SezzleMode.SANDBOX));
    lenient().when(settings.webhooks()).thenReturn(webhooks);
    lenient().when(webhooks.isOn()).thenReturn(true);
    lenient().when(deliveries.findLast()).thenReturn(Optional.of(mock(WebhookDelivery.class)));
    lenient().when(subscriptions.url()).thenReturn("http://shop.example/sezzle/webhook");
  }

  @AfterEach
  void hearNoMore() {
    log.detachAppender(lines);
  }

  @Test
  void saysHowSezzleIsSetUp() {
    assertThat(said(Level.INFO))
        .containsExactly(
            "Sezzle is set up: mode=SANDBOX intent=AUTH webhooks=on"
                + " address=http://shop.example/sezzle/webhook");
    assertThat(said(Level.WARN)).isEmpty();
  }

  @Test
  void namesTheScriptsIfTheTablesAreMissing() {
    doThrow(
            new PersistenceException(
                "could not prepare", new SQLException("Table \"SEZZLE_CHECKOUT\" not found")))
        .when(tables)
        .read();

    assertThat(said(Level.ERROR)).singleElement().asString().contains("sezzle/schema");
    assertThat(lines.list.get(0).getThrowableProxy().getCause().getMessage())
        .contains("SEZZLE_CHECKOUT");
  }

  @Test
  void namesTheSettingThatIsMissing() {
    when(settings.current())
        .thenThrow(new SettingsException(null, "sandbox.public-key is not set"));

    assertThat(said(Level.WARN))
        .containsExactly("Sezzle is not offered to shoppers: sandbox.public-key is not set");
  }

  @Test
  void namesTheKeysThatAreMissing() {
    when(settings.connection(SezzleMode.SANDBOX))
        .thenThrow(new SettingsException(null, "the sandbox keys are not set"));

    assertThat(said(Level.WARN))
        .containsExactly("Sezzle is not offered to shoppers: the sandbox keys are not set");
    assertThat(said(Level.INFO)).isEmpty();
  }

  @Test
  void namesALiveAddressWithoutHttps() {
    when(settings.current()).thenReturn(settings(SezzleMode.LIVE));

    assertThat(said(Level.WARN)).singleElement().asString().contains("site.baseurl", "https");
  }

  @Test
  void namesTheAddressWhereNoWebhookHasEverArrived() {
    when(deliveries.findLast()).thenReturn(Optional.empty());

    assertThat(said(Level.WARN)).singleElement().asString().contains("none has ever arrived");
  }

  private List<String> said(Level level) {
    if (lines.list.isEmpty()) {
      report.report();
    }
    return lines.list.stream()
        .filter(line -> line.getLevel() == level)
        .map(ILoggingEvent::getFormattedMessage)
        .collect(Collectors.toList());
  }

  private static SezzleSettings settings(SezzleMode mode) {
    return SezzleSettings.builder()
        .mode(mode)
        .intent(Intent.AUTH)
        .keys(new SezzleKeys("public", "private"))
        .connectTimeout(Duration.ofSeconds(1))
        .readTimeout(Duration.ofSeconds(1))
        .build();
  }
}
