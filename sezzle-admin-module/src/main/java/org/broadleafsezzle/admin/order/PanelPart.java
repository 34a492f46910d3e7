package org.broadleafsezzle.admin.order;

import org.broadleafsezzle.ledger.SezzleCheckout;
import org.springframework.ui.Model;

/** A part of a payment's panel that another package puts together. */
public interface PanelPart {

  /** Puts into the model what its fragment shows; nothing if there is nothing to be shown. */
  void read(SezzleCheckout checkout, Model model);
}
