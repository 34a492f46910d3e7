package org.broadleafsezzle.admin.order;

import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.LedgerWords;
import org.broadleafsezzle.admin.permission.NeedsPermission;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.Explanation;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * The part of a panel that only Sezzle knows, fetched by the page once it is shown: the state there
 * beside the shop's, and the shopper's plan. Changes nothing.
 */
@Controller("blSezzleAtSezzleController")
public class AtSezzleController {

  private static final Logger LOG = LoggerFactory.getLogger(AtSezzleController.class);

  private final PaymentFinder payments;
  private final SezzleClients clients;
  private final BothSides bothSides;
  private final AdminTexts texts;
  private final LedgerWords words;

  @Autowired
  public AtSezzleController(
      PaymentFinder payments,
      SezzleClients clients,
      BothSides bothSides,
      AdminTexts texts,
      LedgerWords words) {
    this.payments = payments;
    this.clients = clients;
    this.bothSides = bothSides;
    this.texts = texts;
    this.words = words;
  }

  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = "/sezzle/{checkoutId}/at-sezzle", method = RequestMethod.GET)
  public String show(@PathVariable("checkoutId") String checkoutId, Model model) {
    SezzleCheckout checkout = payments.get(checkoutId);
    try {
      Order order = clients.of(checkout).getOrder(checkout.getSezzleOrderUuid().orElse(""));
      bothSides.show(checkout, order, model);
    } catch (SezzleNotFoundException e) {
      model.addAttribute("sezzleProblem", texts.text("at-sezzle.missing"));
    } catch (SettingsException | SezzleException e) {
      LOG.info("The panel shows only what the shop knows; {}", checkout, e);
      String why = words.say(Explanation.of(e));
      model.addAttribute("sezzleProblem", why + " " + texts.text("at-sezzle.shop-only"));
    }
    return "views/sezzle/at-sezzle";
  }
}
