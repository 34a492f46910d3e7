package org.broadleafsezzle.demo.storefront.checkout;

import java.util.Optional;
import org.broadleafcommerce.profile.core.domain.State;
import org.broadleafcommerce.profile.core.service.StateService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.validation.Errors;

/** The shop's rules for an address in the United States or Canada. */
@Service
class PostalAddressRule {

  private static final int LONGEST = 100;

  private final StateService stateService;

  @Autowired
  PostalAddressRule(StateService stateService) {
    this.stateService = stateService;
  }

  /**
   * Rejects each field that isn't right, and writes the postal code as the country's post does.
   *
   * @param errors of a form whose address is its property {@code address}
   */
  void check(AddressForm address, Errors errors) {
    errors.pushNestedPath("address");
    require(errors, "firstName", address.getFirstName());
    require(errors, "lastName", address.getLastName());
    checkCountry(address.getCountry(), errors);
    require(errors, "addressLine1", address.getAddressLine1());
    limit(errors, "addressLine2", address.getAddressLine2());
    require(errors, "city", address.getCity());
    if (!errors.hasFieldErrors("country")) {
      checkState(address, errors);
      checkPostalCode(address, errors);
    }
    checkPhone(address.getPhonePrimary(), errors);
    errors.popNestedPath();
  }

  private static void require(Errors errors, String field, String typed) {
    if (typed.isEmpty()) {
      errors.rejectValue(field, "shop.error." + field + ".required");
    } else {
      limit(errors, field, typed);
    }
  }

  private static void limit(Errors errors, String field, String typed) {
    if (typed.length() > LONGEST) {
      errors.rejectValue(field, "shop.error.tooLong");
    }
  }

  private static void checkCountry(String country, Errors errors) {
    if (country.isEmpty()) {
      errors.rejectValue("country", "shop.error.country.required");
    } else if (!"US".equals(country) && !"CA".equals(country)) {
      errors.rejectValue("country", "shop.error.country.unsupported");
    }
  }

  private void checkState(AddressForm address, Errors errors) {
    State state =
        address.getState().isEmpty()
            ? null
            : stateService.findStateByAbbreviation(address.getState());
    if (state == null) {
      errors.rejectValue("state", "shop.error.region.required");
    } else if (!state.getCountry().getAbbreviation().equals(address.getCountry())) {
      errors.rejectValue("state", "shop.error.region.mismatch");
    }
  }

  private static void checkPostalCode(AddressForm address, Errors errors) {
    if (address.getPostalCode().isEmpty()) {
      errors.rejectValue("postalCode", "shop.error.postalCode.required");
      return;
    }
    Optional<String> code = PostalCode.normalize(address.getCountry(), address.getPostalCode());
    if (code.isPresent()) {
      address.setPostalCode(code.get());
    } else {
      errors.rejectValue("postalCode", "shop.error.postalCode.invalid");
    }
  }

  private static void checkPhone(String typed, Errors errors) {
    String digits = typed.replaceAll("[\\s().+-]", "");
    if (!typed.isEmpty() && !digits.matches("1?\\d{10}")) {
      errors.rejectValue("phonePrimary", "shop.error.phone.invalid");
    }
  }
}
