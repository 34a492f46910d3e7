package org.broadleafsezzle.demo.storefront.cart;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.exception.RemoveFromCartException;
import org.broadleafcommerce.core.order.service.exception.UpdateCartException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.cart.BroadleafCartController;
import org.broadleafcommerce.core.web.order.model.AddToCartItem;
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

/** The cart page and what can be done there. Every change is a POST that ends in a redirect. */
@Controller
public class CartController extends BroadleafCartController {

  private static final String FORM = "addToCartForm";

  private final OpenCart openCart;
  private final CartAddition addition;

  @Autowired
  public CartController(OpenCart openCart, CartAddition addition) {
    this.openCart = openCart;
    this.addition = addition;
  }

  @InitBinder(FORM)
  public void allowFields(WebDataBinder binder) {
    binder.setAllowedFields("productId", "quantity", "itemAttributes[*]");
    binder.setDisallowedFields("*.*");
  }

  @RequestMapping(value = "/cart", method = RequestMethod.GET)
  public String show(Model model) {
    Order cart = openCart.find().orElse(null);
    if (cart == null || cart.getOrderItems().isEmpty()) {
      return "cart/empty";
    }
    model.addAttribute("order", cart);
    model.addAttribute("lines", CartLine.of(cart));
    model.addAttribute("summary", OrderSummary.of(cart));
    return getCartView();
  }

  @RequestMapping(value = "/cart/add", method = RequestMethod.POST)
  public String add(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @ModelAttribute(FORM) AddToCartForm form,
      BindingResult binding,
      RedirectAttributes redirect)
      throws IOException, PricingException, AddToCartException {
    if (AddedJustNow.isRepeated(request.getSession(), form, System.currentTimeMillis())) {
      return getCartPageRedirect();
    }
    Product product;
    try {
      product = addition.product(form);
    } catch (CartProblemException e) {
      return tell(redirect, e);
    }
    try {
      AddToCartItem item = addition.request(form, product, openCart.findOrCreate());
      super.add(request, response, model, item);
    } catch (CartProblemException e) {
      redirect.addFlashAttribute(Notice.ATTRIBUTE, e.getNotice());
      return "redirect:" + product.getUrl();
    }
    AddedJustNow.remember(request.getSession(), form, System.currentTimeMillis());
    redirect.addFlashAttribute(
        Notice.ATTRIBUTE, Notice.success("shop.product.added", product.getName()));
    return getCartPageRedirect();
  }

  @RequestMapping(value = "/cart/updateQuantity", method = RequestMethod.POST)
  public String updateQuantity(
      @RequestParam("orderItemId") Long orderItemId,
      @RequestParam("quantity") String quantity,
      RedirectAttributes redirect)
      throws PricingException, UpdateCartException, RemoveFromCartException {
    try {
      Order cart = cart();
      OrderItem line = line(cart, orderItemId);
      AddToCartItem item = new AddToCartItem();
      item.setOrderItemId(line.getId());
      item.setQuantity(Quantity.parse(quantity));
      orderService.save(orderService.updateItemQuantity(cart.getId(), item, false), true);
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.success("shop.cart.updated"));
    } catch (CartProblemException e) {
      return tell(redirect, e);
    }
    return getCartPageRedirect();
  }

  @RequestMapping(value = "/cart/remove", method = RequestMethod.POST)
  public String remove(@RequestParam("orderItemId") Long orderItemId, RedirectAttributes redirect)
      throws PricingException, RemoveFromCartException {
    Order cart = openCart.find().orElse(null);
    OrderItem line = cart == null ? null : find(cart, orderItemId);
    if (line != null) {
      String name = CartLine.name(line);
      orderService.save(orderService.removeItem(cart.getId(), line.getId(), false), true);
      redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.success("shop.cart.removed", name));
    }
    return getCartPageRedirect();
  }

  private Order cart() throws CartProblemException {
    return openCart.find().orElseThrow(() -> new CartProblemException("shop.cart.problem.closed"));
  }

  private static OrderItem line(Order cart, Long orderItemId) throws CartProblemException {
    OrderItem line = find(cart, orderItemId);
    if (line == null) {
      throw new CartProblemException("shop.cart.problem.lineGone");
    }
    return line;
  }

  private static OrderItem find(Order cart, Long orderItemId) {
    return cart.getOrderItems().stream()
        .filter(item -> item.getId().equals(orderItemId))
        .findFirst()
        .orElse(null);
  }

  private String tell(RedirectAttributes redirect, CartProblemException problem) {
    redirect.addFlashAttribute(Notice.ATTRIBUTE, problem.getNotice());
    return getCartPageRedirect();
  }
}
