package org.broadleafsezzle.web;

import java.util.Optional;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;

/**
 * The customer who has given a password in this session: no guest, and nobody whom a cookie names.
 */
final class SignedInShopper {

  private SignedInShopper() {}

  static Optional<Customer> find() {
    return Optional.ofNullable(CustomerState.getCustomer()).filter(Customer::isLoggedIn);
  }

  /** The platform's id of the customer. */
  static Optional<Long> id() {
    return find().map(Customer::getId);
  }
}
