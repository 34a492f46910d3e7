package org.broadleafsezzle.demo.simulator.customers;

import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.demo.simulator.orders.Customer;

/** A merchant's wish to charge a shopper later, and what the shopper said to it. */
public final class Tokenization {

  private final String token;
  private final Instant expiration;
  private final Customer details;
  private TokenizedCustomer customer;
  private boolean declined;

  Tokenization(String token, Instant expiration, Customer details) {
    this.token = token;
    this.expiration = expiration;
    this.details = details;
  }

  public String token() {
    return token;
  }

  /** The shopper can agree until then. */
  public Instant expiration() {
    return expiration;
  }

  /** The shopper as the merchant describes them. */
  public Customer details() {
    return details;
  }

  /** Absent until the shopper agreed. */
  public Optional<TokenizedCustomer> customer() {
    return Optional.ofNullable(customer);
  }

  public boolean isOpenAt(Instant now) {
    return customer == null && !declined && now.isBefore(expiration);
  }

  void agreed(TokenizedCustomer tokenized) {
    customer = tokenized;
  }

  void declined() {
    declined = true;
  }
}
