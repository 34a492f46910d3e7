package org.broadleafsezzle.demo.storefront.checkout;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.controller.checkout.BroadleafOrderConfirmationController;
import org.broadleafsezzle.demo.storefront.cart.CartLine;
import org.broadleafsezzle.demo.storefront.cart.OrderSummary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Shows an order to the customer who ordered it and to nobody else. */
@Controller
public class ConfirmationController extends BroadleafOrderConfirmationController {

  @Override
  @RequestMapping(value = "/confirmation/{orderNumber}", method = RequestMethod.GET)
  public String displayOrderConfirmationByOrderNumber(
      @PathVariable("orderNumber") String orderNumber,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    String view =
        super.displayOrderConfirmationByOrderNumber(orderNumber, model, request, response);
    if (view == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return "error/404";
    }
    Order order = (Order) model.asMap().get("order");
    model.addAttribute("lines", CartLine.of(order));
    model.addAttribute("summary", OrderSummary.of(order));
    model.addAttribute("record", new OrderRecord(order));
    return view;
  }
}
