package org.broadleafsezzle.ledger;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The row that lets one node at a time run a job. */
@Entity
@Table(name = "SEZZLE_JOB_LOCK")
public class JobLock {

  @Id
  @Column(name = "NAME", length = 64)
  private String name;

  @Column(name = "LOCK_UNTIL_MILLIS", nullable = false)
  private long lockUntilMillis;

  @Column(name = "LOCKED_AT_MILLIS", nullable = false)
  private long lockedAtMillis;

  @Column(name = "LOCKED_BY", length = 255, nullable = false)
  private String lockedBy;

  /** For JPA. */
  protected JobLock() {}

  JobLock(String name, String by, Instant now, Instant until) {
    this.name = name;
    lockedBy = by;
    lockedAtMillis = now.toEpochMilli();
    lockUntilMillis = until.toEpochMilli();
  }
}
