package org.broadleafsezzle.admin.alert;

import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The admin's pages of what needs a person: below the platform's {@code admin.baseurl}. */
@Component("blSezzleAlertAddresses")
class AlertAddresses {

  private final BaseUrlResolver base;

  @Autowired
  AlertAddresses(BaseUrlResolver base) {
    this.base = base;
  }

  String of(AlertItem item) {
    return item.checkout()
        .map(SezzleCheckout::getId)
        .map(id -> at("/sezzle/" + id))
        .orElse(health());
  }

  /** All payments that need somebody for this reason. */
  String list(String reason) {
    return at("/sezzle?attention=" + reason);
  }

  String health() {
    return at("/sezzle/health");
  }

  private String at(String path) {
    return base.getAdminBaseUrl().replaceAll("/+$", "") + path;
  }
}
