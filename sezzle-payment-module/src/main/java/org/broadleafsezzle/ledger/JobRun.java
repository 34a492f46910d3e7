package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** One run of a job, and what it found. */
@Entity
@Table(name = "SEZZLE_JOB_RUN")
public class JobRun {

  private static final int LONGEST_TEXT = 500;

  @Id
  @Column(name = "RUN_ID", length = 36)
  private String id;

  @Column(name = "JOB", length = 64, nullable = false)
  private String job;

  @Column(name = "NODE", length = 255, nullable = false)
  private String node;

  @Column(name = "STARTED_MILLIS", nullable = false)
  private long startedMillis;

  @Column(name = "ENDED_MILLIS")
  private Long endedMillis;

  @Column(name = "RESULT", length = LONGEST_TEXT)
  private String result;

  @Column(name = "UNMENDED", nullable = false)
  private int unmended;

  @Enumerated(EnumType.STRING)
  @Column(name = "TROUBLE", length = 16)
  private Trouble trouble;

  /** For JPA. */
  protected JobRun() {}

  /** One that begins. */
  public JobRun(String job, String node, Instant now) {
    id = UUID.randomUUID().toString();
    this.job = job;
    this.node = ColumnText.fit(node, 255);
    startedMillis = now.toEpochMilli();
  }

  void end(String newResult, int newUnmended, Trouble newTrouble, Instant now) {
    endedMillis = now.toEpochMilli();
    result = ColumnText.fit(newResult, LONGEST_TEXT);
    unmended = newUnmended;
    trouble = newTrouble;
  }

  public String getId() {
    return id;
  }

  public String getJob() {
    return job;
  }

  /** The host it ran on. */
  public String getNode() {
    return node;
  }

  public Instant getStarted() {
    return Instant.ofEpochMilli(startedMillis);
  }

  /** Empty while it runs, and for ever if its process died. */
  public Optional<Instant> getEnded() {
    return Optional.ofNullable(endedMillis).map(Instant::ofEpochMilli);
  }

  /** The findings and what was mended, in words and counters. */
  public Optional<String> getResult() {
    return Optional.ofNullable(result);
  }

  /** The number of things it found and could not mend. */
  public int getUnmended() {
    return unmended;
  }

  /** The trouble that stopped it half way; empty if it came to its end. */
  public Optional<Trouble> getTrouble() {
    return Optional.ofNullable(trouble);
  }
}
