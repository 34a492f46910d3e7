package org.broadleafsezzle.demo.simulator.webhooks;

import java.time.Instant;

/**
 * One try to deliver.
 *
 * @param status what the merchant answered; null if it did not
 * @param error why it did not, in words; null if it did
 */
public record Attempt(Instant at, Integer status, String error) {

  private static final int DELIVERED = 200;

  /** Only 200 counts. */
  boolean succeeded() {
    return status != null && status == DELIVERED;
  }
}
