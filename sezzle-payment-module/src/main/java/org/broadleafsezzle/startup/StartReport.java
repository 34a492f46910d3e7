package org.broadleafsezzle.startup;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.persistence.PersistenceException;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.ledger.LedgerTables;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.webhook.WebhookSubscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * One line in the log for each thing that is missing, and one that says how Sezzle is set up. Calls
 * nobody, and never keeps a shop from starting.
 */
public class StartReport implements ApplicationListener<ContextRefreshedEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

  private final SezzleSettingsSource settings;
  private final LedgerTables tables;
  private final WebhookLedger deliveries;
  private final WebhookSubscriptions subscriptions;
  private final AtomicBoolean said = new AtomicBoolean();

  public StartReport(
      SezzleSettingsSource settings,
      LedgerTables tables,
      WebhookLedger deliveries,
      WebhookSubscriptions subscriptions) {
    this.settings = settings;
    this.tables = tables;
    this.deliveries = deliveries;
    this.subscriptions = subscriptions;
  }

  /** The contexts of servlets tell of themselves too, later. */
  @Override
  public void onApplicationEvent(ContextRefreshedEvent event) {
    if (said.compareAndSet(false, true)) {
      report();
    }
  }

  void report() {
    if (!hasTables()) {
      return;
    }
    try {
      SezzleSettings now = settings.current();
      settings.connection(now.mode());
      LOG.info(
          "Sezzle is set up: mode={} intent={} webhooks={} address={}",
          now.mode(),
          now.intent(),
          settings.webhooks().isOn() ? "on" : "off",
          subscriptions.url());
      reportAddress(now.mode());
      reportWebhooks();
    } catch (SettingsException e) {
      LOG.warn("Sezzle is not offered to shoppers: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("It can't be said how Sezzle is set up: {}", e.toString());
    }
  }

  private boolean hasTables() {
    try {
      tables.read();
      return true;
    } catch (PersistenceException e) {
      LOG.error(
          "Sezzle's tables can't be read, so payments with Sezzle fail. If one is missing or lacks a"
              + " column, run the script for your database in the module's folder sezzle/schema.",
          e);
      return false;
    }
  }

  private void reportAddress(SezzleMode mode) {
    URI address = URI.create(subscriptions.url());
    if (mode == SezzleMode.LIVE && !"https".equals(address.getScheme())) {
      LOG.warn(
          "Sezzle sends shoppers back to {}, which is not safe: set site.baseurl to the shop's"
              + " public address, with https",
          address);
    }
  }

  private void reportWebhooks() {
    if (settings.webhooks().isOn() && !deliveries.findLast().isPresent()) {
      LOG.warn(
          "Webhooks are on, and none has ever arrived at {}: Sezzle has to reach that address, and"
              + " the shop's security has to let it in without signing in",
          subscriptions.url());
    }
  }
}
