package org.broadleafsezzle.demo.simulator.webhooks;

import java.util.List;
import org.broadleafsezzle.demo.simulator.events.EventName;

/** An address of the merchant that is told of some events. */
public record Subscription(String uuid, String url, List<EventName> events) {}
