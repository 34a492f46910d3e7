package org.broadleafsezzle.demo.storefront.account;

import org.broadleafcommerce.profile.web.core.service.login.LoginService;
import org.broadleafsezzle.demo.storefront.layout.Notice;
import org.broadleafsezzle.demo.storefront.layout.Page;
import org.broadleafsezzle.demo.storefront.region.SafePath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Creates an account and signs its owner in. The platform keeps the guest's cart and orders. */
@Controller
public class RegistrationController {

  private static final String FORM = "registrationForm";
  private static final String VIEW = "account/register";
  private static final String AFTERWARDS = "/account/orders";

  private final Accounts accounts;
  private final LoginService loginService;
  private final RegistrationRule rule;
  private final Page page;

  @Autowired
  public RegistrationController(
      Accounts accounts, LoginService loginService, RegistrationRule rule, Page page) {
    this.accounts = accounts;
    this.loginService = loginService;
    this.rule = rule;
    this.page = page;
  }

  @InitBinder(FORM)
  public void allowFields(WebDataBinder binder) {
    binder.setAllowedFields(
        "emailAddress", "firstName", "lastName", "password", "passwordConfirm", "successUrl");
  }

  @RequestMapping(value = "/register", method = RequestMethod.GET)
  public String show(@ModelAttribute(FORM) RegistrationForm form) {
    return page.isSignedIn() ? "redirect:" + afterwards(form) : VIEW;
  }

  @RequestMapping(value = "/register", method = RequestMethod.POST)
  public String register(
      @ModelAttribute(FORM) RegistrationForm form,
      BindingResult errors,
      RedirectAttributes redirect) {
    if (!accounts.isMadeAlready(form)) {
      rule.check(form, errors);
      if (errors.hasErrors()) {
        return VIEW;
      }
      accounts.create(form);
    }
    loginService.loginCustomer(form.getEmailAddress(), form.getPassword());
    redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.success("shop.account.register.done"));
    return "redirect:" + afterwards(form);
  }

  private static String afterwards(RegistrationForm form) {
    return form.getSuccessUrl().isEmpty() ? AFTERWARDS : SafePath.of(form.getSuccessUrl());
  }
}
