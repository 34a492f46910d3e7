package org.broadleafsezzle.demo.storefront.account;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.broadleafsezzle.demo.storefront.cart.CartLine;
import org.broadleafsezzle.demo.storefront.cart.OrderSummary;
import org.broadleafsezzle.demo.storefront.checkout.OrderRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The orders of a customer who is signed in, each in the currency it was made in. */
@Controller
public class OrderHistoryController {

  private final OrderService orderService;

  @Autowired
  public OrderHistoryController(OrderService orderService) {
    this.orderService = orderService;
  }

  @RequestMapping(value = "/account/orders", method = RequestMethod.GET)
  public String list(Model model) {
    model.addAttribute("records", records());
    return "account/orders";
  }

  @RequestMapping(value = "/account/orders/{orderNumber}", method = RequestMethod.GET)
  public String show(
      @PathVariable("orderNumber") String orderNumber, Model model, HttpServletResponse response) {
    Order order = orderService.findOrderByOrderNumber(orderNumber);
    if (order == null || !order.getCustomer().equals(CustomerState.getCustomer())) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return "error/404";
    }
    model.addAttribute("order", order);
    model.addAttribute("record", new OrderRecord(order));
    model.addAttribute("lines", CartLine.of(order));
    model.addAttribute("summary", OrderSummary.of(order));
    return "account/order";
  }

  private List<OrderRecord> records() {
    return orderService
        .findOrdersForCustomer(CustomerState.getCustomer(), OrderStatus.SUBMITTED)
        .stream()
        .sorted(Comparator.comparing(Order::getSubmitDate).reversed())
        .map(OrderRecord::new)
        .collect(Collectors.toList());
  }
}
