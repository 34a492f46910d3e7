package org.broadleafsezzle.demo.simulator.orders;

import java.time.Instant;

/** A capture, refund, release or upcharge that took place. */
public record Movement(String uuid, Money amount, Instant at, Source source) {}
