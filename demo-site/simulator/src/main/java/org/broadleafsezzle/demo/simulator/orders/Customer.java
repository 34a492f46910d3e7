package org.broadleafsezzle.demo.simulator.orders;

/** The shopper as the merchant describes them (API v2, Customer); dob is an ISO date. */
public record Customer(
    Boolean tokenize,
    String email,
    String firstName,
    String lastName,
    String phone,
    String dob,
    Address billingAddress,
    Address shippingAddress) {

  /** The same, with another shipping address; null for none. */
  public Customer shippedTo(Address address) {
    return new Customer(tokenize, email, firstName, lastName, phone, dob, billingAddress, address);
  }
}
