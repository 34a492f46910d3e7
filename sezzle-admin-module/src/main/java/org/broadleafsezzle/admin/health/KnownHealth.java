package org.broadleafsezzle.admin.health;

import org.broadleafsezzle.monitoring.HealthSnapshot;
import org.broadleafsezzle.monitoring.PaymentsHealth;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The same as {@code health.json} tells, but for what only Sezzle knows. */
@Component("blSezzleKnownHealth")
public class KnownHealth implements PaymentsHealth {

  private final Health health;
  private final HealthJson json;

  @Autowired
  public KnownHealth(Health health, HealthJson json) {
    this.health = health;
    this.json = json;
  }

  @Override
  public HealthSnapshot look() {
    HealthReport known = health.known();
    return new HealthSnapshot(known.getLevel() == Level.DOWN, json.checks(known));
  }
}
