package org.broadleafsezzle.web;

import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.link.LinkAddresses;
import org.broadleafsezzle.link.OpenedLinks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The shop's own address of a payment link: leads to Sezzle's page, or says why not, to whoever
 * opens it. Nothing of the cart or of its customer is shown.
 */
@Controller
public class LinkController {

  private final OpenedLinks links;

  public LinkController(OpenedLinks links) {
    this.links = links;
  }

  @RequestMapping(
      value = {LinkAddresses.PATH, LinkAddresses.PATH + "/"},
      method = RequestMethod.GET)
  public ModelAndView open(
      @RequestParam(value = LinkAddresses.TOKEN, required = false) String token,
      HttpServletResponse response) {
    ReturnPages.protect(response);
    OpenedLinks.Way way = links.open(token);
    if (way.url().isPresent()) {
      return new ModelAndView(Redirects.toSezzle(way.url().get()));
    }
    if (!way.isKnown()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    return ReturnPages.statusPage(status(way));
  }

  private static String status(OpenedLinks.Way way) {
    if (way.isPaid()) {
      return "paid";
    }
    return way.isKnown() ? "ended" : "unknown";
  }
}
