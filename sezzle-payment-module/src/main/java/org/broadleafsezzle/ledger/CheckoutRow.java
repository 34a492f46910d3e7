package org.broadleafsezzle.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;

/** The columns of a {@link SezzleCheckout}, and all that can be read of it. */
@MappedSuperclass
public abstract class CheckoutRow {

  @Id
  @Column(name = "CHECKOUT_ID", length = 36)
  String id;

  @Column(name = "BROADLEAF_ORDER_ID", nullable = false)
  Long orderId;

  @Column(name = "REFERENCE_ID", length = 64, nullable = false)
  String referenceId;

  @Column(name = "PARENT_CHECKOUT_ID", length = 36)
  String parentId;

  @Column(name = "ORDER_NUMBER", length = 64)
  String orderNumber;

  @Column(name = "RETURN_TOKEN_HASH", length = 64)
  String returnTokenHash;

  @Column(name = "AMOUNT_IN_CENTS", nullable = false)
  long amountInCents;

  @Column(name = "CURRENCY", length = 3, nullable = false)
  String currency;

  @Enumerated(EnumType.STRING)
  @Column(name = "INTENT", length = 16, nullable = false)
  Intent intent;

  @Enumerated(EnumType.STRING)
  @Column(name = "LOCALE", length = 16, nullable = false)
  SezzleLocale locale;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", length = 16, nullable = false)
  CheckoutState state;

  @Column(name = "STATE_REASON", length = 64)
  String stateReason;

  @Column(name = "SESSION_UUID", length = 64)
  String sessionUuid;

  @Column(name = "SEZZLE_ORDER_UUID", length = 64)
  String sezzleOrderUuid;

  @Column(name = "AUTHORIZATION_EXPIRES_MILLIS")
  Long authorizationExpiresMillis;

  @Column(name = "LEASE_OWNER", length = 64)
  String leaseOwner;

  /** Milliseconds since 1970, so that neither time zone nor daylight saving can move it. */
  @Column(name = "LEASE_UNTIL_MILLIS", nullable = false)
  long leaseUntilMillis;

  /** Milliseconds since 1970; 0 until the reconcile job has looked at it once in its state. */
  @Column(name = "LOOK_AGAIN_MILLIS", nullable = false)
  long lookAgainMillis;

  @Enumerated(EnumType.STRING)
  @Column(name = "MODE", length = 16)
  SezzleMode mode;

  @Enumerated(EnumType.STRING)
  @Column(name = "STANDING", length = 24)
  PaymentStanding standing;

  /** Milliseconds since 1970; null: not cancelled, as far as the job knows. */
  @Column(name = "ORDER_CANCELLED_MILLIS")
  Long orderCancelledMillis;

  @Embedded CheckoutBooks books = CheckoutBooks.empty();

  @Embedded SentSession session = SentSession.none();

  @Embedded OrderTrouble trouble = OrderTrouble.none();

  @Embedded AccountUse account = AccountUse.none();

  @Column(name = "CREATED_MILLIS", nullable = false)
  long createdMillis;

  @Column(name = "UPDATED_MILLIS", nullable = false)
  long updatedMillis;

  CheckoutRow() {}

  public String getId() {
    return id;
  }

  /** The gateway of Sezzle that it was made at; empty for those of the module's first versions. */
  public Optional<SezzleMode> getMode() {
    return Optional.ofNullable(mode);
  }

  /** The state of the payment in the words of a person. */
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

  /** The Sezzle account that is saved with it, or charged. */
  public AccountUse getAccount() {
    return account == null ? AccountUse.none() : account;
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

  /** The reason for its state, in one upper-case word. */
  public Optional<String> getStateReason() {
    return Optional.ofNullable(stateReason);
  }

  /** Empty until Sezzle has answered. */
  public Optional<String> getSessionUuid() {
    return Optional.ofNullable(sessionUuid);
  }

  /**
   * The time at which the job saw that the order is cancelled in the platform; empty if it is not.
   */
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

  /**
   * The amount that Sezzle may hold: neither captured nor released, whether or not it was
   * authorized anew or has expired. In cents.
   */
  public long heldInCents() {
    return Math.max(0, amountInCents - books.getCapturedInCents() - books.getReleasedInCents());
  }

  /**
   * Whether the authorization, of which something was authorized anew, lives then all the same, and
   * Sezzle holds something of it: only what has expired is authorized anew, so a clock was wrong.
   */
  public boolean livesAgain(Instant then) {
    return books.getReauthorizedInCents() > 0
        && heldInCents() > 0
        && getAuthorizationExpires().filter(then::isBefore).isPresent();
  }

  /** Whether all that was left of it was authorized anew: the new order carries it. */
  public boolean isReplaced() {
    return books.getReauthorizedInCents() > 0
        && books.getCapturedInCents() + books.getReleasedInCents() + books.getReauthorizedInCents()
            >= amountInCents;
  }

  /**
   * The time from which somebody should know that the authorization ends soon. Authorizations can
   * be as short as minutes: in the second half of its life at the earliest.
   *
   * @param before the time before its end
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
