package org.broadleafsezzle.admin.order;

import java.net.URI;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The address at which a person finds Sezzle's own side of a payment. */
@Component("blSezzleDashboard")
class SezzleDashboard {

  private static final String LIVE = "https://dashboard.sezzle.com/merchant";
  private static final String SANDBOX = "https://sandbox.dashboard.sezzle.com/merchant";

  private static final Logger LOG = LoggerFactory.getLogger(SezzleDashboard.class);

  private final SezzleSettingsSource settings;

  @Autowired
  SezzleDashboard(SezzleSettingsSource settings) {
    this.settings = settings;
  }

  /** Of the mode the payment was made in; a simulator of Sezzle has its own where its API is. */
  String of(SezzleCheckout checkout) {
    SezzleMode mode = checkout.getMode().orElse(SezzleMode.SANDBOX);
    try {
      URI api = settings.connection(mode).apiUrl();
      if (!api.equals(mode.getBaseUrl())) {
        return api.resolve("/").toString();
      }
    } catch (SettingsException e) {
      LOG.debug("Without keys there is no other address either", e);
    }
    return mode == SezzleMode.LIVE ? LIVE : SANDBOX;
  }
}
