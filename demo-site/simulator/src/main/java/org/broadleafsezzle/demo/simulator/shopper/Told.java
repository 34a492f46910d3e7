package org.broadleafsezzle.demo.simulator.shopper;

/**
 * A message from Sezzle's page to the merchant's, whose window or frame it is in.
 *
 * @param origin of the merchant's page; no other page gets it
 */
public record Told(String origin, String sessionUuid, String orderUuid, String outcome) {}
