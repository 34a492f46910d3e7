package org.broadleafsezzle.admin.order;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.WebhookDelivery;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Says that the shop could not process what Sezzle told of a payment, and where to go on. */
@Component("blSezzleFailedWebhooks")
class FailedWebhooks {

  private static final String PAGE = "/sezzle/settings/webhooks";

  private final WebhookLedger deliveries;
  private final SezzlePermissions permissions;
  private final AdminTexts texts;

  @Autowired
  FailedWebhooks(WebhookLedger deliveries, SezzlePermissions permissions, AdminTexts texts) {
    this.deliveries = deliveries;
    this.permissions = permissions;
    this.texts = texts;
  }

  /** Of the newest; empty if there is none. */
  Optional<Notice> notice(SezzleCheckout checkout) {
    List<WebhookDelivery> failed =
        checkout
            .getSezzleOrderUuid()
            .map(order -> deliveries.findParkedOf(order, 1))
            .orElse(Collections.emptyList());
    return failed.stream().findFirst().map(this::notice);
  }

  private Notice notice(WebhookDelivery failed) {
    String why = failed.getTrouble().map(one -> texts.text("trouble." + one)).orElse("");
    Notice notice =
        new Notice(
            "alert",
            texts.text("notice.webhook-failed"),
            texts.text("notice.webhook-failed.words", why));
    return permissions.has(SezzlePermission.SETTINGS)
        ? notice.leadingTo(
            PAGE + "?order=" + failed.getSezzleOrderUuid().orElse(""), texts.text("panel.webhook"))
        : notice;
  }
}
