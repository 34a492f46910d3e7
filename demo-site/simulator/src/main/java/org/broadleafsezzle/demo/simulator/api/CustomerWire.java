package org.broadleafsezzle.demo.simulator.api;

import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.demo.simulator.customers.TokenizedCustomer;

/** A tokenized customer as the API shows them (API v2, TokenizedCustomer). */
record CustomerWire(
    String uuid,
    Instant expiration,
    Instant tokenExpiration,
    String email,
    String firstName,
    String lastName,
    List<Links.Link> links) {

  static CustomerWire of(TokenizedCustomer customer, Links links) {
    return new CustomerWire(
        customer.uuid(),
        customer.expiration(),
        customer.expiration(),
        customer.details().email(),
        customer.details().firstName(),
        customer.details().lastName(),
        links.customer(customer.uuid()));
  }
}
