package org.broadleafsezzle.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.PrePersist;
import javax.persistence.PreUpdate;
import javax.persistence.Table;
import javax.persistence.UniqueConstraint;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;

/**
 * One attempt to pay a Broadleaf order with Sezzle: what Sezzle was asked, under which ids, and
 * what became of it. Intent and locale are those it began with, whatever the settings say later.
 */
@Entity
@Table(
    name = "SEZZLE_CHECKOUT",
    uniqueConstraints = {
      @UniqueConstraint(name = "SEZZLE_CHECKOUT_TOKEN", columnNames = "RETURN_TOKEN_HASH"),
      @UniqueConstraint(name = "SEZZLE_CHECKOUT_SEZZLE_ORDER", columnNames = "SEZZLE_ORDER_UUID")
    })
public class SezzleCheckout {

  @Id
  @Column(name = "CHECKOUT_ID", length = 36)
  private String id;

  @Column(name = "BROADLEAF_ORDER_ID", nullable = false)
  private Long orderId;

  @Column(name = "REFERENCE_ID", length = 64, nullable = false)
  private String referenceId;

  @Column(name = "PARENT_CHECKOUT_ID", length = 36)
  private String parentId;

  @Column(name = "ORDER_NUMBER", length = 64)
  private String orderNumber;

  @Column(name = "RETURN_TOKEN_HASH", length = 64)
  private String returnTokenHash;

  @Column(name = "AMOUNT_IN_CENTS", nullable = false)
  private long amountInCents;

  @Column(name = "CURRENCY", length = 3, nullable = false)
  private String currency;

  @Enumerated(EnumType.STRING)
  @Column(name = "INTENT", length = 16, nullable = false)
  private Intent intent;

  @Enumerated(EnumType.STRING)
  @Column(name = "LOCALE", length = 16, nullable = false)
  private SezzleLocale locale;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", length = 16, nullable = false)
  private CheckoutState state;

  @Column(name = "STATE_REASON", length = 64)
  private String stateReason;

  @Column(name = "SESSION_UUID", length = 64)
  private String sessionUuid;

  @Column(name = "SEZZLE_ORDER_UUID", length = 64)
  private String sezzleOrderUuid;

  @Column(name = "AUTHORIZATION_EXPIRES_MILLIS")
  private Long authorizationExpiresMillis;

  @Column(name = "LEASE_OWNER", length = 64)
  private String leaseOwner;

  /** Milliseconds since 1970, so that neither time zone nor daylight saving can move it. */
  @Column(name = "LEASE_UNTIL_MILLIS", nullable = false)
  private long leaseUntilMillis;

  /** Milliseconds since 1970; 0 until the reconcile job has looked at it once in its state. */
  @Column(name = "LOOK_AGAIN_MILLIS", nullable = false)
  private long lookAgainMillis;

  @Enumerated(EnumType.STRING)
  @Column(name = "MODE", length = 16)
  private SezzleMode mode;

  @Enumerated(EnumType.STRING)
  @Column(name = "STANDING", length = 24)
  private PaymentStanding standing;

  /** Milliseconds since 1970; null: not cancelled, as far as the job knows. */
  @Column(name = "ORDER_CANCELLED_MILLIS")
  private Long orderCancelledMillis;

  @Embedded private CheckoutBooks books = CheckoutBooks.empty();

  @Embedded private SentSession session = SentSession.none();

  @Embedded private OrderTrouble trouble = OrderTrouble.none();

  @Column(name = "CREATED_MILLIS", nullable = false)
  private long createdMillis;

  @Column(name = "UPDATED_MILLIS", nullable = false)
  private long updatedMillis;

  /** For JPA. */
  protected SezzleCheckout() {}

  /**
   * An attempt about to be made.
   *
   * @param mode which of Sezzle's gateways it is made at
   * @param orderId the Broadleaf order's id
   * @param referenceId the shop's own id of this attempt, unique for the merchant
   * @param returnTokenHash hash of the token in the URLs Sezzle sends the shopper back to
   */
  public SezzleCheckout(
      SezzleMode mode,
      Long orderId,
      String referenceId,
      String returnTokenHash,
      Price amount,
      Intent intent,
      SezzleLocale locale,
      Instant now) {
    id = UUID.randomUUID().toString();
    this.mode = mode;
    this.orderId = orderId;
    this.referenceId = referenceId;
    this.returnTokenHash = returnTokenHash;
    amountInCents = amount.getAmountInCents();
    currency = amount.getCurrency();
    this.intent = intent;
    this.locale = locale;
    state = CheckoutState.CREATED;
    createdMillis = now.toEpochMilli();
    updatedMillis = createdMillis;
  }

