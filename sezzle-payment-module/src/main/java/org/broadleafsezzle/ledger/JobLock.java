package org.broadleafsezzle.ledger;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;

/**
 * The row that lets one node at a time run a job. ShedLock reads and writes it with the names of
 * its documentation; it is an entity so that it is made, and checked, with the other tables.
 */
@Entity
@Table(name = JobLock.TABLE)
public class JobLock {

  public static final String TABLE = "SEZZLE_JOB_LOCK";

  @Id
  @Column(name = "NAME", length = 64)
  private String name;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "LOCK_UNTIL", nullable = false)
  private Date lockUntil;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "LOCKED_AT", nullable = false)
  private Date lockedAt;

  @Column(name = "LOCKED_BY", length = 255, nullable = false)
  private String lockedBy;

  /** For JPA. */
  protected JobLock() {}

  public String getName() {
    return name;
  }

  public Date getLockUntil() {
    return new Date(lockUntil.getTime());
  }

  public Date getLockedAt() {
    return new Date(lockedAt.getTime());
  }

  public String getLockedBy() {
    return lockedBy;
  }
}
