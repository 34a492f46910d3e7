package org.broadleafsezzle.admin.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafsezzle.ledger.AlertNotice;
import org.broadleafsezzle.ledger.NoticeRecipient;
import org.broadleafsezzle.ledger.NoticeTrouble;
import org.broadleafsezzle.ledger.OutboxNotice;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.notice.NoticeCarrier;
import org.broadleafsezzle.notice.NoticeParcel;
import org.broadleafsezzle.notice.SignedCalls;
import org.broadleafsezzle.notice.UnsendableException;
import org.broadleafsezzle.settings.AlertSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tells a program of the shop's own, as JSON without anything personal. */
@Component("blSezzleAlertCall")
class AlertCall implements NoticeCarrier {

  private final SezzleSettingsSource settings;
  private final AlertItems items;
  private final AlertAddresses addresses;
  private final SignedCalls calls;
  private final ObjectMapper json = new ObjectMapper();

  @Autowired
  AlertCall(
      SezzleSettingsSource settings,
      AlertItems items,
      AlertAddresses addresses,
      SignedCalls calls) {
    this.settings = settings;
    this.items = items;
    this.addresses = addresses;
    this.calls = calls;
  }

  @Override
  public NoticeRecipient recipient() {
    return NoticeRecipient.PROGRAM;
  }

  @Override
  public NoticeParcel prepare(OutboxNotice notice) {
    AlertSettings now = settings.alerts();
    URI address =
        now.callUrl().orElseThrow(() -> UnsendableException.because(NoticeTrouble.SWITCHED_OFF));
    return calls.call(address, body(notice, items.of(notice)), now.callSecret());
  }

  private String body(OutboxNotice notice, List<AlertItem> told) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", new AlertNotice(notice).batch());
    body.put("created", notice.getCreated().toString());
    body.put(
        "moreOf",
        told.stream()
            .filter(AlertItem::isOfMany)
            .map(AlertItem::reason)
            .distinct()
            .collect(Collectors.toList()));
    body.put("alerts", told.stream().map(this::alert).collect(Collectors.toList()));
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> alert(AlertItem item) {
    Map<String, Object> alert = new LinkedHashMap<>();
    alert.put("reason", item.reason());
    alert.put("found", item.found().toString());
    item.checkout().ifPresent(payment -> addPayment(alert, item, payment));
    item.deadline().ifPresent(deadline -> alert.put("deadline", deadline(item, deadline)));
    alert.put("url", addresses.of(item));
    return alert;
  }

  private static void addPayment(
      Map<String, Object> alert, AlertItem item, SezzleCheckout payment) {
    alert.put("orderId", payment.getOrderId());
    alert.put("orderNumber", item.order());
    alert.put("referenceId", payment.getReferenceId());
    alert.put("sezzleOrder", payment.getSezzleOrderUuid().orElse(null));
    alert.put("amountInCents", item.amount().getAmountInCents());
    alert.put("currency", item.amount().getCurrency());
  }

  private static String deadline(AlertItem item, Instant deadline) {
    return item.isDueByDay()
        ? deadline.atZone(ZoneOffset.UTC).toLocalDate().toString()
        : deadline.toString();
  }
}
