package org.broadleafsezzle.demo.storefront.checkout;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.broadleafcommerce.profile.core.domain.Address;

/** An address as typed; state and country are the platform's abbreviations. */
public class AddressForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String firstName = "";
  private String lastName = "";
  private String country = "";
  private String addressLine1 = "";
  private String addressLine2 = "";
  private String city = "";
  private String state = "";
  private String postalCode = "";
  private String phonePrimary = "";

  /** The fields of an address that the shop knows already. */
  public static AddressForm of(Address address) {
    AddressForm form = new AddressForm();
    form.setFirstName(address.getFirstName());
    form.setLastName(address.getLastName());
    form.setCountry(address.getCountry() == null ? "" : address.getCountry().getAbbreviation());
    form.setAddressLine1(address.getAddressLine1());
    form.setAddressLine2(address.getAddressLine2());
    form.setCity(address.getCity());
    form.setState(address.getState() == null ? "" : address.getState().getAbbreviation());
    form.setPostalCode(address.getPostalCode());
    form.setPhonePrimary(
        address.getPhonePrimary() == null ? "" : address.getPhonePrimary().getPhoneNumber());
    return form;
  }

  public String getFirstName() {
    return firstName;
  }

  public void setFirstName(String firstName) {
    this.firstName = trim(firstName);
  }

  public String getLastName() {
    return lastName;
  }

  public void setLastName(String lastName) {
    this.lastName = trim(lastName);
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = trim(country);
  }

  public String getAddressLine1() {
    return addressLine1;
  }

  public void setAddressLine1(String addressLine1) {
    this.addressLine1 = trim(addressLine1);
  }

  public String getAddressLine2() {
    return addressLine2;
  }

  public void setAddressLine2(String addressLine2) {
    this.addressLine2 = trim(addressLine2);
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = trim(city);
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = trim(state);
  }

  public String getPostalCode() {
    return postalCode;
  }

  public void setPostalCode(String postalCode) {
    this.postalCode = trim(postalCode);
  }

  public String getPhonePrimary() {
    return phonePrimary;
  }

  public void setPhonePrimary(String phonePrimary) {
    this.phonePrimary = trim(phonePrimary);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressForm && values().equals(((AddressForm) other).values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  private List<String> values() {
    return Arrays.asList(
        firstName,
        lastName,
        country,
        addressLine1,
        addressLine2,
        city,
        state,
        postalCode,
        phonePrimary);
  }

  private static String trim(String typed) {
    return typed == null ? "" : typed.trim();
  }
}
