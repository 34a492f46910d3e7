package org.broadleafsezzle.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** A capture of many payments, one after another, that an administrator has confirmed. */
@Entity
@Table(name = "SEZZLE_BULK_CAPTURE")
public class BulkCapture {

  /** Where it is. */
  public enum State {
    /** To be carried on, by whichever node does so. */
    RUNNING,
    /** Someone has stopped it: what was begun is brought to its end, and nothing else begun. */
    STOPPING,
    /** Nothing of it is begun any more. */
    ENDED
  }

  private static final Duration BEGINS_WITHIN = Duration.ofSeconds(20);

  @Id
  @Column(name = "BULK_ID", length = 36)
  private String id;

  @Column(name = "REQUESTED_BY", length = 255, nullable = false)
  private String requestedBy;

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
  protected BulkCapture() {}

  /**
   * One just confirmed.
   *
   * @param id given to the form, so that sending it twice starts nothing twice
   * @param requestedBy the administrator's login
   */
  public BulkCapture(String id, String requestedBy, Instant now) {
    this.id = id;
    this.requestedBy = requestedBy;
    state = State.RUNNING;
    createdMillis = now.toEpochMilli();
  }

  void stop() {
    state = state == State.RUNNING ? State.STOPPING : state;
  }

  void end(Instant now) {
    state = State.ENDED;
    endedMillis = now.toEpochMilli();
    aliveUntilMillis = 0;
  }

  public String getId() {
    return id;
  }

  /** The administrator's login. */
  public String getRequestedBy() {
    return requestedBy;
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

  /**
   * Whether a process is working on it or about to; otherwise the one that did has died or was shut
   * down.
   */
  public boolean isCarriedOn(Instant now) {
    boolean justBegun = now.isBefore(getCreated().plus(BEGINS_WITHIN));
    return state != State.ENDED && (justBegun || aliveUntilMillis > now.toEpochMilli());
  }
}
