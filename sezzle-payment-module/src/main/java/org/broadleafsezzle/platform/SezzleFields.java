package org.broadleafsezzle.platform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * The fields that every transaction of a Sezzle payment carries in the platform's {@code
 * additionalFields}: the platform hands a gateway the fields of one transaction only, never its
 * parent's.
 */
public final class SezzleFields {

  public static final String ORDER_UUID = "sezzle_order_uuid";
  public static final String SESSION_UUID = "sezzle_session_uuid";
  public static final String REFERENCE_ID = "sezzle_reference_id";
  public static final String INTENT = "sezzle_intent";
  public static final String LOCALE = "sezzle_locale";

  /** The id shown in Sezzle's merchant dashboard. */
  public static final String SEZZLE_ORDER_ID = "sezzle_order_id";

  /** ISO 8601, UTC. */
  public static final String AUTHORIZATION_EXPIRATION = "sezzle_authorization_expiration";

  /** Sezzle's uuids of the captures, separated by commas. */
  public static final String CAPTURE_UUIDS = "sezzle_capture_uuids";

  /** Sezzle's uuid of the release or refund a transaction stands for. */
  public static final String MOVEMENT_UUID = "sezzle_movement_uuid";

  /** The id a release or refund was sent with. */
  public static final String REQUEST_ID = "sezzle_request_id";

  private SezzleFields() {}

  /** The fields known from the shop's own ledger. */
  public static Map<String, String> of(SezzleCheckout checkout) {
    Map<String, String> fields = new LinkedHashMap<>();
    checkout.getSezzleOrderUuid().ifPresent(uuid -> fields.put(ORDER_UUID, uuid));
    checkout.getSessionUuid().ifPresent(uuid -> fields.put(SESSION_UUID, uuid));
    fields.put(REFERENCE_ID, checkout.getReferenceId());
    fields.put(INTENT, checkout.getIntent().name());
    fields.put(LOCALE, checkout.getLocale().getCode());
    checkout
        .getAuthorizationExpires()
        .map(Instant::toString)
        .ifPresent(time -> fields.put(AUTHORIZATION_EXPIRATION, time));
    return fields;
  }

  /** The same, and what the order at Sezzle adds. */
  public static Map<String, String> of(SezzleCheckout checkout, Order atSezzle) {
    Map<String, String> fields = of(checkout);
    atSezzle.getAuthorization().ifPresent(authorization -> add(fields, authorization));
    return fields;
  }

  /** The same, and what a release or refund adds. */
  public static Map<String, String> of(SezzleCheckout checkout, MoneyMovement movement) {
    Map<String, String> fields = of(checkout);
    fields.put(REQUEST_ID, movement.getRequestId());
    movement.getSezzleUuid().ifPresent(uuid -> fields.put(MOVEMENT_UUID, uuid));
    return fields;
  }

  private static void add(Map<String, String> fields, Authorization authorization) {
    authorization.getSezzleOrderId().ifPresent(id -> fields.put(SEZZLE_ORDER_ID, id));
    authorization
        .getExpiration()
        .map(Instant::toString)
        .ifPresent(time -> fields.put(AUTHORIZATION_EXPIRATION, time));
    List<Transaction> captures = authorization.getCaptures();
    if (!captures.isEmpty()) {
      fields.put(
          CAPTURE_UUIDS,
          captures.stream().map(Transaction::getUuid).collect(Collectors.joining(",")));
    }
  }
}
