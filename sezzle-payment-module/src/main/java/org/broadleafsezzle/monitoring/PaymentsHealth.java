package org.broadleafsezzle.monitoring;

/** How the payments are, as far as the shop's own settings and database tell. */
public interface PaymentsHealth {

  /** Calls nobody, and never throws. It may be some seconds old. */
  HealthSnapshot look();
}
