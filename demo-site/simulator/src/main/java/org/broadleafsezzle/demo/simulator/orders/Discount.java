package org.broadleafsezzle.demo.simulator.orders;

/** A deduction the merchant grants (API v2, Discount). */
public record Discount(String name, Money amount) {}
