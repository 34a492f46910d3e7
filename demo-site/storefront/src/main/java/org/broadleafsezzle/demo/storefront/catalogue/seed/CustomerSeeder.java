package org.broadleafsezzle.demo.storefront.catalogue.seed;

import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerAddress;
import org.broadleafcommerce.profile.core.domain.Phone;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.broadleafcommerce.profile.core.service.CustomerAddressService;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.broadleafcommerce.profile.core.service.PhoneService;
import org.broadleafcommerce.profile.core.service.StateService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Stores customers to try the shop with, each with a default address. */
@Component
class CustomerSeeder {
  private final CustomerService customerService;
  private final CustomerAddressService customerAddressService;
  private final AddressService addressService;
  private final PhoneService phoneService;
  private final StateService stateService;
  private final CountryService countryService;

  @Autowired
  CustomerSeeder(
      CustomerService customerService,
      CustomerAddressService customerAddressService,
      AddressService addressService,
      PhoneService phoneService,
      StateService stateService,
      CountryService countryService) {
    this.customerService = customerService;
    this.customerAddressService = customerAddressService;
    this.addressService = addressService;
    this.phoneService = phoneService;
    this.stateService = stateService;
    this.countryService = countryService;
  }

  void save(CatalogueFile.DemoCustomer wanted) {
    Customer customer = customerService.createNewCustomer();
    customer.setUsername(wanted.email);
    customer.setEmailAddress(wanted.email);
    customer.setFirstName(wanted.firstName);
    customer.setLastName(wanted.lastName);
    customer = customerService.registerCustomer(customer, wanted.password, wanted.password);

    CustomerAddress customerAddress = customerAddressService.create();
    customerAddress.setCustomer(customer);
    customerAddress.setAddressName(wanted.address.addressLine1);
    customerAddress.setAddress(address(wanted));
    customerAddressService.saveCustomerAddress(customerAddress);
  }

  private Address address(CatalogueFile.DemoCustomer customer) {
    CatalogueFile.Address wanted = customer.address;
    Phone phone = phoneService.create();
    phone.setPhoneNumber(wanted.phone);

    Address address = addressService.create();
    address.setFirstName(customer.firstName);
    address.setLastName(customer.lastName);
    address.setEmailAddress(customer.email);
    address.setAddressLine1(wanted.addressLine1);
    address.setAddressLine2(wanted.addressLine2);
    address.setCity(wanted.city);
    address.setState(stateService.findStateByAbbreviation(wanted.region));
    address.setCountry(countryService.findCountryByAbbreviation(wanted.country));
    address.setPostalCode(wanted.postalCode);
    address.setPhonePrimary(phone);
    address.setDefault(true);
    return addressService.saveAddress(address);
  }
}
