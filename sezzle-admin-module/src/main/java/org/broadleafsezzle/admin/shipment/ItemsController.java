package org.broadleafsezzle.admin.shipment;

import java.util.Optional;
import org.broadleafsezzle.admin.layout.ActionResult;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.Confirmation;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.broadleafsezzle.admin.order.ActionResults;
import org.broadleafsezzle.admin.order.BadInputException;
import org.broadleafsezzle.admin.order.PaymentFinder;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.ledger.MovementParts;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.shipment.Shipments;
import org.broadleafsezzle.shipment.ShippedOrder;
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
 * The forms of a panel about items. Each first shows what the items amount to and asks; then it
 * acts, if they still amount to that, and leads back to the panel.
 */
@Controller("blSezzleItemsController")
@RequestMapping("/sezzle/{checkoutId}/items/{action}")
public class ItemsController {

  /** The input of a form that has to be corrected. */
  static final String KEPT = "sezzleKeptItems";

  private static final String RESULT = "sezzleResult";
  private static final String MEANT = "true";
  private static final String NOT_MEANT = "false";

  private final PaymentFinder payments;
  private final ItemMoves moves;
  private final Shipments shipments;
  private final ItemWords words;
  private final ActionResults results;
  private final AdminPages pages;
  private final AdminTexts texts;
  private final AdminFormats formats;

  @Autowired
  public ItemsController(
      PaymentFinder payments,
      ItemMoves moves,
      Shipments shipments,
      ItemWords words,
      ActionResults results,
      AdminPages pages,
      AdminTexts texts,
      AdminFormats formats) {
    this.payments = payments;
    this.moves = moves;
    this.shipments = shipments;
    this.words = words;
    this.results = results;
    this.pages = pages;
    this.texts = texts;
    this.formats = formats;
  }

  @InitBinder
  void allowFields(WebDataBinder form) {
    form.setAllowedFields(
        "amountInCents", "confirmed", "items", "line", "orderId", "pieces", "reason", "requestId");
  }

  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(method = RequestMethod.POST)
  public String carryOut(
      @PathVariable("checkoutId") String checkoutId,
      @PathVariable("action") String path,
      @ModelAttribute ItemsForm form,
      Model model,
      RedirectAttributes next) {
    SezzleCheckout checkout = payments.get(checkoutId);
    Optional<ItemsAction> action = ItemsAction.ofPath(path);
    if (!action.isPresent()) {
      next.addFlashAttribute(RESULT, results.unknownAction());
      return toPanel(checkoutId);
    }
    if (NOT_MEANT.equals(form.getConfirmed())) {
      return toPanel(checkoutId);
    }
    if (MEANT.equals(form.getConfirmed())) {
      next.addFlashAttribute(RESULT, moves.carryOut(checkout, action.get(), form));
      return toPanel(checkoutId);
    }
    return ask(checkout, action.get(), form, model, next);
  }

  private String ask(
      SezzleCheckout checkout,
      ItemsAction action,
      ItemsForm form,
      Model model,
      RedirectAttributes next) {
    try {
      MovementParts parts = moves.check(checkout, action, form);
      return ask(checkout, action, form, parts, model);
    } catch (BadInputException e) {
      return keep(checkout, action, form, results.invalid(action.action(), e), next);
    } catch (MovementRefusedException e) {
      return keep(checkout, action, form, results.failed(action.action(), e), next);
    }
  }

  private String ask(
      SezzleCheckout checkout,
      ItemsAction action,
      ItemsForm form,
      MovementParts parts,
      Model model) {
    ShippedOrder order = shipments.of(checkout);
    ChosenItems chosen = ChosenItems.of(form);
    String amount = formats.money(checkout.amountOf(parts.sumInCents()));
    String go = texts.text("go." + action, amount);
    String question =
        texts.text("items.confirm." + action, amount, words.of(order, chosen.pieces()));
    long uncut = order.parts(action.kind(), chosen.pieces(), Long.MAX_VALUE).sumInCents();
    if (uncut > parts.sumInCents()) {
      question += " " + texts.text("items.cut", formats.money(checkout.amountOf(uncut)));
    }
    model.addAttribute(
        "sezzleConfirmation",
        new Confirmation(
            "/sezzle/" + checkout.getId() + "/items/" + action.path(),
            go,
            question,
            form.fields(chosen.toString(), parts.sumInCents())));
    model.addAttribute(AdminPages.TITLE, go + "?");
    return pages.show(model, SezzleTab.PAYMENTS, "confirm");
  }

  private static String keep(
      SezzleCheckout checkout,
      ItemsAction action,
      ItemsForm form,
      ActionResult result,
      RedirectAttributes next) {
    next.addFlashAttribute(RESULT, result);
    next.addFlashAttribute(KEPT, new KeptItems(action, form, result.wrong()));
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
