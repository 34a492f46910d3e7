/**
 * The only code that moves money: capture, refund, release, reauthorize and upcharge, each written
 * down before it is sent.
 *
 * <p>Start with {@link org.broadleafsezzle.payments.SezzlePayments} and {@code MovementProtocol},
 * which every movement goes through; {@code MovementLimit} says how much can be moved. {@link
 * org.broadleafsezzle.payments.GiveBack} returns everything of a checkout, {@link
 * org.broadleafsezzle.payments.ImportedMovements} brings in what was moved at Sezzle without this
 * shop. Uses {@code api}, {@code ledger} and {@code settings}.
 */
package org.broadleafsezzle.payments;
