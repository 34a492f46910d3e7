package org.broadleafsezzle.settlement;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** One line of a payout, with whatever columns Sezzle sent, and what it is of. */
@Entity
@Table(name = "SEZZLE_PAYOUT_LINE")
public class PayoutLine {

  static final int LONGEST_TYPE = 64;
  static final int LONGEST_MORE = 2000;

  /** The payout's id and the place in it. */
  @Id
  @Column(name = "LINE_ID", length = 80)
  private String id;

  @Column(name = "PAYOUT_ID", length = 64, nullable = false)
  private String payoutId;

  @Column(name = "PLACE", nullable = false)
  private int place;

  @Column(name = "LINE_TYPE", length = LONGEST_TYPE, nullable = false)
  private String type;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", length = 24, nullable = false)
  private LineKind kind;

  @Column(name = "AMOUNT_IN_CENTS", nullable = false)
  private long amountInCents;

  @Column(name = "ORDER_AMOUNT_IN_CENTS")
  private Long orderAmountInCents;

  @Column(name = "CURRENCY", length = 3, nullable = false)
  private String currency;

  @Column(name = "EVENT_MILLIS")
  private Long eventMillis;

  @Column(name = "ORDER_UUID", length = 64)
  private String orderUuid;

  @Column(name = "REFERENCE_ID", length = 64)
  private String referenceId;

  @Enumerated(EnumType.STRING)
  @Column(name = "MATCH_STATE", length = 16, nullable = false)
  private LineMatch match;

  @Column(name = "CHECKOUT_ID", length = 36)
  private String checkoutId;

  @Column(name = "REQUEST_ID", length = 36)
  private String requestId;

  @Column(name = "DISPUTE_ID", length = 36)
  private String disputeId;

  /** All columns of the report that have none here, as JSON. */
  @Column(name = "MORE", length = LONGEST_MORE)
  private String more;

  /** For JPA. */
  protected PayoutLine() {}

  PayoutLine(String payoutId, int place, String type, long amountInCents, String currency) {
    id = payoutId + ":" + place;
    this.payoutId = payoutId;
    this.place = place;
    this.type = type;
    kind = LineKind.of(type);
    this.amountInCents = amountInCents;
    this.currency = currency;
    match = LineMatch.UNMATCHED;
  }

  /** With the order that Sezzle says it is of; each may be null. */
  PayoutLine ofOrder(String uuid, String reference, Long orderAmount) {
    orderUuid = uuid;
    referenceId = reference;
    orderAmountInCents = orderAmount;
    return this;
  }

  /** With the time of the event, which may be null, and all other columns. */
  PayoutLine with(Instant event, String others) {
    eventMillis = event == null ? null : event.toEpochMilli();
    more = others;
    return this;
  }

  void isOf(LineMatch found, String checkout, String request) {
    match = found;
    checkoutId = checkout;
    requestId = request;
  }

  void isOfDispute(String dispute) {
    disputeId = dispute;
  }

  /** Sezzle's uuid of its payout. */
  public String getPayoutId() {
    return payoutId;
  }

  /** Its number in the report, from 1. */
  public int getPlace() {
    return place;
  }

  /** Sezzle's word for its kind. */
  public String getType() {
    return type;
  }

  public LineKind getKind() {
    return kind;
  }

  /** The shop's gain, in cents; negative if it pays; 0 of an order that moves nothing itself. */
  public long getAmountInCents() {
    return amountInCents;
  }

  /** The worth of the order, in cents; empty if the line does not say. */
  public Optional<Long> getOrderAmountInCents() {
    return Optional.ofNullable(orderAmountInCents);
  }

  /** ISO 4217. */
  public String getCurrency() {
    return currency;
  }

  public Optional<Instant> getEvent() {
    return Optional.ofNullable(eventMillis).map(Instant::ofEpochMilli);
  }

  /** Sezzle's id of the order, which may be another than the one its API has; empty if none. */
  public Optional<String> getOrderUuid() {
    return Optional.ofNullable(orderUuid);
  }

  /** The shop's name of the order, as Sezzle knows it; empty if none. */
  public Optional<String> getReferenceId() {
    return Optional.ofNullable(referenceId);
  }

  /** Whether Sezzle says that it is of an order. */
  boolean namesOrder() {
    return orderUuid != null || referenceId != null;
  }

  public LineMatch getMatch() {
    return match;
  }

  /** The payment it is of; empty if none is known. */
  public Optional<String> getCheckoutId() {
    return Optional.ofNullable(checkoutId);
  }

  /** The capture or refund it is of, by the request id; empty if none is. */
  public Optional<String> getRequestId() {
    return Optional.ofNullable(requestId);
  }

  /** The dispute that a chargeback or its reversal is of; empty if none is known. */
  public Optional<String> getDisputeId() {
    return Optional.ofNullable(disputeId);
  }

  /** The other columns that Sezzle sent, by their names. */
  public Map<String, String> getMore() {
    return Columns.read(more);
  }
}
