package org.broadleafsezzle.demo.simulator.orders;

import java.time.LocalDate;

/** One payment of the shopper's plan. */
public record Instalment(LocalDate due, Money amount) {}
