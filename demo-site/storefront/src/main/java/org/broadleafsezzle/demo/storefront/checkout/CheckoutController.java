package org.broadleafsezzle.demo.storefront.checkout;

import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafsezzle.demo.storefront.cart.OpenCart;
import org.broadleafsezzle.demo.storefront.layout.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The checkout page: one form for each section, each answered with the page again and the next
 * section open, or with the errors at their fields.
 */
@Controller
public class CheckoutController {

  private static final String CART = "redirect:/cart";

  private final OpenCart openCart;
  private final Checkout checkout;
  private final CheckoutPage page;
  private final PostalAddressRule addressRule;
  private final ShippingMethods shippingMethods;

  @Autowired
  public CheckoutController(
      OpenCart openCart,
      Checkout checkout,
      CheckoutPage page,
      PostalAddressRule addressRule,
      ShippingMethods shippingMethods) {
    this.openCart = openCart;
    this.checkout = checkout;
    this.page = page;
    this.addressRule = addressRule;
    this.shippingMethods = shippingMethods;
  }

  /** Each by its name: a pattern would let in what a field's value has besides. */
  @InitBinder({CheckoutPage.CONTACT_FORM, CheckoutPage.SHIPPING_FORM, CheckoutPage.BILLING_FORM})
  public void allowFields(WebDataBinder binder) {
    binder.setAllowedFields(
        "emailAddress",
        "useShippingAddress",
        "address.firstName",
        "address.lastName",
        "address.country",
        "address.addressLine1",
        "address.addressLine2",
        "address.city",
        "address.state",
        "address.postalCode",
        "address.phonePrimary");
  }

  @RequestMapping(value = "/checkout", method = RequestMethod.GET)
  public String show(
      @RequestParam(value = "edit", required = false) String edit,
      Model model,
      RedirectAttributes redirect) {
    Order cart = cart();
    if (cart == null) {
      return CART;
    }
    if (!checkout.isSellable(cart)) {
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.error("shop.cart.problem.unavailable"));
      return CART;
    }
    return page.show(cart, CheckoutSection.find(edit), model);
  }

  @RequestMapping(value = "/checkout/contact", method = RequestMethod.POST)
  public String saveContact(
      @ModelAttribute(CheckoutPage.CONTACT_FORM) ContactForm form,
      BindingResult errors,
      Model model)
      throws PricingException {
    Order cart = cart();
    if (cart == null) {
      return CART;
    }
    EmailRule.check(form.getEmailAddress(), "emailAddress", errors);
    if (errors.hasErrors()) {
      return page.show(cart, Optional.of(CheckoutSection.CONTACT), model);
    }
    checkout.setEmail(cart, form.getEmailAddress());
    return next(cart);
  }

  @RequestMapping(value = "/checkout/shipping-address", method = RequestMethod.POST)
  public String saveShippingAddress(
      @ModelAttribute(CheckoutPage.SHIPPING_FORM) ShippingForm form,
      BindingResult errors,
      Model model)
      throws PricingException {
    Order cart = cart();
    if (cart == null) {
      return CART;
    }
    addressRule.check(form.getAddress(), errors);
    if (errors.hasErrors()) {
      return page.show(cart, Optional.of(CheckoutSection.SHIPPING_ADDRESS), model);
    }
    checkout.setShippingAddress(cart, form.getAddress());
    return next(cart);
  }

  @RequestMapping(value = "/checkout/shipping-method", method = RequestMethod.POST)
  public String saveShippingMethod(
      @RequestParam(value = "fulfillmentOptionId", required = false) Long optionId, Model model)
      throws PricingException {
    Order cart = cart();
    if (cart == null) {
      return CART;
    }
    if (!shippingMethods.find(cart, optionId).isPresent()) {
      model.addAttribute("shippingMethodError", "shop.error.shippingMethod.required");
      return page.show(cart, Optional.of(CheckoutSection.SHIPPING_METHOD), model);
    }
    checkout.setShippingMethod(cart, shippingMethods.find(cart, optionId).get());
    return next(cart);
  }

  @RequestMapping(value = "/checkout/billing-address", method = RequestMethod.POST)
  public String saveBillingAddress(
      @ModelAttribute(CheckoutPage.BILLING_FORM) BillingForm form,
      BindingResult errors,
      Model model)
      throws PricingException {
    Order cart = cart();
    if (cart == null) {
      return CART;
    }
    if (form.isUseShippingAddress() && checkout.shippingAddress(cart).isPresent()) {
      form.setAddress(AddressForm.of(checkout.shippingAddress(cart).get()));
    }
    addressRule.check(form.getAddress(), errors);
    if (errors.hasErrors()) {
      return page.show(cart, Optional.of(CheckoutSection.BILLING), model);
    }
    checkout.setBillingAddress(cart, form.getAddress());
    return next(cart);
  }

  /** A reload of an answer to a POST, or a switch of the language on it, comes back to the page. */
  @RequestMapping(
      value = {
        "/checkout/contact",
        "/checkout/shipping-address",
        "/checkout/shipping-method",
        "/checkout/billing-address"
      },
      method = RequestMethod.GET)
  public String back() {
    return CheckoutPage.REDIRECT;
  }

  private String next(Order cart) {
    return CheckoutPage.REDIRECT + "#" + checkout.progress(cart).getCurrent().getId();
  }

  private Order cart() {
    return openCart.find().filter(cart -> !cart.getOrderItems().isEmpty()).orElse(null);
  }
}
