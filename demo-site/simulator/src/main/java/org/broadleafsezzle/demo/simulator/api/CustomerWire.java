package org.broadleafsezzle.demo.simulator.api;

import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.demo.simulator.customers.TokenizedCustomer;
import org.broadleafsezzle.demo.simulator.orders.Address;
import org.broadleafsezzle.demo.simulator.orders.Customer;

/**
 * A tokenized customer as the API shows them (API v2, TokenizedCustomer): in full, or as one of a
 * list.
 */
record CustomerWire(
    String uuid,
    List<Links.Link> links,
    Instant expiration,
    String email,
    String firstName,
    String lastName,
    String phone,
    String dob,
    Instant tokenExpiration,
    Address billingAddress) {

  static CustomerWire listed(TokenizedCustomer customer, Links links) {
    return new CustomerWire(
        customer.uuid(),
        links.customer(customer.uuid()),
        customer.expiration(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static CustomerWire detailed(TokenizedCustomer customer, Links links) {
    Customer details = customer.details();
    return new CustomerWire(
        customer.uuid(),
        links.customer(customer.uuid()),
        null,
        details.email(),
        details.firstName(),
        details.lastName(),
        details.phone(),
        details.dob(),
        customer.expiration(),
        details.billingAddress());
  }
}
