package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/**
 * A checkout's money as the shop's books have it: sums of its movements, kept in its row so that
 * many can be listed without reading the movements, and how they compare with Sezzle's.
 */
@Embeddable
public class CheckoutBooks {

  /** Beside Sezzle's events: a dispute was decided for the shopper, and no refund is seen. */
  public static final String DISPUTE_REFUND_MISSING = "dispute.refund_missing";

  static final int LONGEST_DIFFERENCE = 500;

  @Column(name = "CAPTURED_IN_CENTS", nullable = false)
  private long capturedInCents;

  @Column(name = "RELEASED_IN_CENTS", nullable = false)
  private long releasedInCents;

  @Column(name = "REFUNDED_IN_CENTS", nullable = false)
  private long refundedInCents;

  @Column(name = "REAUTHORIZED_IN_CENTS", nullable = false)
  private long reauthorizedInCents;

  @Column(name = "OPEN_IN_CENTS", nullable = false)
  private long openInCents;

  @Column(name = "UNSETTLED", nullable = false)
  private int unsettled;

  @Column(name = "UNCLEAR", nullable = false)
  private int unclear;

  @Column(name = "UNLISTED", nullable = false)
  private int unlisted;

  @Column(name = "HALF_LIFE_AT_MILLIS")
  private Long halfLifeAtMillis;

  @Column(name = "EXPIRED_AT_MILLIS")
  private Long expiredAtMillis;

  @Column(name = "WARNED_AT_MILLIS")
  private Long warnedAtMillis;

  @Column(name = "CHECKED_AT_MILLIS")
  private Long checkedAtMillis;

  /** As {@link MessageColumn} writes them. */
  @Column(name = "DIFFERENCE", length = LONGEST_DIFFERENCE)
  private String difference;

  @Column(name = "DISPUTE", length = 64)
  private String dispute;

  /** The beginning of the day in UTC, in milliseconds since 1970; null: nothing to be answered. */
  @Column(name = "DISPUTE_DUE_MILLIS")
  private Long disputeDueMillis;

  /** Milliseconds since 1970; null: Sezzle has paid out nothing that the books don't have. */
  @Column(name = "PAYOUT_DIFFERS_MILLIS")
  private Long payoutDiffersMillis;

  /** Milliseconds since 1970; null: nothing will be due about the end of the authorization. */
  @Column(name = "DUE_AT_MILLIS")
  private Long dueAtMillis;

  /** Milliseconds since 1970; null: never again automatically. */
  @Column(name = "COMPARE_AT_MILLIS")
  private Long compareAtMillis;

  /** For JPA. */
  protected CheckoutBooks() {}

  static CheckoutBooks empty() {
    return new CheckoutBooks();
  }

  void sum(Collection<MoneyMovement> movements) {
    capturedInCents = succeededInCents(movements, MovementKind.CAPTURE);
    releasedInCents = succeededInCents(movements, MovementKind.RELEASE);
    refundedInCents = succeededInCents(movements, MovementKind.REFUND);
    reauthorizedInCents = succeededInCents(movements, MovementKind.REAUTHORIZE);
    unsettled =
        (int) movements.stream().filter(one -> one.getState() == MovementState.STARTED).count();
    unclear = (int) movements.stream().filter(one -> one.getUnclearSince().isPresent()).count();
  }

  private static long succeededInCents(Collection<MoneyMovement> movements, MovementKind kind) {
    return movements.stream()
        .filter(one -> one.getKind() == kind && one.getState() == MovementState.SUCCEEDED)
        .mapToLong(one -> one.getAmount().getAmountInCents())
        .sum();
  }

  /** Of the authorization, while it lives. */
  void openOf(long authorizedInCents, boolean live) {
    openInCents =
        live && expiredAtMillis == null
            ? Math.max(
                0, authorizedInCents - capturedInCents - releasedInCents - reauthorizedInCents)
            : 0;
  }

  /**
   * The authorization lives from then to then; null: Sezzle did not say until when. Nothing is due
   * about its end before the middle of its life.
   */
  void live(Instant begin, Instant end) {
    halfLifeAtMillis = end == null ? null : (begin.toEpochMilli() + end.toEpochMilli()) / 2;
    dueAtMillis = halfLifeAtMillis;
  }

