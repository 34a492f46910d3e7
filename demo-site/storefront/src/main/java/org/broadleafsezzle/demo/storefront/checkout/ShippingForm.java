package org.broadleafsezzle.demo.storefront.checkout;

/** The section "Shipping address", its fields named as the platform names them. */
public class ShippingForm {

  private AddressForm address = new AddressForm();

  public AddressForm getAddress() {
    return address;
  }

  public void setAddress(AddressForm address) {
    this.address = address;
  }
}
