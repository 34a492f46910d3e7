package org.broadleafsezzle.payments;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** The part of a shopper's money for one order that Sezzle holds. Immutable. */
public final class PaymentBalance {

  private final boolean approved;
  private final boolean expired;
  private final Instant expiration;
  private final Price authorized;
  private final long captured;
  private final long released;
  private final long refunded;
  private final long reauthorized;

  private PaymentBalance(
      Authorization authorization,
      Price authorized,
      Collection<MoneyMovement> booked,
      Instant now) {
    approved = authorization.isApproved();
    this.authorized = authorized;
    expiration = authorization.getExpiration().orElse(null);
    expired = isOver(expiration, now);
    captured = sumInCents(authorization.getCaptures(), booked, MovementKind.CAPTURE);
    released = sumInCents(authorization.getReleases(), booked, MovementKind.RELEASE);
    refunded = sumInCents(authorization.getRefunds(), booked, MovementKind.REFUND);
    reauthorized = sumInCents(booked, MovementKind.REAUTHORIZE);
  }

  private long sumInCents(
      List<Transaction> listed, Collection<MoneyMovement> booked, MovementKind kind) {
    return approved ? Listed.sumInCents(listed, booked, kind) : 0;
  }

  /** As Sezzle lists it, and nothing else. */
  public static PaymentBalance of(Order atSezzle, Price asked, Instant now) {
    return of(atSezzle, asked, Collections.emptyList(), now);
  }

  /**
   * As Sezzle lists it, with what it has carried out for the shop and does not list yet, or
   * nowhere.
   *
   * @param asked the amount the shop had asked for, in case the order does not say what was
   *     authorized
   * @param booked the movements in the shop's books
   * @param now at Sezzle
   */
  static PaymentBalance of(
      Order atSezzle, Price asked, Collection<MoneyMovement> booked, Instant now) {
    Authorization authorization =
        atSezzle.getAuthorization().orElse(Authorization.builder().build());
    Price authorized = authorization.getAuthorizationAmount().orElse(asked);
    return new PaymentBalance(authorization, authorized, booked, now);
  }

  /** As the shop's books have it. */
  static PaymentBalance of(
      SezzleCheckout checkout, Collection<MoneyMovement> movements, Instant now) {
    return new PaymentBalance(checkout, movements, now);
  }

  private PaymentBalance(
      SezzleCheckout checkout, Collection<MoneyMovement> movements, Instant now) {
    approved = checkout.getState().isApproved();
    authorized = checkout.getAmount();
    expiration = checkout.getAuthorizationExpires().orElse(null);
    expired = isOver(expiration, now);
    captured = sumInCents(movements, MovementKind.CAPTURE);
    released = sumInCents(movements, MovementKind.RELEASE);
    refunded = sumInCents(movements, MovementKind.REFUND);
    reauthorized = sumInCents(movements, MovementKind.REAUTHORIZE);
  }

  private static boolean isOver(Instant expiration, Instant now) {
    return expiration != null && !expiration.isAfter(now);
  }

  /** Whether Sezzle approved the shopper; if not, nothing can be moved. */
  public boolean isApproved() {
    return approved;
  }

  /** Whether the authorization has expired: what was not captured can't be any more. */
  public boolean isExpired() {
    return expired;
  }

  /** The end of the authorization; empty if Sezzle did not say. */
  public Optional<Instant> expiration() {
    return Optional.ofNullable(expiration);
  }

  /** The currency of all these amounts; ISO 4217. */
  public String currency() {
    return authorized.getCurrency();
  }

  public long authorizedInCents() {
    return approved ? authorized.getAmountInCents() : 0;
  }

  public long capturedInCents() {
    return captured;
  }

  public long releasedInCents() {
    return released;
  }

  public long refundedInCents() {
    return refunded;
  }

  /** Authorized, and neither captured nor released, whether or not that has expired. */
  public long uncapturedInCents() {
    return authorizedInCents() - captured - released;
  }

  /** The amount authorized anew, as orders of their own that carry it from then on. */
  public long reauthorizedInCents() {
    return reauthorized;
  }

  /** Neither captured nor released nor authorized anew, whether or not that has expired. */
  public long leftInCents() {
    return uncapturedInCents() - reauthorized;
  }

  /**
   * The most that one movement of this kind could be, whatever Sezzle does not list yet: in cents,
   * of what this order alone has authorized.
   */
  long mostInCents(MovementKind kind) {
    return kind == MovementKind.REFUND
        ? authorizedInCents() - released - refunded
        : uncapturedInCents();
  }

  /** Authorized, and neither captured nor released nor expired; empty if nothing. */
  public Optional<Price> toCapture() {
    return expired ? Optional.empty() : positive(leftInCents());
  }

  /** Authorized, and neither captured nor released, if only by the clock; empty if nothing. */
  Optional<Price> toGiveBack() {
    return positive(uncapturedInCents());
  }

  /** The same: what can be captured can be given back instead. */
  public Optional<Price> toRelease() {
    return toCapture();
  }

  /** Captured and not refunded; empty if nothing. */
  public Optional<Price> toRefund() {
    return positive(captured - refunded);
  }

  /**
   * The amount that a new authorization can be asked for, once the old one has expired; empty if
   * nothing.
   */
  public Optional<Price> toReauthorize() {
    if (expired && uncapturedInCents() > 0) {
      return positive(leftInCents());
    }
    return released > 0 && uncapturedInCents() == 0
        ? positive(released - reauthorized)
        : Optional.empty();
  }

  private Optional<Price> positive(long cents) {
    return cents > 0 ? Optional.of(Price.of(cents, currency())) : Optional.empty();
  }

  /** The sum of this kind that has succeeded. */
  static long sumInCents(Collection<MoneyMovement> movements, MovementKind kind) {
    return movements.stream()
        .filter(one -> one.getKind() == kind && one.getState() == MovementState.SUCCEEDED)
        .mapToLong(one -> one.getAmount().getAmountInCents())
        .sum();
  }
}
