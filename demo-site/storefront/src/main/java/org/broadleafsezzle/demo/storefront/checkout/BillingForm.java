package org.broadleafsezzle.demo.storefront.checkout;

/** The section "Billing address": the shipping address, or one of its own. */
public class BillingForm {

  private boolean useShippingAddress;
  private AddressForm address = new AddressForm();

  public boolean isUseShippingAddress() {
    return useShippingAddress;
  }

  public void setUseShippingAddress(boolean useShippingAddress) {
    this.useShippingAddress = useShippingAddress;
  }

  public AddressForm getAddress() {
    return address;
  }

  public void setAddress(AddressForm address) {
    this.address = address;
  }
}
