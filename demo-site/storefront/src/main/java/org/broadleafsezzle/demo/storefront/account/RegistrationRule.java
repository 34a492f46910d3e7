package org.broadleafsezzle.demo.storefront.account;

import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafsezzle.demo.storefront.checkout.EmailRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.validation.Errors;

/** The shop's rules for a new account. */
@Service
class RegistrationRule {

  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST = 100;

  private final CustomerService customerService;

  @Autowired
  RegistrationRule(CustomerService customerService) {
    this.customerService = customerService;
  }

  /** Rejects each field that isn't right. */
  void check(RegistrationForm form, Errors errors) {
    EmailRule.check(form.getEmailAddress(), "emailAddress", errors);
    require(errors, "firstName", form.getFirstName());
    require(errors, "lastName", form.getLastName());
    checkPassword(form, errors);
    if (!errors.hasFieldErrors("emailAddress")
        && customerService.readCustomerByUsername(form.getEmailAddress()) != null) {
      errors.rejectValue("emailAddress", "shop.error.email.taken");
    }
  }

  private static void require(Errors errors, String field, String typed) {
    if (typed.isEmpty()) {
      errors.rejectValue(field, "shop.error." + field + ".required");
    } else if (typed.length() > LONGEST) {
      errors.rejectValue(field, "shop.error.tooLong");
    }
  }

  private static void checkPassword(RegistrationForm form, Errors errors) {
    if (form.getPassword().isEmpty()) {
      errors.rejectValue("password", "shop.error.password.required");
    } else if (form.getPassword().length() < SHORTEST_PASSWORD) {
      errors.rejectValue("password", "shop.error.password.short");
    } else if (form.getPassword().length() > LONGEST) {
      errors.rejectValue("password", "shop.error.tooLong");
    } else if (!form.getPassword().equals(form.getPasswordConfirm())) {
      errors.rejectValue("passwordConfirm", "shop.error.password.mismatch");
    }
  }
}
