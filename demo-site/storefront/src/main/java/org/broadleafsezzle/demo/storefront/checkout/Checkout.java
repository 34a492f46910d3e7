package org.broadleafsezzle.demo.storefront.checkout;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.demo.storefront.cart.Shipping;
import org.broadleafsezzle.web.SezzleOffers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** The state of a cart's checkout, and the only place that changes it. */
@Service
public class Checkout {

  private final OrderService orderService;
  private final ShippingMethods shippingMethods;
  private final BillingAddresses billingAddresses;
  private final Addresses addresses;

  /** Null in a storefront without the module, as mvn -Pbench compares with. */
  @Autowired(required = false)
  private SezzleOffers sezzle;

  @Autowired
  public Checkout(
      OrderService orderService,
      ShippingMethods shippingMethods,
      BillingAddresses billingAddresses,
      Addresses addresses) {
    this.orderService = orderService;
    this.shippingMethods = shippingMethods;
    this.billingAddresses = billingAddresses;
    this.addresses = addresses;
  }

  public CheckoutProgress progress(Order cart) {
    Set<CheckoutSection> missing = EnumSet.noneOf(CheckoutSection.class);
    if (email(cart).isEmpty()) {
      missing.add(CheckoutSection.CONTACT);
    }
    boolean shipped = Shipping.isNeeded(cart);
    if (shipped && !shippingAddress(cart).isPresent()) {
      missing.add(CheckoutSection.SHIPPING_ADDRESS);
    }
    if (shipped && !shippingMethods.chosen(cart).isPresent()) {
      missing.add(CheckoutSection.SHIPPING_METHOD);
    }
    if (!billingAddresses.find(cart).isPresent()) {
      missing.add(CheckoutSection.BILLING);
    }
    CheckoutProgress progress = CheckoutProgress.lacking(missing);
    boolean asks = sezzle != null && sezzle.isAddressCollected();
    return asks ? progress.withSezzleAsking() : progress;
  }

  /** Whether everything in the cart is still sold. */
  public boolean isSellable(Order cart) {
    return cart.getOrderItems().stream().allMatch(OrderItem::isSkuActive);
  }

  /** The address for the confirmation: the one typed at the checkout, or the account's. */
  public String email(Order cart) {
    String typed = cart.getEmailAddress();
    if (typed != null && !typed.isEmpty()) {
      return typed;
    }
    boolean known = cart.getCustomer() != null && cart.getCustomer().isRegistered();
    String account = known ? cart.getCustomer().getEmailAddress() : null;
    return account == null ? "" : account;
  }

  /** The address all of the cart is shipped to; empty if nothing is. */
  public Optional<Address> shippingAddress(Order cart) {
    return Shipping.groups(cart).stream()
        .map(FulfillmentGroup::getAddress)
        .filter(address -> address != null)
        .findFirst();
  }

  void setEmail(Order cart, String email) throws PricingException {
    cart.setEmailAddress(email);
    orderService.save(cart, false);
  }

  /** Ships the cart to this address. A billing address that was the same stays the same. */
  void setShippingAddress(Order cart, AddressForm form) throws PricingException {
    Optional<AddressForm> before = shippingAddress(cart).map(AddressForm::of);
    boolean billedThere =
        before.isPresent() && before.equals(billingAddresses.find(cart).map(AddressForm::of));
    Address address = addresses.create(form);
    Shipping.groups(cart).forEach(group -> group.setAddress(address));
    Order saved = orderService.save(cart, true);
    if (billedThere) {
      billingAddresses.store(saved, form);
    }
  }

  void setShippingMethod(Order cart, FixedPriceFulfillmentOption method) throws PricingException {
    Shipping.groups(cart).forEach(group -> group.setFulfillmentOption(method));
    orderService.save(cart, true);
  }

  void setBillingAddress(Order cart, AddressForm form) throws PricingException {
    billingAddresses.store(cart, form);
  }

  /** Writes down what the checkout has only deduced, before a payment reads it from the cart. */
  void prepareForPayment(Order cart) throws PricingException {
    billingAddresses.restore(cart);
    setEmail(cart, email(cart));
  }
}
