package org.broadleafsezzle.demo.storefront.account;

import org.broadleafsezzle.demo.storefront.layout.Notice;
import org.broadleafsezzle.demo.storefront.layout.Page;
import org.broadleafsezzle.demo.storefront.region.SafePath;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; the form goes to the platform's security filter. */
@Controller
public class SignInController {

  private final Page page;

  @Autowired
  public SignInController(Page page) {
    this.page = page;
  }

  /**
   * Shows the page, or goes on if the shopper is signed in already.
   *
   * @param error present after an attempt that failed
   * @param successUrl where the shopper wants to go afterwards; only a path of this shop counts
   */
  @RequestMapping(value = "/login", method = RequestMethod.GET)
  public String show(
      @RequestParam(value = "error", required = false) String error,
      @RequestParam(value = "signedOut", required = false) String signedOut,
      @RequestParam(value = "successUrl", required = false) String successUrl,
      Model model) {
    if (page.isSignedIn()) {
      return "redirect:" + SafePath.of(successUrl);
    }
    if (successUrl != null && !successUrl.isEmpty()) {
      model.addAttribute("successUrl", SafePath.of(successUrl));
    }
    if (error != null) {
      model.addAttribute(Notice.ATTRIBUTE, Notice.error("shop.account.signIn.failed"));
    } else if (signedOut != null) {
      model.addAttribute(Notice.ATTRIBUTE, Notice.success("shop.account.signedOut"));
    }
    return "account/sign-in";
  }
}
