package org.broadleafsezzle.admin.order;

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

/** The Sezzle panel of an order. */
@Controller("blSezzlePanelController")
public class PanelController {

  private final AdminPages pages;
  private final PaymentFinder payments;
  private final PanelReader panel;

  @Autowired
  public PanelController(AdminPages pages, PaymentFinder payments, PanelReader panel) {
    this.pages = pages;
    this.payments = payments;
    this.panel = panel;
  }

  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = "/sezzle/{checkoutId}", method = RequestMethod.GET)
  public String show(@PathVariable("checkoutId") String checkoutId, Model model) {
    panel.read(payments.get(checkoutId), model);
    return pages.show(model, SezzleTab.PAYMENTS, "panel");
  }

  /** From an order: to the panel of what it was paid with. */
  @NeedsPermission(SezzlePermission.VIEW)
  @RequestMapping(value = "/sezzle/order/{orderId}", method = RequestMethod.GET)
  public String ofOrder(@PathVariable("orderId") String orderId) {
    return "redirect:/sezzle/" + payments.mainOf(orderId).getId();
  }
}
