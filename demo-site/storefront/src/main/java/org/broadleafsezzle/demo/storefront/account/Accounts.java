package org.broadleafsezzle.demo.storefront.account;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Makes accounts of the platform's customers. */
@Service
class Accounts {

  private final CustomerService customerService;

  @PersistenceContext(unitName = "blPU")
  private EntityManager entityManager;

  @Autowired
  Accounts(CustomerService customerService) {
    this.customerService = customerService;
  }

  /**
   * Whether an earlier click has made this account already; its owner knows the password. The
   * customer may have been read before this request waited for that click, so it is read again.
   */
  boolean isMadeAlready(RegistrationForm form) {
    Customer existing = customerService.readCustomerByUsername(form.getEmailAddress());
    if (existing == null) {
      return false;
    }
    entityManager.refresh(existing);
    return existing.isRegistered()
        && existing.getPassword() != null
        && customerService.isPasswordValid(form.getPassword(), existing.getPassword(), existing);
  }

  /** Makes the account from a form that has been checked. A guest keeps cart and orders. */
  void create(RegistrationForm form) {
    Customer shopper = CustomerState.getCustomer();
    Customer customer =
        shopper != null && shopper.isAnonymous()
            ? shopper
            : customerService.createCustomerFromId(null);
    customer.setUsername(form.getEmailAddress());
    customer.setEmailAddress(form.getEmailAddress());
    customer.setFirstName(form.getFirstName());
    customer.setLastName(form.getLastName());
    customerService.registerCustomer(customer, form.getPassword(), form.getPasswordConfirm());
  }
}
