package org.broadleafsezzle.admin.order;

import java.util.Optional;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of a payment's panel. Each leads back to the panel, which says what came of it. */
@Controller("blSezzleActionController")
@RequestMapping("/sezzle/{checkoutId}/{action}")
public class ActionController {

  static final String RESULT = "sezzleResult";

  private final PaymentFinder payments;
  private final Actions actions;
  private final ActionResults results;

  @Autowired
  public ActionController(PaymentFinder payments, Actions actions, ActionResults results) {
    this.payments = payments;
    this.actions = actions;
    this.results = results;
  }

  @InitBinder
  void allowFields(WebDataBinder form) {
    form.setAllowedFields(
        "amount", "cancelled", "currency", "orderId", "reason", "requestId", "newOrderUuid");
  }

  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(method = RequestMethod.POST)
  public String carryOut(
      @PathVariable("checkoutId") String checkoutId,
      @PathVariable("action") String path,
      @ModelAttribute ActionForm form,
      RedirectAttributes next) {
    SezzleCheckout checkout = payments.get(checkoutId);
    Optional<PanelAction> action = PanelAction.ofPath(path);
    next.addFlashAttribute(
        RESULT,
        action
            .map(known -> actions.carryOut(checkout, known, form))
            .orElseGet(results::unknownAction));
    return toPanel(checkoutId);
  }

  /** Where a browser ends that signed in again and repeats the address alone. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(method = RequestMethod.GET)
  public String back(@PathVariable("checkoutId") String checkoutId) {
    return toPanel(payments.get(checkoutId).getId());
  }

  private static String toPanel(String checkoutId) {
    return "redirect:/sezzle/" + checkoutId;
  }
}
