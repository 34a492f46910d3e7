package org.broadleafsezzle.webhook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.dispute.Dispute;
import org.broadleafsezzle.dispute.DisputeRefund;
import org.broadleafsezzle.dispute.DisputeRefunds;
import org.broadleafsezzle.dispute.Disputes;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookOutcome;
import org.broadleafsezzle.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Acts on what Sezzle tells of disputes. Sezzle's API has no other way to learn of them. */
public class DisputeEvents {

  private static final Logger LOG = LoggerFactory.getLogger(DisputeEvents.class);

  private static final Set<WebhookEvent> ALL =
      Collections.unmodifiableSet(
          EnumSet.range(
              WebhookEvent.DISPUTE_MERCHANT_INPUT_REQUESTED, WebhookEvent.DISPUTE_CLOSED_NEUTRAL));

  private final CheckoutLedger checkouts;
  private final Disputes disputes;
  private final DisputeRefunds refunds;

  public DisputeEvents(CheckoutLedger checkouts, Disputes disputes, DisputeRefunds refunds) {
    this.checkouts = checkouts;
    this.disputes = disputes;
    this.refunds = refunds;
  }

  static boolean isOne(WebhookEvent event) {
    return ALL.contains(event);
  }

  WebhookOutcome workOff(WebhookEvent event, WebhookDelivery delivery) {
    Optional<SezzleCheckout> checkout =
        delivery.getSezzleOrderUuid().flatMap(checkouts::findBySezzleOrder);
    if (!checkout.isPresent()) {
      return WebhookOutcome.NOT_OURS;
    }
    WebhookMessage message = WebhookMessage.read(delivery.getBody()).get();
    Dispute dispute =
        disputes.record(
            checkout.get().getId(), message.dispute(event, delivery.getReceived()), Actor.WEBHOOK);
    if (dispute.isOpen()) {
      LOG.warn(
          "A shopper disputes a payment ({}), to be answered by {}; {}. Answer in Sezzle's"
              + " dashboard.",
          event.getCode(),
          dispute.getDueDay().map(LocalDate::toString).orElse("a day Sezzle does not say"),
          checkout.get());
    } else {
      LOG.info("A dispute is closed ({}); {}", dispute, checkout.get());
    }
    if (dispute.getRefund() == DisputeRefund.AWAITED) {
      lookForRefund(dispute);
    }
    return WebhookOutcome.RECORDED;
  }

  /** The job looks again, whatever comes of it. */
  private void lookForRefund(Dispute dispute) {
    try {
      refunds.look(dispute, Actor.WEBHOOK);
    } catch (CheckoutBusyException | SezzleException | SettingsException e) {
      LOG.info("The job looks for the refund; {}: {}", dispute, e.getMessage());
    }
  }
}
