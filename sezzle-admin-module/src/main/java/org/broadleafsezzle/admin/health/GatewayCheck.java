package org.broadleafsezzle.admin.health;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.broadleafsezzle.admin.layout.WrongSetting;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.model.Merchant;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.webhook.WebhookSubscriptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks Sezzle: whether it answers, takes the keys, and tells the shop what happens. */
@Component("blSezzleGatewayCheck")
public class GatewayCheck {

  private static final String GATEWAY = "gateway";
  private static final String KEYS = "keys";
  private static final String WEBHOOKS = "webhooks";
  private static final long NANOS_OF_A_MILLI = 1_000_000;

  private final SezzleClients clients;
  private final SezzleSettingsSource settings;
  private final WebhookSubscriptions subscriptions;
  private final WebhookLedger deliveries;
  private final WrongSetting wrongSetting;

  @Autowired
  public GatewayCheck(
      SezzleClients clients,
      SezzleSettingsSource settings,
      WebhookSubscriptions subscriptions,
      WebhookLedger deliveries,
      WrongSetting wrongSetting) {
    this.clients = clients;
    this.settings = settings;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.wrongSetting = wrongSetting;
  }

  List<Finding> look() {
    long start = System.nanoTime();
    SezzleMode mode = null;
    try {
      mode = settings.current().mode();
      Merchant merchant = clients.current().authenticate();
      long millis = (System.nanoTime() - start) / NANOS_OF_A_MILLI;
      return Arrays.asList(
          new Finding(GATEWAY, Level.OK, "gateway.ok", mode, millis).number("millis", millis),
          new Finding(KEYS, Level.OK, "keys.ok", merchant.getUuid()),
          webhooks());
    } catch (SettingsException e) {
      return Arrays.asList(
          new Finding(GATEWAY, Level.DOWN, "gateway.unasked"),
          wrong(e),
          new Finding(WEBHOOKS, Level.ATTENTION, "webhooks.unknown"));
    } catch (SezzleAuthenticationException e) {
      long millis = (System.nanoTime() - start) / NANOS_OF_A_MILLI;
      return Arrays.asList(
          new Finding(GATEWAY, Level.OK, "gateway.ok", mode, millis).number("millis", millis),
          new Finding(KEYS, Level.DOWN, "keys.refused"),
          new Finding(WEBHOOKS, Level.ATTENTION, "webhooks.unknown"));
    } catch (SezzleException e) {
      return Arrays.asList(
          new Finding(GATEWAY, Level.DOWN, "gateway.unreachable", mode),
          new Finding(KEYS, Level.ATTENTION, "keys.unknown"),
          new Finding(WEBHOOKS, Level.ATTENTION, "webhooks.unknown"));
    }
  }

  /** Only whether Sezzle could be asked: makes no call. */
  List<Finding> settings() {
    try {
      settings.current();
      return Collections.emptyList();
    } catch (SettingsException e) {
      return Collections.singletonList(wrong(e));
    }
  }

  private Finding wrong(SettingsException e) {
    return new Finding(KEYS, Level.DOWN, "keys.settings", wrongSetting.name(e));
  }

  private Finding webhooks() {
    if (!settings.webhooks().isOn()) {
      return new Finding(WEBHOOKS, Level.OK, "webhooks.off");
    }
    try {
      if (!subscriptions.isAlive()) {
        return new Finding(WEBHOOKS, Level.ATTENTION, "webhooks.missing");
      }
      return deliveries.findLast().isPresent()
          ? new Finding(WEBHOOKS, Level.OK, "webhooks.ok")
          : new Finding(WEBHOOKS, Level.ATTENTION, "webhooks.silent", subscriptions.url());
    } catch (SezzleException e) {
      return new Finding(WEBHOOKS, Level.ATTENTION, "webhooks.unknown");
    }
  }
}
