package org.broadleafsezzle.delivery;

import java.util.Optional;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Phone;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.broadleafcommerce.profile.core.service.PhoneService;

/** Makes addresses of the platform of what Sezzle says. */
public class DeliveryAddresses {

  private final ShopPlaces places;
  private final ShopTables tables;
  private final AddressService addresses;
  private final PhoneService phones;

  public DeliveryAddresses(ShopTables tables, AddressService addresses, PhoneService phones) {
    this.places = new ShopPlaces(tables);
    this.tables = tables;
    this.addresses = addresses;
    this.phones = phones;
  }

  /**
   * A new address, not yet stored.
   *
   * @return empty if the shop does not know its country or its state, it names no state where the
   *     shop has some, or it is too long to be stored
   */
  Optional<Address> of(ToldAddress told) {
    Optional<Place> country = places.country(told.country());
    if (!country.isPresent() || told.isTooLong()) {
      return Optional.empty();
    }
    Optional<Place> state = places.state(country.get(), told.state());
    boolean stateLacking = !state.isPresent() && !places.statesOf(country.get()).isEmpty();
    return stateLacking
        ? Optional.empty()
        : Optional.of(address(told, country.get(), state.orElse(null)));
  }

  private Address address(ToldAddress told, Place country, Place state) {
    Address address = addresses.create();
    address.setFirstName(told.firstName());
    address.setLastName(told.lastName());
    address.setAddressLine1(told.street());
    address.setAddressLine2(told.street2().isEmpty() ? null : told.street2());
    address.setCity(told.city());
    address.setPostalCode(told.postalCode());
    tables.put(address, country, state);
    address.setPhonePrimary(phone(told.phone()));
    return address;
  }

  private Phone phone(String number) {
    if (number.isEmpty()) {
      return null;
    }
    Phone phone = phones.create();
    phone.setPhoneNumber(number);
    return phone;
  }

  /** As it is in the database. */
  Address store(Address address) {
    return addresses.saveAddress(address);
  }
}
