/**
 * The worth of a shipment of an order, worked out from the platform's own prices so that all
 * shipments together are the order to the cent, and the captured, released and refunded part of
 * each line.
 *
 * <p>Start with {@link org.broadleafsezzle.shipment.OrderLines}, which divides an order, and {@link
 * org.broadleafsezzle.shipment.ShippedOrder}, which works out amounts; {@link
 * org.broadleafsezzle.shipment.Shipments} reads both for a payment and moves money by them.
 */
package org.broadleafsezzle.shipment;
