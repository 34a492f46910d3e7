package org.broadleafsezzle.admin.told;

import org.broadleafsezzle.admin.order.PanelPart;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The part of a panel about what the shopper was told. */
@Component("blSezzleToldPart")
class ToldPart implements PanelPart {

  private final ToldRows rows;

  @Autowired
  ToldPart(ToldRows rows) {
    this.rows = rows;
  }

  @Override
  public void read(SezzleCheckout checkout, Model model) {
    model.addAttribute("sezzleTold", rows.of(checkout.getId()));
    model.addAttribute("sezzleToldFrom", checkout.getId());
  }
}
