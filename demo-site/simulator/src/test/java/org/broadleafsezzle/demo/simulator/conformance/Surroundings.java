package org.broadleafsezzle.demo.simulator.conformance;

import java.time.Instant;
import java.util.Optional;

/** The events around the API, which the suite can't do through it. */
interface Surroundings {

  /**
   * A shopper pays, and agrees to be charged later if they are asked.
   *
   * @throws NotSeenException if nobody paid in time
   */
  void letShopperPay(String orderUuid, String checkoutUrl);

  /**
   * Waits until a moment at Sezzle has passed.
   *
   * @throws NotSeenException if that would take too long
   */
  void waitUntil(Instant moment);

  /** Waits for what Sezzle may do a moment after its answer. */
  void settle();

  /** An order whose authorization was approved, left alone and has expired since. */
  Optional<String> expiredOrder();

  /**
   * The address to which Sezzle can send webhooks so that {@link #nextDelivery} finds them.
   *
   * @throws NotSeenException if there is no such address
   */
  String webhookUrl();

  /**
   * The next webhook that Sezzle sends.
   *
   * @throws NotSeenException if none comes in time
   */
  Delivery nextDelivery();

  /**
   * A webhook.
   *
   * @param signature empty if there was none
   */
  record Delivery(String body, String signature) {}
}
