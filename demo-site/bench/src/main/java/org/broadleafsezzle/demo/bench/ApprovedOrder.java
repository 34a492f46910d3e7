package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import org.broadleafsezzle.demo.simulator.SezzleSimulator;

/**
 * An order at the simulator that the shopper has approved.
 *
 * @param api where the simulator's API is
 * @param token that opens it
 */
record ApprovedOrder(String api, String uuid, String token) {

  static ApprovedOrder at(SezzleSimulator sezzle) throws IOException {
    try (SezzleOrders orders = new SezzleOrders(sezzle)) {
      String uuid = orders.make("bench-1");
      SezzleControl control = new SezzleControl(sezzle);
      control.decide(uuid, "APPROVE");
      return new ApprovedOrder(sezzle.apiUrl(), uuid, control.token());
    }
  }
}
