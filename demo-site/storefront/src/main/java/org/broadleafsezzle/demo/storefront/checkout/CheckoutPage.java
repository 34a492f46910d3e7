package org.broadleafsezzle.demo.storefront.checkout;

import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.CustomerAddress;
import org.broadleafcommerce.profile.core.service.CustomerAddressService;
import org.broadleafsezzle.demo.storefront.cart.CartLine;
import org.broadleafsezzle.demo.storefront.cart.OrderSummary;
import org.broadleafsezzle.demo.storefront.cart.Shipping;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the checkout page: what is done, and the form of the section that is open. */
@Component
class CheckoutPage {

  static final String CONTACT_FORM = "contactForm";
  static final String SHIPPING_FORM = "shippingForm";
  static final String BILLING_FORM = "billingForm";
  static final String VIEW = "checkout/checkout";
  static final String REDIRECT = "redirect:/checkout";

  private final Checkout checkout;
  private final ShippingMethods shippingMethods;
  private final BillingAddresses billingAddresses;
  private final CustomerAddressService customerAddressService;

  @Autowired
  CheckoutPage(
      Checkout checkout,
      ShippingMethods shippingMethods,
      BillingAddresses billingAddresses,
      CustomerAddressService customerAddressService) {
    this.checkout = checkout;
    this.shippingMethods = shippingMethods;
    this.billingAddresses = billingAddresses;
    this.customerAddressService = customerAddressService;
  }

  /** Shows the page with the wanted section open, or the first that is missing. */
  String show(Order cart, Optional<CheckoutSection> wanted, Model model) {
    boolean shipped = Shipping.isNeeded(cart);
    CheckoutProgress progress =
        checkout.progress(cart).editing(wanted.filter(section -> shipped || !section.isShipping()));
    model.addAttribute("progress", progress);
    model.addAttribute("order", cart);
    model.addAttribute("shipped", shipped);
    model.addAttribute("lines", CartLine.of(cart));
    model.addAttribute("summary", OrderSummary.of(cart));
    model.addAttribute("email", checkout.email(cart));
    checkout.shippingAddress(cart).ifPresent(a -> model.addAttribute("shippingAddress", a));
    shippingMethods.chosen(cart).ifPresent(m -> model.addAttribute("shippingMethod", m));
    billingAddresses.find(cart).ifPresent(a -> model.addAttribute("billingAddress", a));
    model.addAttribute("shippingMethods", shippingMethods.offered(cart));
    addForms(cart, model);
    return VIEW;
  }

  private void addForms(Order cart, Model model) {
    if (!model.containsAttribute(CONTACT_FORM)) {
      ContactForm form = new ContactForm();
      form.setEmailAddress(checkout.email(cart));
      model.addAttribute(CONTACT_FORM, form);
    }
    AddressForm shippingAddress =
        checkout.shippingAddress(cart).map(AddressForm::of).orElseGet(() -> fromAccount(cart));
    if (!model.containsAttribute(SHIPPING_FORM)) {
      ShippingForm form = new ShippingForm();
      form.setAddress(shippingAddress);
      model.addAttribute(SHIPPING_FORM, form);
    }
    if (!model.containsAttribute(BILLING_FORM)) {
      AddressForm billing =
          billingAddresses.find(cart).map(AddressForm::of).orElse(shippingAddress);
      BillingForm form = new BillingForm();
      form.setUseShippingAddress(billing.equals(shippingAddress));
      form.setAddress(billing);
      model.addAttribute(BILLING_FORM, form);
    }
  }

  private AddressForm fromAccount(Order cart) {
    CustomerAddress known =
        cart.getCustomer().isRegistered()
            ? customerAddressService.findDefaultCustomerAddress(cart.getCustomer().getId())
            : null;
    if (known != null) {
      return AddressForm.of(known.getAddress());
    }
    AddressForm empty = new AddressForm();
    boolean inCanada =
        cart.getCurrency() != null && "CAD".equals(cart.getCurrency().getCurrencyCode());
    empty.setCountry(inCanada ? "CA" : "US");
    return empty;
  }
}