  /** Then, but in the second half of the authorization's life at the earliest. */
  Instant inSecondHalf(Instant then) {
    return instant(halfLifeAtMillis).filter(then::isBefore).orElse(then);
  }

  void expire(Instant at) {
    expiredAtMillis = at.toEpochMilli();
    openInCents = 0;
  }

  void revive() {
    expiredAtMillis = null;
  }

  void warn(Instant at) {
    warnedAtMillis = at.toEpochMilli();
  }

  void checked(List<LedgerMessage> differences, Instant at) {
    difference = MessageColumn.write(differences, LONGEST_DIFFERENCE);
    checkedAtMillis = at.toEpochMilli();
  }

  void disputed(String event, Instant due) {
    dispute = event;
    disputeDueMillis = due == null ? null : due.toEpochMilli();
  }

  void compareAt(Instant at) {
    compareAtMillis = at == null ? null : at.toEpochMilli();
  }

  /** Captured, also what is refunded since; in cents of the checkout's currency, as all here. */
  public long getCapturedInCents() {
    return capturedInCents;
  }

  public long getReleasedInCents() {
    return releasedInCents;
  }

  public long getRefundedInCents() {
    return refundedInCents;
  }

  /** Authorized anew, as orders of their own that carry it from then on. */
  public long getReauthorizedInCents() {
    return reauthorizedInCents;
  }

  /** Authorized for an order, not expired, and neither captured nor released nor reauthorized. */
  public long getOpenInCents() {
    return openInCents;
  }

  /** Captured and not refunded. */
  public long getRefundableInCents() {
    return Math.max(0, capturedInCents - refundedInCents);
  }

  /** The number of movements with an unknown outcome. */
  public int getUnsettled() {
    return unsettled;
  }

  /** The number of them whose outcome a person has to tell. */
  public int getUnclear() {
    return unclear;
  }

  /** The number of movements that succeeded lately and that Sezzle does not list yet. */
  public int getUnlisted() {
    return unlisted;
  }

  void unlisted(int movements) {
    unlisted = movements;
  }

  /**
   * The end of an authorization that ended with money neither captured nor released; empty if none
   * did.
   */
  public Optional<Instant> getExpiredAt() {
    return instant(expiredAtMillis);
  }

  /** The time at which it was said that the authorization expires soon. */
  public Optional<Instant> getWarnedAt() {
    return instant(warnedAtMillis);
  }

  /** The time at which the books were last compared with Sezzle's. */
  public Optional<Instant> getCheckedAt() {
    return instant(checkedAtMillis);
  }

  /**
   * The differences from Sezzle's books that can't be mended automatically; empty if they agree.
   */
  public List<LedgerMessage> getDifferences() {
    return MessageColumn.read(difference);
  }

  /** Whether anything differs from Sezzle's books and can't be mended automatically. */
  public boolean isDifferent() {
    return difference != null;
  }

  /**
   * Sezzle's name of the last event of the dispute that needs a person first, else of the last one;
   * or {@link #DISPUTE_REFUND_MISSING}.
   */
  public Optional<String> getDispute() {
    return Optional.ofNullable(dispute);
  }

  /** Whether a dispute is open. */
  public boolean isDisputed() {
    return Attention.OPEN_DISPUTE.contains(dispute);
  }

  /** The beginning, in UTC, of the day a dispute has to be answered by; empty if none has. */
  public Optional<Instant> getDisputeDue() {
    return instant(disputeDueMillis);
  }

  /** The nearness of that day; {@code FAR} if no dispute is open. */
  public DisputeDeadline disputeDeadline(Instant now) {
    return isDisputed() ? DisputeDeadline.of(getDisputeDue(), dispute, now) : DisputeDeadline.FAR;
  }

  /**
   * The time of a payout with a line of the payment that the books don't have; empty if there is
   * none.
   */
  public Optional<Instant> getPayoutDiffers() {
    return instant(payoutDiffersMillis);
  }

  /**
   * The time at which something is due about the end of the authorization; empty if nothing will
   * be.
   */
  public Optional<Instant> getDueAt() {
    return instant(dueAtMillis);
  }

  /**
   * The time at which the job compares it with Sezzle next; empty if there is nothing left that
   * could move.
   */
  public Optional<Instant> getCompareAt() {
    return instant(compareAtMillis);
  }

  private static Optional<Instant> instant(Long millis) {
    return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
  }
}
