package org.broadleafsezzle.ledger;

import java.time.Duration;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** The tries of an {@link AutomaticTask} that failed; there is none once it has succeeded. */
@Entity
@Table(name = "SEZZLE_TASK_TRIES")
public class TaskTries {

  @Id
  @Column(name = "TASK_ID", length = 64)
  private String id;

  @Column(name = "CHECKOUT_ID", length = 36, nullable = false)
  private String checkoutId;

  @Enumerated(EnumType.STRING)
  @Column(name = "TASK", length = 24, nullable = false)
  private AutomaticTask task;

  @Column(name = "TRIES", nullable = false)
  private int tries;

  /** Milliseconds since 1970, as all here. */
  @Column(name = "SINCE_MILLIS", nullable = false)
  private long sinceMillis;

  @Column(name = "NEXT_TRY_MILLIS", nullable = false)
  private long nextTryMillis;

  /** Null as long as it is tried. */
  @Column(name = "GIVEN_UP_MILLIS")
  private Long givenUpMillis;

  /** For JPA. */
  protected TaskTries() {}

  TaskTries(String checkoutId, AutomaticTask task, Instant now) {
    id = idOf(checkoutId, task);
    this.checkoutId = checkoutId;
    this.task = task;
    sinceMillis = now.toEpochMilli();
  }

  static String idOf(String checkoutId, AutomaticTask task) {
    return checkoutId + ":" + task;
  }

  /** Whether it is given up now. */
  boolean failed(Instant now) {
    tries++;
    Duration elapsed = Duration.between(Instant.ofEpochMilli(sinceMillis), now);
    nextTryMillis = now.plus(task.wait(elapsed)).toEpochMilli();
    if (givenUpMillis != null || !task.isGivenUpAfter(tries)) {
      return false;
    }
    givenUpMillis = now.toEpochMilli();
    return true;
  }

  public AutomaticTask getTask() {
    return task;
  }

  /** The time of the next try, unless it is given up. */
  public Instant getNextTry() {
    return Instant.ofEpochMilli(nextTryMillis);
  }

  public boolean isGivenUp() {
    return givenUpMillis != null;
  }
}
