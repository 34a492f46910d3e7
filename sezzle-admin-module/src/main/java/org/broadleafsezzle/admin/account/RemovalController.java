package org.broadleafsezzle.admin.account;

import java.util.Optional;
import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.Confirmation;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.broadleafsezzle.admin.permission.Administrators;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.tokenization.AccountRemoval;
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
 * Removes a customer's saved account. Asks once more before it acts, unless the page has asked
 * already.
 */
@Controller("blSezzleAccountRemovalController")
public class RemovalController {

  private static final String MEANT = "true";
  private static final String NOT_MEANT = "false";

  private final CustomerAccounts accounts;
  private final AccountRemoval removal;
  private final AccountResults results;
  private final Administrators administrators;
  private final AdminPages pages;
  private final AdminTexts texts;

  @Autowired
  public RemovalController(
      CustomerAccounts accounts,
      AccountRemoval removal,
      AccountResults results,
      Administrators administrators,
      AdminPages pages,
      AdminTexts texts) {
    this.accounts = accounts;
    this.removal = removal;
    this.results = results;
    this.administrators = administrators;
    this.pages = pages;
    this.texts = texts;
  }

  @InitBinder
  void allowFields(WebDataBinder form) {
    form.setAllowedFields("account", "confirmed");
  }

  @NeedsPermission(SezzlePermission.ACCOUNTS)
  @RequestMapping(value = "/sezzle/customer/{customerId}/remove", method = RequestMethod.POST)
  public String remove(
      @PathVariable("customerId") String customerId,
      @ModelAttribute AccountForm form,
      Model model,
      RedirectAttributes next) {
    Long customer = accounts.customer(customerId);
    if (NOT_MEANT.equals(form.getConfirmed())) {
      return toPage(customer);
    }
    Optional<SavedAccount> account = accounts.find(customer, form.getAccount());
    if (!account.isPresent()) {
      next.addFlashAttribute(AccountResults.RESULT, results.gone());
      return toPage(customer);
    }
    if (!MEANT.equals(form.getConfirmed())) {
      return ask(customer, form, model);
    }
    next.addFlashAttribute(
        AccountResults.RESULT,
        results.removed(removal.remove(account.get().getId(), administrators.login())));
    return toPage(customer);
  }

  /** For browsers without JavaScript: with it the page has asked. */
  private String ask(Long customer, AccountForm form, Model model) {
    String go = texts.text("account.remove.go");
    model.addAttribute(
        "sezzleConfirmation",
        new Confirmation(
            "/sezzle/customer/" + customer + "/remove",
            go,
            texts.text("account.remove.confirm"),
            form.fields()));
    model.addAttribute(AdminPages.TITLE, go + "?");
    return pages.show(model, SezzleTab.PAYMENTS, "confirm");
  }

  /** The answer to a browser that signed in again and repeats the address alone. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = "/sezzle/customer/{customerId}/remove", method = RequestMethod.GET)
  public String back(@PathVariable("customerId") String customerId) {
    return toPage(accounts.customer(customerId));
  }

  private static String toPage(Long customer) {
    return "redirect:/sezzle/customer/" + customer;
  }
}
