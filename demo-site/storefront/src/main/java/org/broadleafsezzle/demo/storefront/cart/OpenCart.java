package org.broadleafsezzle.demo.storefront.cart;

import java.util.Optional;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** The shopper's cart as long as it can be changed and paid. */
@Service
public class OpenCart {

  private final OrderService orderService;

  @Autowired
  public OpenCart(OrderService orderService) {
    this.orderService = orderService;
  }

  /**
   * The cart of this request; empty if there is none, or if an earlier click, for which this
   * request waited at the platform's lock, has turned it into an order.
   */
  public Optional<Order> find() {
    return Optional.ofNullable(CartState.getCart()).filter(OpenCart::isOpen);
  }

  /**
   * The cart of this request, made if need be. The platform looks the cart up before it waits at
   * its lock, so a second click on an empty cart would make a second cart: look again.
   */
  public Order findOrCreate() {
    Order cart = find().orElseGet(this::lookUpOrCreate);
    CartState.setCart(cart);
    return cart;
  }

  private Order lookUpOrCreate() {
    Customer customer = CustomerState.getCustomer();
    Order cart = orderService.findCartForCustomer(customer);
    return cart == null ? orderService.createNewCartForCustomer(customer) : cart;
  }

  private static boolean isOpen(Order cart) {
    return !(cart instanceof NullOrderImpl) && OrderStatus.IN_PROCESS.equals(cart.getStatus());
  }
}
