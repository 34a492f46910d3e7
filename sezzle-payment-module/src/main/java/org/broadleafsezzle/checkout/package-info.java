/**
 * The shopper's way: a session at Sezzle from a cart, and after the return the decision between an
 * order and nothing with the money given back.
 *
 * <p>Start with {@link org.broadleafsezzle.checkout.CheckoutStart} for the way there and {@link
 * org.broadleafsezzle.checkout.CheckoutDecision} for the way back: {@code ApprovalCheck} compares
 * what Sezzle approved with the cart, {@code OrderCompletion} runs the platform's checkout, {@code
 * CheckoutUndo} gives back. A checkout is one attempt to pay one Broadleaf order.
 */
package org.broadleafsezzle.checkout;
