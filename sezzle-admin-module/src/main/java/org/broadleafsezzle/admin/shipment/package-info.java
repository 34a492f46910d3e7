/**
 * The part of a payment's panel about shipments: what is captured of each, and capturing, releasing
 * and refunding by shipment or by items.
 */
package org.broadleafsezzle.admin.shipment;
