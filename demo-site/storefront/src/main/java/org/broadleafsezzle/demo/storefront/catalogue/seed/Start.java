package org.broadleafsezzle.demo.storefront.catalogue.seed;

import java.util.Date;
import java.util.concurrent.TimeUnit;

/** The day from which seeded products can be bought: yesterday, whatever the clocks' zones. */
final class Start {
  private Start() {}

  @SuppressWarnings("JavaUtilDate")
  static Date date() {
    return new Date(System.currentTimeMillis() - TimeUnit.DAYS.toMillis(1));
  }
}
