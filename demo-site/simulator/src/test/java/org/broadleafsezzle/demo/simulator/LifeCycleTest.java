package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LifeCycleTest {

  private static SezzleSimulator simulator;
  private TestClient client;
  private Shop shop;

  @BeforeAll
  static void start() throws Exception {
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

  @Test
  void aNewOrderIsActiveAndHasNoAuthorization() {
    JsonNode order = shop.show(shop.order("AUTH"));

    assertThat(order.at("/checkout_status").asText()).isEqualTo("active");
    assertThat(order.has("authorization")).isFalse();
    assertThat(order.at("/order_amount/amount_in_cents").asInt()).isEqualTo(Shop.AMOUNT);
  }

  @Test
  void approvingAnAuthOrderHoldsItsAmountForThirtyMinutes() {
    String uuid = shop.order("AUTH");

    assertThat(shop.decide(uuid, "APPROVE")).isEqualTo(Shop.COMPLETE_URL);

    JsonNode order = shop.show(uuid);
    assertThat(order.at("/checkout_status").asText()).isEqualTo("completed");
    assertThat(order.at("/authorization/approved").asBoolean()).isTrue();
    assertThat(order.at("/authorization/captures")).isEmpty();
    assertThat(order.at("/authorization/expiration").asText()).matches(".*\\.\\d{9}Z");
  }
}
