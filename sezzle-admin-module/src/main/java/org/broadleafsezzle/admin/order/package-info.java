/**
 * The panel of one payment, its actions (capture, refund, release, reauthorize and others), and the
 * buttons on the platform's page of an order that lead to it.
 *
 * <p>Start with {@link org.broadleafsezzle.admin.order.PanelController} (showing) and {@link
 * org.broadleafsezzle.admin.order.ActionController} (acting).
 */
package org.broadleafsezzle.admin.order;
