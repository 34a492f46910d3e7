package org.broadleafsezzle.admin.account;

/** An address names a customer that the platform does not have. */
public class NoSuchCustomerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchCustomerException(String customerId) {
    super("There is no customer " + customerId);
  }
}
