package org.broadleafsezzle.admin.order;

import java.util.Optional;
import org.broadleafsezzle.admin.layout.ActionResult;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.Confirmation;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms of a payment's panel. Each asks once more before it acts, unless the page has asked
 * already, and leads back to the panel, which says what came of it.
 */
@Controller("blSezzleActionController")
@RequestMapping("/sezzle/{checkoutId}/{action}")
public class ActionController {

  static final String RESULT = "sezzleResult";
  static final String KEPT = "sezzleKept";

  private static final String MEANT = "true";
  private static final String NOT_MEANT = "false";

  private final PaymentFinder payments;
  private final Actions actions;
  private final ActionResults results;
  private final AdminPages pages;
  private final AdminTexts texts;
  private final AdminFormats formats;

  @Autowired
  public ActionController(
      PaymentFinder payments,
      Actions actions,
      ActionResults results,
      AdminPages pages,
      AdminTexts texts,
      AdminFormats formats) {
    this.payments = payments;
    this.actions = actions;
    this.results = results;
    this.pages = pages;
    this.texts = texts;
    this.formats = formats;
  }

  @InitBinder
  void allowFields(WebDataBinder form) {
    form.setAllowedFields(
        "amount",
        "cancelled",
        "confirmed",
        "currency",
        "disputed",
        "orderId",
        "reason",
        "requestId",
        "newOrderUuid");
  }

  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(method = RequestMethod.POST)
  public String carryOut(
      @PathVariable("checkoutId") String checkoutId,
      @PathVariable("action") String path,
      @ModelAttribute ActionForm form,
      Model model,
      RedirectAttributes next) {
    SezzleCheckout checkout = payments.get(checkoutId);
    Optional<PanelAction> action = PanelAction.ofPath(path);
    if (!action.isPresent()) {
      next.addFlashAttribute(RESULT, results.unknownAction());
      return toPanel(checkoutId);
    }
    if (NOT_MEANT.equals(form.getConfirmed())) {
      next.addFlashAttribute(KEPT, new KeptForm(action.get(), form, null));
      return toPanel(checkoutId);
    }
    if (action.get().isConfirmed() && !MEANT.equals(form.getConfirmed())) {
      return ask(checkout, action.get(), form, model, next);
    }
    return answer(
        checkout, action.get(), form, actions.carryOut(checkout, action.get(), form), next);
  }

  /** For browsers without JavaScript: with it the page has asked. */
  private String ask(
      SezzleCheckout checkout,
      PanelAction action,
      ActionForm form,
      Model model,
      RedirectAttributes next) {
    CheckedForm checked;
    try {
      checked = actions.check(checkout, action, form);
    } catch (BadInputException e) {
      return answer(checkout, action, form, results.invalid(action, e), next);
    }
    String amount = checked.amount() == null ? "" : formats.money(checked.amount());
    String go = texts.text("go." + action, amount);
    model.addAttribute(
        "sezzleConfirmation",
        new Confirmation(
            "/sezzle/" + checkout.getId() + "/" + action.path(),
            go,
            texts.text("confirm." + action, amount),
            form.fields()));
    model.addAttribute(AdminPages.TITLE, go + "?");
    return pages.show(model, SezzleTab.PAYMENTS, "confirm");
  }

  private static String answer(
      SezzleCheckout checkout,
      PanelAction action,
      ActionForm form,
      ActionResult result,
      RedirectAttributes next) {
    next.addFlashAttribute(RESULT, result);
    if (result.isRepeatable()) {
      next.addFlashAttribute(KEPT, new KeptForm(action, form, result.wrong()));
    }
    return toPanel(checkout.getId());
  }

  /** The answer to a browser that signed in again and repeats the address alone. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(method = RequestMethod.GET)
  public String back(@PathVariable("checkoutId") String checkoutId) {
    return toPanel(payments.get(checkoutId).getId());
  }

  private static String toPanel(String checkoutId) {
    return "redirect:/sezzle/" + checkoutId;
  }
}
