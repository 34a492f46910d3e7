/**
 * The lasting record of each checkout at Sezzle, each movement of money (authorization, capture,
 * release, refund, reauthorization, upcharge), each webhook delivery, and each run of the job; and
 * the leases that admit one actor at a time to a checkout.
 *
 * <p>Start with {@link org.broadleafsezzle.ledger.SezzleCheckout} and {@link
 * org.broadleafsezzle.ledger.MoneyMovement}, then {@link org.broadleafsezzle.ledger.CheckoutLedger}
 * and {@link org.broadleafsezzle.ledger.MovementLedger}, which store them, and {@link
 * org.broadleafsezzle.ledger.CheckoutLeases}. Knows JPA and the value types of {@code api}; the
 * platform's records are derived from it, never the reverse.
 */
package org.broadleafsezzle.ledger;
