package org.broadleafsezzle.admin.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.platform.PlatformCustomers;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.offer.CartWorth;
import org.broadleafsezzle.offer.Eligibility;
import org.broadleafsezzle.offer.Offer;
import org.broadleafsezzle.offer.OfferReason;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The carts of customers, as they are in the database now. */
@Component("blSezzleCustomerCarts")
class CustomerCarts {

  private final PlatformCustomers customers;
  private final PlatformThread thread;
  private final PlatformOrders orders;
  private final Eligibility eligibility;
  private final AdminTexts texts;
  private final AdminFormats formats;

  @Autowired
  CustomerCarts(
      PlatformCustomers customers,
      PlatformThread thread,
      PlatformOrders orders,
      Eligibility eligibility,
      AdminTexts texts,
      AdminFormats formats) {
    this.customers = customers;
    this.thread = thread;
    this.orders = orders;
    this.eligibility = eligibility;
    this.texts = texts;
    this.formats = formats;
  }

  /** The newest first. */
  List<ShownCart> of(Long customerId) {
    return customers.cartsOf(customerId).stream()
        .map(id -> with(customerId, id, this::show))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .collect(Collectors.toList());
  }

  /** The result of the work on the order; empty if it is not this customer's. */
  <T> Optional<T> with(Long customerId, Long orderId, Function<Order, T> work) {
    return thread.runFor(
        orderId,
        () ->
            orders
                .read(orderId)
                .filter(order -> order.getCustomer() != null)
                .filter(order -> customerId.equals(order.getCustomer().getId()))
                .map(work));
  }

  private ShownCart show(Order cart) {
    Offer offer = eligibility.judge(cart);
    return new ShownCart(
        cart.getId(),
        cart.getOrderItems().stream().map(CustomerCarts::words).collect(Collectors.toList()),
        offer.amount().orElse(null),
        CartWorth.of(cart).map(formats::money).orElse(null),
        whyNot(offer));
  }

  private static String words(OrderItem item) {
    return item.getQuantity() + " \u00D7 " + item.getName();
  }

  /** Null if it can be charged; nobody is at Sezzle to be asked for an address. */
  private String whyNot(Offer offer) {
    String limit = offer.limit().map(this::money).orElse("");
    return offer
        .reason()
        .map(reason -> texts.text("account.reason." + reason, limit))
        .orElseGet(
            () ->
                offer.isAddressAsked()
                    ? texts.text("account.reason." + OfferReason.INCOMPLETE)
                    : null);
  }

  private String money(Price price) {
    return formats.money(price);
  }
}
