package org.broadleafsezzle.demo.simulator.customers;

import java.time.Instant;
import org.broadleafsezzle.demo.simulator.orders.Customer;

/**
 * A shopper who lets the merchant charge them without asking each time.
 *
 * @param uuid the id the merchant charges them by
 * @param expiration the agreement ends then
 * @param details as the merchant gave them
 */
public record TokenizedCustomer(String uuid, Instant expiration, Customer details) {}