  /**
   * An order that Sezzle made of another one without the shopper: of one that expired, or for an
   * additional amount. It pays the same Broadleaf order.
   *
   * @param approved whether Sezzle approved it
   * @param expires when its authorization does
   */
  public static SezzleCheckout madeOf(
      SezzleCheckout parent,
      String sezzleOrderUuid,
      Price amount,
      Intent intent,
      boolean approved,
      Optional<Instant> expires,
      Instant now) {
    SezzleCheckout made =
        new SezzleCheckout(
            parent.mode,
            parent.orderId,
            parent.referenceId,
            null,
            amount,
            intent,
            parent.locale,
            now);
    made.parentId = parent.id;
    made.orderNumber = parent.orderNumber;
    made.sezzleOrderUuid = sezzleOrderUuid;
    made.state = approved ? CheckoutState.COMPLETED : CheckoutState.DECLINED;
    made.endAt(expires.orElse(null));
    made.books.compareAt(now);
    made.recount();
    return made;
  }

  /** Sezzle is about to be asked for a session. */
  public SezzleCheckout send(SentSession sent) {
    session = sent;
    return this;
  }

  /** Sezzle has made the session: the shopper can pay. */
  public void open(String newSessionUuid, String newSezzleOrderUuid, Instant now) {
    become(CheckoutState.OPEN, null, now);
    sessionUuid = newSessionUuid;
    sezzleOrderUuid = newSezzleOrderUuid;
  }

  /** As {@link #open(String, String, Instant)}, at this address of Sezzle's. */
  public void open(String newSessionUuid, String newSezzleOrderUuid, String url, Instant now) {
    open(newSessionUuid, newSezzleOrderUuid, now);
    session = getSession();
    session.openedAt(url);
  }

  /** Sezzle says that the shopper has finished, and does not list all of it yet. */
  public void waitForSezzle(Instant now) {
    trouble = getTrouble();
    trouble.waitSince(now);
  }

  /** A person has to look at its order. */
  public void find(OrderProblem problem) {
    trouble = getTrouble();
    trouble.found(problem);
  }

  /** Nobody has to look at its order any more. */
  public void mend() {
    find(null);
  }

  /** Sezzle's approval was verified. */
  public void authorize(Optional<Instant> expires, Instant now) {
    become(CheckoutState.AUTHORIZED, null, now);
    endAt(expires.orElse(null));
  }

  /** Sezzle says when the authorization ends. */
  public void expiresAt(Instant end) {
    endAt(end);
  }

  private void endAt(Instant end) {
    authorizationExpiresMillis = end == null ? null : end.toEpochMilli();
    books.live(getCreated(), end);
  }

  /** The authorization has expired, with money neither captured nor released. */
  public void expire(Instant at) {
    books.expire(at);
  }

  /** The authorization was taken for expired, and lives until then. */
  public void revive(Instant end) {
    books.revive();
    endAt(end);
    recount();
  }

  /** It was said that the authorization expires soon. */
  public void warn(Instant at) {
    books.warn(at);
  }

  /** A shopper disputes it; the event in Sezzle's words. */
  public void dispute(String event) {
    books.disputed(event);
  }

  /**
   * It was compared with Sezzle's books.
   *
   * @param differences what differs; empty if nothing
   */
  public void compared(List<LedgerMessage> differences, Instant now) {
    books.checked(differences, now);
  }

  /** So many movements that succeeded lately are not listed by Sezzle yet. */
  public void notListedYet(int movements) {
    books.unlisted(movements);
  }

  /** Its movements have changed: the job looks at it once more. */
  void sum(Collection<MoneyMovement> movements) {
    books.sum(movements);
    recount();
    if (movements.stream().anyMatch(one -> one.getOrigin() == Origin.ADMINISTRATOR)) {
      trouble = getTrouble();
      trouble.seen();
    }
    if (state == CheckoutState.COMPLETED || state == CheckoutState.UNDONE) {
      movements.stream()
          .map(MoneyMovement::getUpdated)
          .max(Comparator.naturalOrder())
          .ifPresent(books::compareAt);
    }
  }

  private void recount() {
    books.openOf(amountInCents, state.isPaying());
  }

  /** The platform says since then that the order is cancelled; null: that it is not. */
  public void orderCancelled(Instant seen) {
    orderCancelledMillis = seen == null ? null : seen.toEpochMilli();
  }

  /** The job looks at it in its next run. */
  void lookAtOnce(Instant now) {
    lookAgainMillis = 0;
    if (books.getCompareAt().isPresent()) {
      books.compareAt(now);
    }
  }

  /** Sezzle shows it under the shop's number of the order from now on. */
  public void referTo(String newOrderNumber, Instant now) {
    orderNumber = newOrderNumber;
    updatedMillis = now.toEpochMilli();
  }

