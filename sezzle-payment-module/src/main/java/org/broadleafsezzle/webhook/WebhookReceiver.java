package org.broadleafsezzle.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.webhook.WebhookSignature;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Trouble;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.settings.WebhookSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what Sezzle tells the shop: verified, stored, and worked off by others. */
public class WebhookReceiver {

  /** Path of the address Sezzle posts to. */
  public static final String PATH = "/sezzle/webhook";

  private static final Logger LOG = LoggerFactory.getLogger(WebhookReceiver.class);

  private final SezzleSettingsSource settings;
  private final CheckoutLedger checkouts;
  private final WebhookLedger deliveries;
  private final WebhookWorkers workers;
  private final Clock clock;

  public WebhookReceiver(
      SezzleSettingsSource settings,
      CheckoutLedger checkouts,
      WebhookLedger deliveries,
      WebhookWorkers workers,
      Clock clock) {
    this.settings = settings;
    this.checkouts = checkouts;
    this.deliveries = deliveries;
    this.workers = workers;
    this.clock = clock;
  }

  /**
   * Returns as soon as it is stored.
   *
   * @param body the bytes as received
   * @param signature header {@code Sezzle-Signature}; may be null
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong
   */
  public WebhookReceipt receive(byte[] body, String signature) {
    WebhookSettings now = settings.webhooks();
    if (!now.isOn()) {
      return WebhookReceipt.OFF;
    }
    Instant received = clock.instant();
    if (!WebhookSignature.isValid(body, signature, now.keysAt(received))) {
      LOG.warn(
          "Refused a webhook delivery that is not signed with the shop's private key. If Sezzle's"
              + " dashboard shows failing deliveries, compare the keys.");
      return WebhookReceipt.FORGED;
    }
    String text = new String(body, StandardCharsets.UTF_8);
    Optional<WebhookMessage> message = WebhookMessage.read(text);
    Optional<SezzleMode> mode = message.flatMap(this::modeOfItsCheckout);
    if (mode.isPresent()
        && !WebhookSignature.isValid(
            body, signature, settings.webhooks(mode.get()).keysAt(received))) {
      LOG.warn(
          "Refused a webhook delivery about a checkout in {} mode that is signed with the key of"
              + " another mode.",
          mode.get());
      return WebhookReceipt.FORGED;
    }
    return store(text, message, received);
  }

  private Optional<SezzleMode> modeOfItsCheckout(WebhookMessage message) {
    return message
        .orderUuid()
        .flatMap(checkouts::findBySezzleOrder)
        .flatMap(SezzleCheckout::getMode);
  }

  private WebhookReceipt store(String body, Optional<WebhookMessage> message, Instant received) {
    WebhookDelivery delivery =
        message
            .map(
                read ->
                    new WebhookDelivery(
                        read.uuid(),
                        read.event().orElse(null),
                        read.orderUuid().orElse(null),
                        read.storedBody(body),
                        received))
            .orElseGet(() -> unreadable(body, received));
    if (!deliveries.add(delivery)) {
      LOG.debug("Delivered before: {}", delivery);
      return WebhookReceipt.DUPLICATE;
    }
    if (message.isPresent()) {
      workers.workOff(delivery.getEventUuid());
    } else {
      LOG.error("Sezzle sent a webhook that can't be read, parked as {}", delivery);
    }
    return WebhookReceipt.STORED;
  }

  private static WebhookDelivery unreadable(String body, Instant received) {
    WebhookDelivery delivery =
        new WebhookDelivery(DigestUtils.sha256Hex(body), null, null, body, received);
    delivery.park(Trouble.UNREADABLE, received);
    return delivery;
  }
}
