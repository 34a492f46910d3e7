package org.broadleafsezzle.demo.walk;

/**
 * An attempt of the shopper to pay.
 *
 * @param orderUuid at Sezzle
 * @param returnUrl the address for those who finished
 * @param cancelUrl the address for those who gave up
 */
record Attempt(String orderUuid, String returnUrl, String cancelUrl) {}
