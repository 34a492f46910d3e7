package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * One kind of movement for many payments, a few at a time, that an administrator has confirmed: all
 * that can be captured, released or refunded of each.
 */
@Entity
@Table(name = "SEZZLE_BULK_MOVEMENT")
public class BulkMovement {

  /** The state of a bulk movement. */
  public enum State {
    /** To be begun or carried on in its turn, by whichever node has room first. */
    WAITING,
    /** A process works on it, or has died meanwhile. */
    RUNNING,
    /** Someone has stopped it: what was begun is brought to its end, and nothing else begun. */
    STOPPING,
    /** Nothing of it is begun any more. */
    ENDED
  }

  @Id
  @Column(name = "BULK_ID", length = 36)
  private String id;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", length = 16, nullable = false)
  private MovementKind kind;

  @Column(name = "REQUESTED_BY", length = 255, nullable = false)
  private String requestedBy;

  @Column(name = "ACTING_FOR", length = 255, nullable = false)
  private String actingFor;

  @Column(name = "STOPPED_BY", length = 255)
  private String stoppedBy;

  @Column(name = "CLAIM_ID", length = 36)
  private String claimId;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", length = 16, nullable = false)
  private State state;

  @Column(name = "CREATED_MILLIS", nullable = false)
  private long createdMillis;

  @Column(name = "ENDED_MILLIS")
  private Long endedMillis;

  /** Milliseconds since 1970; whoever carries it on keeps this in the future. */
  @Column(name = "ALIVE_UNTIL_MILLIS", nullable = false)
  private long aliveUntilMillis;

  /** For JPA. */
  protected BulkMovement() {}

  /**
   * One just confirmed.
   *
   * @param id given to the form, so that sending it twice starts nothing twice
   * @param kind one that makes no new order
   * @param requestedBy the administrator's login
   */
  public BulkMovement(String id, MovementKind kind, String requestedBy, Instant now) {
    if (kind.makesNewOrder()) {
      throw new IllegalArgumentException(kind + " is not for many payments at once");
    }
    this.id = id;
    this.kind = kind;
    this.requestedBy = requestedBy;
    actingFor = requestedBy;
    state = State.WAITING;
    createdMillis = now.toEpochMilli();
  }

  /**
   * The process that works on it completes what it has begun; if none works on it, it has ended.
   */
  void stop(String who, Instant now) {
    if (state == State.ENDED) {
      return;
    }
    stoppedBy = who;
    if (isCarriedOn(now)) {
      state = State.STOPPING;
    } else {
      end(now);
    }
  }

  /** From now on it acts for this administrator; false if somebody is at it. */
  boolean carryOn(String who, Instant now) {
    if (state == State.WAITING || isCarriedOn(now)) {
      return false;
    }
    actingFor = who;
    stoppedBy = null;
    endedMillis = null;
    putBack();
    return true;
  }

  /** Waits for its turn again. */
  void putBack() {
    state = State.WAITING;
    claimId = null;
    aliveUntilMillis = 0;
  }

  void claim(String claim, Instant until) {
    state = State.RUNNING;
    claimId = claim;
    aliveUntilMillis = until.toEpochMilli();
  }

  boolean isClaimedAs(String claim, Instant now) {
    return claim.equals(claimId) && isCarriedOn(now);
  }

  void renew(Instant until) {
    aliveUntilMillis = until.toEpochMilli();
  }

  /** The process that works on it gives up; a person has to have it carried on. */
  void interrupt() {
    claimId = null;
    aliveUntilMillis = 0;
  }

  void end(Instant now) {
    state = State.ENDED;
    endedMillis = now.toEpochMilli();
    claimId = null;
    aliveUntilMillis = 0;
  }

  public String getId() {
    return id;
  }

  public MovementKind getKind() {
    return kind;
  }

  /** The login of the administrator who began it. */
  public String getRequestedBy() {
    return requestedBy;
  }

  /**
   * The login of the administrator it acts for: who began it, or carried it on last. It is that
   * administrator's permission that counts.
   */
  public String getActingFor() {
    return actingFor;
  }

  /** The login of the administrator who stopped it; empty if nobody did since it was carried on. */
  public Optional<String> getStoppedBy() {
    return Optional.ofNullable(stoppedBy);
  }

  public State getState() {
    return state;
  }

  public Instant getCreated() {
    return Instant.ofEpochMilli(createdMillis);
  }

  public Optional<Instant> getEnded() {
    return Optional.ofNullable(endedMillis).map(Instant::ofEpochMilli);
  }

  /** Whether a process is working on it; not if that has died or was shut down. */
  public boolean isCarriedOn(Instant now) {
    return (state == State.RUNNING || state == State.STOPPING)
        && aliveUntilMillis > now.toEpochMilli();
  }
}
