package org.broadleafsezzle.admin.webhooks;

import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.ledger.WebhookDelivery;

/** A delivery in words; nothing of its body, which can hold personal data. */
public final class DeliveryRow {

  private final WebhookDelivery delivery;
  private final AdminFormats formats;

  DeliveryRow(WebhookDelivery delivery, AdminFormats formats) {
    this.delivery = delivery;
    this.formats = formats;
  }

  /** The id that a retry is asked for with. */
  public String getId() {
    return delivery.getEventUuid();
  }

  /** In Sezzle's words; null if it could not be read. */
  public String getEvent() {
    return delivery.getEvent().orElse(null);
  }

  /** Null if it is about none. */
  public String getSezzleOrder() {
    return delivery.getSezzleOrderUuid().orElse(null);
  }

  public String getReceived() {
    return formats.time(delivery.getReceived());
  }

  public String getReceivedAway() {
    return formats.away(delivery.getReceived());
  }

  /** The name of what came of it, or of where it is. */
  public String getOutcome() {
    return delivery.getOutcome().map(Enum::name).orElse(delivery.getState().name());
  }

  /** The name of why it was given up; null if it was not. */
  public String getTrouble() {
    return delivery.getTrouble().map(Enum::name).orElse(null);
  }
}
