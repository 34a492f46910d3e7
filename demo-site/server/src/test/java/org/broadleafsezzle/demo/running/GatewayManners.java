package org.broadleafsezzle.demo.running;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.broadleafsezzle.demo.simulator.manners.Manner;

/** The simulator's kindness to the shop. */
public final class GatewayManners {

  private GatewayManners() {}

  /** Sezzle has these manners from now on, and no others. */
  public static void set(Sezzle sezzle, Set<Manner> manners) {
    sezzle.send("PUT", "/manners", Map.of("on", manners));
  }

  /**
   * The same, and says how late it lists things if it lists them late.
   *
   * @param wait by Sezzle's clock
   */
  public static void set(Sezzle sezzle, Set<Manner> manners, Duration wait) {
    sezzle.send("PUT", "/manners", Map.of("on", manners, "listingWaitMillis", wait.toMillis()));
  }
}
