package org.broadleafsezzle.demo.storefront.region;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Answers the choice of a region. The form's {@code blLocaleCode} is the platform's own parameter:
 * by the time this runs, its filters have changed the session's locale and currency, and {@link
 * CartCurrencyHandler} has brought the cart along. It only has to go back.
 */
@Controller
public class RegionController {
  @RequestMapping(value = "/region", method = RequestMethod.POST)
  public View backToPage(@RequestParam(value = "returnTo", required = false) String returnTo) {
    RedirectView redirect = new RedirectView(SafePath.of(returnTo), true);
    redirect.setExpandUriTemplateVariables(false);
    redirect.setExposeModelAttributes(false);
    return redirect;
  }
}
