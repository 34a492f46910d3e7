package org.broadleafsezzle.admin.account;

import org.broadleafsezzle.admin.layout.AdminPages;
import org.broadleafsezzle.admin.layout.SezzleTab;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The page of a customer's saved Sezzle account. */
@Controller("blSezzleAccountController")
public class AccountController {

  private final AdminPages pages;
  private final CustomerAccounts accounts;

  @Autowired
  public AccountController(AdminPages pages, CustomerAccounts accounts) {
    this.pages = pages;
    this.accounts = accounts;
  }

  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = "/sezzle/customer/{customerId}", method = RequestMethod.GET)
  public String show(@PathVariable("customerId") String customerId, Model model) {
    accounts.read(accounts.customer(customerId), model);
    return pages.show(model, SezzleTab.PAYMENTS, "account");
  }
}
