package org.broadleafsezzle.demo.simulator.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The money of a completed order: what Sezzle granted, and what was done with it since. */
public final class Authorization {

  private final String uuid;
  private final Money amount;
  private final boolean approved;
  private final Instant createdAt;
  private final Instant expiration;
  private final FinancingOption financing;
  private final String sezzleOrderId;
  private final List<Movement> captures = new ArrayList<>();
  private final List<Movement> refunds = new ArrayList<>();
  private final List<Movement> releases = new ArrayList<>();

  Authorization(
      String uuid,
      Money amount,
      boolean approved,
      Instant createdAt,
      Instant expiration,
      FinancingOption financing,
      String sezzleOrderId) {
    this.uuid = uuid;
    this.amount = amount;
    this.approved = approved;
    this.createdAt = createdAt;
    this.expiration = expiration;
    this.financing = financing;
    this.sezzleOrderId = sezzleOrderId;
  }

  public String uuid() {
    return uuid;
  }

  public Money amount() {
    return amount;
  }

  public boolean approved() {
    return approved;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiration() {
    return expiration;
  }

  public FinancingOption financing() {
    return financing;
  }

  /** The id shown in the merchant's dashboard. */
  public String sezzleOrderId() {
    return sezzleOrderId;
  }

  public List<Movement> captures() {
    return Collections.unmodifiableList(captures);
  }

  public List<Movement> refunds() {
    return Collections.unmodifiableList(refunds);
  }

  public List<Movement> releases() {
    return Collections.unmodifiableList(releases);
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiration);
  }

  public Money captured() {
    return sum(captures);
  }

  public Money refunded() {
    return sum(refunds);
  }

  public Money released() {
    return sum(releases);
  }

  /**
   * The amount that is neither captured nor released, whether or not the authorization still lives.
   */
  public Money uncaptured() {
    return amount.withCents(
        approved
            ? amount.amountInCents() - captured().amountInCents() - released().amountInCents()
            : 0);
  }

  /** The amount that can be captured, or released, now. */
  public Money capturable(Instant now) {
    return isExpired(now) ? amount.withCents(0) : uncaptured();
  }

  /** The amount that is captured and not yet refunded. */
  public Money refundable() {
    return amount.withCents(captured().amountInCents() - refunded().amountInCents());
  }

  void addCapture(Movement capture) {
    captures.add(capture);
  }

  void addRefund(Movement refund) {
    refunds.add(refund);
  }

  void addRelease(Movement release) {
    releases.add(release);
  }

  private Money sum(List<Movement> movements) {
    return amount.withCents(movements.stream().mapToInt(m -> m.amount().amountInCents()).sum());
  }
}
