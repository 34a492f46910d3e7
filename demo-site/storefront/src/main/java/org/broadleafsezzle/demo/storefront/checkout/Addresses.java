package org.broadleafsezzle.demo.storefront.checkout;

import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Phone;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.broadleafcommerce.profile.core.service.PhoneService;
import org.broadleafcommerce.profile.core.service.StateService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Makes the platform's addresses from forms. */
@Service
class Addresses {

  private final AddressService addressService;
  private final CountryService countryService;
  private final StateService stateService;
  private final PhoneService phoneService;

  @Autowired
  Addresses(
      AddressService addressService,
      CountryService countryService,
      StateService stateService,
      PhoneService phoneService) {
    this.addressService = addressService;
    this.countryService = countryService;
    this.stateService = stateService;
    this.phoneService = phoneService;
  }

  /** A new address, not yet stored, from a form that has been checked. */
  Address create(AddressForm form) {
    Address address = addressService.create();
    address.setFirstName(form.getFirstName());
    address.setLastName(form.getLastName());
    address.setAddressLine1(form.getAddressLine1());
    address.setAddressLine2(form.getAddressLine2());
    address.setCity(form.getCity());
    address.setState(stateService.findStateByAbbreviation(form.getState()));
    address.setCountry(countryService.findCountryByAbbreviation(form.getCountry()));
    address.setPostalCode(form.getPostalCode());
    address.setPhonePrimary(phone(form.getPhonePrimary()));
    return address;
  }

  private Phone phone(String number) {
    if (number.isEmpty()) {
      return null;
    }
    Phone phone = phoneService.create();
    phone.setPhoneNumber(number);
    return phone;
  }
}
