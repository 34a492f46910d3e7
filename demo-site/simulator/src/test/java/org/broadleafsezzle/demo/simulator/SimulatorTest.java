package org.broadleafsezzle.demo.simulator;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** One simulator for the tests of a class, as if just started for each of them. */
abstract class SimulatorTest {

  private static SezzleSimulator simulator;

  TestClient client;
  Shop shop;

  @BeforeAll
  static void start() throws IOException {
    simulator = SezzleSimulator.start(SimulatorOptions.defaults());
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @BeforeEach
  void reset() {
    client = new TestClient(simulator);
    client.control("POST", "/reset", null);
    shop = new Shop(client);
  }

  static SezzleSimulator simulator() {
    return simulator;
  }
}
