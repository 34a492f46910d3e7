package org.broadleafsezzle.demo.simulator.checkout;

import java.util.Optional;
import org.broadleafsezzle.demo.simulator.customers.Tokenization;
import org.broadleafsezzle.demo.simulator.orders.Order;

/**
 * A shopper's visit at Sezzle that a merchant asked for: an order to pay, an agreement to give, or
 * both.
 *
 * @param nonce what only the shopper's own page knows; its forms send it back
 */
public record Session(
    String uuid,
    String cancelUrl,
    String completeUrl,
    Optional<Order> order,
    Optional<Tokenization> tokenization,
    String nonce) {}
