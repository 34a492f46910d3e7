package org.broadleafsezzle.admin.health;

import java.time.Instant;

/** Findings of the health, for tests. */
public final class HealthFindings {

  private HealthFindings() {}

  /** That the reconcile job has not run since then. */
  public static Finding late(Instant since) {
    return new Finding("reconcile", Level.DOWN, "reconcile.late", since);
  }
}
