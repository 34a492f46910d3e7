package org.broadleafsezzle.admin.account;

import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.Confirmation;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementState;
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
 * Charges a customer's saved account for a cart of the customer. Asks once more before it acts,
 * unless the page has asked already, and leads to the payment, which says what came of it.
 */
@Controller("blSezzleChargeController")
@RequestMapping("/sezzle/customer/{customerId}/charge")
public class ChargeController {

  private static final String MEANT = "true";
  private static final String NOT_MEANT = "false";

  private final CustomerAccounts accounts;
  private final AccountCharge charge;
  private final AccountResults results;
  private final AdminPages pages;
  private final AdminTexts texts;
  private final AdminFormats formats;

  @Autowired
  public ChargeController(
      CustomerAccounts accounts,
      AccountCharge charge,
      AccountResults results,
      AdminPages pages,
      AdminTexts texts,
      AdminFormats formats) {
    this.accounts = accounts;
    this.charge = charge;
    this.results = results;
    this.pages = pages;
    this.texts = texts;
    this.formats = formats;
  }

  @InitBinder
  void allowFields(WebDataBinder form) {
    form.setAllowedFields("amountInCents", "cart", "confirmed", "currency", "requestId");
  }

  @NeedsPermission(SezzlePermission.ACCOUNTS)
  @RequestMapping(method = RequestMethod.POST)
  public String charge(
      @PathVariable("customerId") String customerId,
      @ModelAttribute ChargeForm form,
      Model model,
      RedirectAttributes next) {
    Long customer = accounts.customer(customerId);
    if (NOT_MEANT.equals(form.getConfirmed())) {
      return toAccount(customer);
    }
    try {
      if (!MEANT.equals(form.getConfirmed())) {
        return ask(customer, form, model);
      }
      MoneyMovement charged = charge.charge(customer, form);
      next.addFlashAttribute(AccountResults.RESULT, results.charged(charged));
      return charged.getState() == MovementState.REFUSED
          ? toAccount(customer)
          : "redirect:/sezzle/" + charged.getCheckoutId();
    } catch (ChargeRefusedException e) {
      next.addFlashAttribute(AccountResults.RESULT, results.notCharged(e.refusal()));
      return toAccount(customer);
    }
  }

  /** For browsers without JavaScript: with it the page has asked. */
  private String ask(Long customer, ChargeForm form, Model model) {
    String amount = formats.money(charge.amount(customer, form));
    String go = texts.text("account.charge.go", amount);
    model.addAttribute(
        "sezzleConfirmation",
        new Confirmation(
            "/sezzle/customer/" + customer + "/charge",
            go,
            texts.text("account.charge.confirm", amount),
            form.fields()));
    model.addAttribute(AdminPages.TITLE, go + "?");
    return pages.show(model, SezzleTab.PAYMENTS, "confirm");
  }

  /** The answer to a browser that signed in again and repeats the address alone. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(method = RequestMethod.GET)
  public String back(@PathVariable("customerId") String customerId) {
    return toAccount(accounts.customer(customerId));
  }

  private static String toAccount(Long customer) {
    return "redirect:/sezzle/customer/" + customer;
  }
}
