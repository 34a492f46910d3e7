package org.broadleafsezzle.api.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.ReferenceId;
import org.broadleafsezzle.api.model.ReturnUrl;
import org.broadleafsezzle.api.model.WebhookEvent;

/** The small request bodies, and what is asked of their values before they are sent. */
final class Bodies {
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

  private Bodies() {}

  static Map<String, Object> referenceId(String referenceId) {
    return Collections.singletonMap("reference_id", ReferenceId.checked(referenceId));
  }

  static Map<String, Object> capture(Price amount) {
    return Collections.singletonMap("capture_amount", positive(amount));
  }

  static Map<String, Object> upcharge(Intent intent, Price amount) {
    check(intent != null, "intent is missing");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("intent", intent);
    body.put("upcharge_amount", positive(amount));
    return body;
  }

  static Map<String, Object> webhook(String url, Collection<WebhookEvent> events) {
    check(ReturnUrl.isAbsolute(url), "webhook url must be an absolute http or https address");
    check(!events.isEmpty(), "a webhook needs at least one event");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("url", url);
    body.put("events", new ArrayList<>(events));
    return body;
  }

  static Map<String, Object> webhookTest(WebhookEvent event, String url) {
    check(event != null, "event is missing");
    check(ReturnUrl.isAbsolute(url), "webhook url must be an absolute http or https address");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("event", event);
    body.put("url", url);
    return body;
  }

  static Price positive(Price amount) {
    check(amount != null && amount.getAmountInCents() > 0, "the amount must be more than zero");
    return amount;
  }

  static String requestId(String requestId) {
    check(
        requestId != null && REQUEST_ID.matcher(requestId).matches(),
        "request id must be 1 to 128 letters, digits, ., _ and -");
    return requestId;
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
