package org.broadleafsezzle.demo.simulator.events;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * Something a merchant may want to be told: the envelope of a webhook delivery (API v2,
 * WebhookDelivery).
 *
 * @param uuid the event's id; the same in every delivery of it
 * @param createdAt when it happened
 * @param event its name
 * @param dataType what {@code data} is about
 * @param data the event's own fields
 */
@JsonPropertyOrder({"uuid", "created_at", "event", "data_type", "data"})
public record Event(
    String uuid, Instant createdAt, EventName event, String dataType, Object data) {}