  /**
   * Enters another state.
   *
   * @param reason why, in one upper-case word; null keeps what is there
   * @throws IllegalTransitionException if that can't be
   */
  public void become(CheckoutState next, String reason, Instant now) {
    if (!state.canBecome(next)) {
      throw new IllegalTransitionException("Checkout " + id, state, next);
    }
    if (next != state) {
      trouble = getTrouble();
      trouble.enter(next);
      lookAgainMillis = 0;
    }
    state = next;
    stateReason = reason == null ? stateReason : reason;
    updatedMillis = now.toEpochMilli();
    recount();
    if (next == CheckoutState.COMPLETED || next == CheckoutState.UNDONE) {
      books.compareAt(now);
    }
  }

  /** Kept in the row with each change of it. */
  @PrePersist
  @PreUpdate
  void stand() {
    standing = getStanding();
  }

  public String getId() {
    return id;
  }

  /** Which of Sezzle's gateways it was made at; empty for those of the module's first versions. */
  public Optional<SezzleMode> getMode() {
    return Optional.ofNullable(mode);
  }

  /** Where it is as a person would say it. */
  public PaymentStanding getStanding() {
    return PaymentStanding.of(state, amountInCents, books);
  }

  /** Its money as the shop's books have it. */
  public CheckoutBooks getBooks() {
    return books;
  }

  /** The session that the shopper was sent to Sezzle with. */
  public SentSession getSession() {
    return session == null ? SentSession.none() : session;
  }

  /** The obstacle between it and its order. */
  public OrderTrouble getTrouble() {
    return trouble == null ? OrderTrouble.none() : trouble;
  }

  public Long getOrderId() {
    return orderId;
  }

  /** The id Sezzle was first given; it shows {@link #getOrderNumber()} instead once that is set. */
  public String getReferenceId() {
    return referenceId;
  }

  /** The shop's number of the order, once Sezzle has it as the reference. */
  public Optional<String> getOrderNumber() {
    return Optional.ofNullable(orderNumber);
  }

  /** The checkout whose order at Sezzle this one was made of, without the shopper. */
  public Optional<String> getParentId() {
    return Optional.ofNullable(parentId);
  }

  /** Empty if no shopper comes back from it. */
  public Optional<String> getReturnTokenHash() {
    return Optional.ofNullable(returnTokenHash);
  }

  public Price getAmount() {
    return Price.of(amountInCents, currency);
  }

  /** As many cents in its currency. */
  public Price amountOf(long cents) {
    return Price.of(cents, currency);
  }

  public Intent getIntent() {
    return intent;
  }

  public SezzleLocale getLocale() {
    return locale;
  }

  public CheckoutState getState() {
    return state;
  }

  /** Why it is in its state, in one upper-case word. */
  public Optional<String> getStateReason() {
    return Optional.ofNullable(stateReason);
  }

  /** Empty until Sezzle has answered. */
  public Optional<String> getSessionUuid() {
    return Optional.ofNullable(sessionUuid);
  }

  /** When the job saw that the order is cancelled in the platform; empty if it is not. */
  public Optional<Instant> getOrderCancelled() {
    return Optional.ofNullable(orderCancelledMillis).map(Instant::ofEpochMilli);
  }

  /** Sezzle's id of the order; empty until Sezzle has answered. */
  public Optional<String> getSezzleOrderUuid() {
    return Optional.ofNullable(sezzleOrderUuid);
  }

  public Optional<Instant> getAuthorizationExpires() {
    return Optional.ofNullable(authorizationExpiresMillis).map(Instant::ofEpochMilli);
  }

  /**
   * The amount that can be captured then: nothing once the authorization has ended by the clock,
   * whether or not the job has marked that yet. In cents.
   */
  public long openInCents(Instant then) {
    boolean ended = getAuthorizationExpires().filter(end -> !end.isAfter(then)).isPresent();
    return ended ? 0 : books.getOpenInCents();
  }

  /** Whether all that was left of it was authorized anew: the new order carries it. */
  public boolean isReplaced() {
    return books.getReauthorizedInCents() > 0
        && books.getCapturedInCents() + books.getReleasedInCents() + books.getReauthorizedInCents()
            >= amountInCents;
  }

  /**
   * From when on somebody should know that the authorization ends soon. Authorizations can be as
   * short as minutes: in the second half of its life at the earliest.
   *
   * @param before how long before its end
   * @return empty if Sezzle did not say when it ends
   */
  public Optional<Instant> warnFrom(Duration before) {
    return getAuthorizationExpires().map(end -> books.inSecondHalf(end.minus(before)));
  }

  public Instant getCreated() {
    return Instant.ofEpochMilli(createdMillis);
  }

  public Instant getUpdated() {
    return Instant.ofEpochMilli(updatedMillis);
  }

  /** For logs: what a person needs to find it at both ends, and nothing personal. */
  @Override
  public String toString() {
    return "order="
        + orderId
        + " checkout="
        + id
        + " sezzleOrder="
        + sezzleOrderUuid
        + " amountInCents="
        + amountInCents
        + " currency="
        + currency
        + " intent="
        + intent
        + " state="
        + state
        + (stateReason == null ? "" : " reason=" + stateReason);
  }
}
