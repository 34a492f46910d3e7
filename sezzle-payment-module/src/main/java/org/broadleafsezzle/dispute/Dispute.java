package org.broadleafsezzle.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.UniqueConstraint;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.ledger.DisputeDeadline;

/** A shopper's dispute of one payment. */
@Entity
@Table(
    name = "SEZZLE_DISPUTE",
    uniqueConstraints =
        @UniqueConstraint(
            name = "SEZZLE_DISPUTE_ONCE",
            columnNames = {"CHECKOUT_ID", "SEZZLE_ID"}))
public class Dispute {

  private static final Set<WebhookEvent> CLOSING =
      EnumSet.of(
          WebhookEvent.DISPUTE_CLOSED_CUSTOMER_WIN,
          WebhookEvent.DISPUTE_CLOSED_MERCHANT_WIN,
          WebhookEvent.DISPUTE_CLOSED_NEUTRAL);

  @Id
  @Column(name = "DISPUTE_ID", length = 36)
  private String id;

  @Column(name = "CHECKOUT_ID", length = 36, nullable = false)
  private String checkoutId;

  /** A dash if Sezzle does not say: not every database tells an empty text from none. */
  @Column(name = "SEZZLE_ID", length = 64, nullable = false)
  private String sezzleId;

  @Enumerated(EnumType.STRING)
  @Column(name = "LAST_EVENT", length = 64, nullable = false)
  private WebhookEvent lastEvent;

  /** Milliseconds since 1970, by Sezzle's clock. */
  @Column(name = "LAST_TOLD_MILLIS", nullable = false)
  private long lastToldMillis;

  @Column(name = "DISPUTE_TYPE", length = 64)
  private String type;

  @Column(name = "AMOUNT_IN_CENTS")
  private Long amountInCents;

  @Column(name = "CURRENCY", length = 3)
  private String currency;

  /** The beginning of the day in UTC, in milliseconds since 1970. */
  @Column(name = "DUE_MILLIS")
  private Long dueMillis;

  @Enumerated(EnumType.STRING)
  @Column(name = "REFUND_STATE", length = 16, nullable = false)
  private DisputeRefund refund;

  /** Milliseconds since 1970: since when a refund is awaited. */
  @Column(name = "AWAITED_MILLIS")
  private Long awaitedMillis;

  /** Milliseconds since 1970; null: the order is not read any more because of it. */
  @Column(name = "NEXT_LOOK_MILLIS")
  private Long nextLookMillis;

  @Column(name = "CREATED_MILLIS", nullable = false)
  private long createdMillis;

  /** For JPA. */
  protected Dispute() {}

  Dispute(String checkoutId, String sezzleId, WebhookEvent first, Instant told, Instant now) {
    id = UUID.randomUUID().toString();
    this.checkoutId = checkoutId;
    this.sezzleId = sezzleId;
    lastEvent = first;
    lastToldMillis = told.toEpochMilli();
    refund = DisputeRefund.NONE;
    createdMillis = now.toEpochMilli();
  }

  /** The last in Sezzle's order of time counts; of an earlier one only what is not known yet. */
  void told(DisputeNews news, Instant now) {
    boolean isLast = isNoOlder(news);
    if (isLast) {
      lastEvent = news.event();
      lastToldMillis = news.told().toEpochMilli();
    }
    if (isLast || type == null) {
      type = news.type().orElse(type);
    }
    if (isLast || amountInCents == null) {
      news.amount().ifPresent(this::setAmount);
    }
    if (isLast || dueMillis == null) {
      dueMillis = news.dueDay().map(Dispute::millis).orElse(dueMillis);
    }
    decide(now);
  }

  /** Of two of the same moment, the one that closes it came later. */
  private boolean isNoOlder(DisputeNews news) {
    long told = news.told().toEpochMilli();
    return told > lastToldMillis
        || (told == lastToldMillis && (isOpen() || CLOSING.contains(news.event())));
  }

  private void setAmount(Price amount) {
    amountInCents = amount.getAmountInCents();
    currency = amount.getCurrency();
  }

  private void decide(Instant now) {
    if (refund == DisputeRefund.BOOKED) {
      return;
    }
    if (lastEvent != WebhookEvent.DISPUTE_CLOSED_CUSTOMER_WIN) {
      refund = DisputeRefund.NONE;
      awaitedMillis = null;
      nextLookMillis = null;
    } else if (refund == DisputeRefund.NONE) {
      refund = DisputeRefund.AWAITED;
      awaitedMillis = now.toEpochMilli();
      nextLookMillis = awaitedMillis;
    }
  }

  void lookAgain(Instant at) {
    nextLookMillis = at == null ? null : at.toEpochMilli();
  }

  void refunded() {
    refund = DisputeRefund.BOOKED;
    nextLookMillis = null;
  }

  void miss() {
    refund = DisputeRefund.MISSING;
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  public String getId() {
    return id;
  }

  public String getCheckoutId() {
    return checkoutId;
  }

  String getSezzleId() {
    return sezzleId;
  }

  public WebhookEvent getLastEvent() {
    return lastEvent;
  }

  Instant getLastTold() {
    return Instant.ofEpochMilli(lastToldMillis);
  }

  public boolean isOpen() {
    return !CLOSING.contains(lastEvent);
  }

  /** Sezzle's word for what the shopper complains of; empty if it does not say. */
  public Optional<String> getType() {
    return Optional.ofNullable(type);
  }

  /** The disputed amount; empty if Sezzle does not say. */
  public Optional<Price> getAmount() {
    return amountInCents == null
        ? Optional.empty()
        : Optional.of(Price.of(amountInCents, currency));
  }

  /** The day it has to be answered by; empty if Sezzle does not say. */
  public Optional<LocalDate> getDueDay() {
    return getDue().map(due -> due.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** The beginning of that day in UTC. */
  Optional<Instant> getDue() {
    return Optional.ofNullable(dueMillis).map(Instant::ofEpochMilli);
  }

  /** The nearness of that day; {@code FAR} if the dispute is closed. */
  public DisputeDeadline deadline(Instant now) {
    return isOpen() ? DisputeDeadline.of(getDue(), lastEvent.getCode(), now) : DisputeDeadline.FAR;
  }

  public DisputeRefund getRefund() {
    return refund;
  }

  /** The time since which a refund is awaited; empty if none is. */
  Optional<Instant> getAwaitedSince() {
    return Optional.ofNullable(awaitedMillis).map(Instant::ofEpochMilli);
  }

  /** The time at which the order is read again for the refund; empty if it is not. */
  Optional<Instant> getNextLook() {
    return Optional.ofNullable(nextLookMillis).map(Instant::ofEpochMilli);
  }

  /** The time at which the shop first learned of it. */
  Instant getCreated() {
    return Instant.ofEpochMilli(createdMillis);
  }

  /** For logs. */
  @Override
  public String toString() {
    return "dispute=" + sezzleId + " checkout=" + checkoutId + " event=" + lastEvent.getCode();
  }
}
