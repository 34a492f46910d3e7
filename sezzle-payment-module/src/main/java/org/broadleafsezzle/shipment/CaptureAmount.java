package org.broadleafsezzle.shipment;

import java.util.Optional;

/**
 * Tells the amount that is captured of a shipment, if a shop wants another one than the share of
 * its pieces: a deposit that was paid otherwise, a fee that is added when a parcel is weighed. A
 * shop declares a Spring bean of this type, or several, in its storefront and its admin; the first
 * that knows counts.
 *
 * <p>Asked before a shipment, or items of an order, are captured: by the job when a group is
 * fulfilled, and for an administrator when the page with the button is shown, when the amount is to
 * be confirmed, and when it is captured; so the same order must get the same answer. An answer
 * below nothing or above what can be captured, or an exception moves nothing: the job says so in
 * the timeline and tries again later, the administrator reads it.
 *
 * <p>If less than the proposed amount is captured, the rest stays authorized: it is proposed again
 * with the next shipment of the order, or captured by an administrator, or before the authorization
 * ends where a setting says so.
 */
public interface CaptureAmount {

  /**
   * The amount to be captured.
   *
   * @return in cents of the payment's currency, from 0 to {@link ProposedCapture#getMostInCents()};
   *     empty: as proposed
   */
  Optional<Long> inCents(ProposedCapture proposed);
}
