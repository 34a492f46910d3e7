package org.broadleafsezzle.monitoring;

/** The health of the payments, as far as the shop's own settings and database tell. */
public interface PaymentsHealth {

  /** Calls nobody, and never throws. It may be some seconds old. */
  HealthSnapshot look();
}
