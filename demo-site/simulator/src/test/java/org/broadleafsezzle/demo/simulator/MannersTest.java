package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.junit.jupiter.api.Test;

/** Each manner does what its switch says; without one the simulator is as its contract. */
class MannersTest extends SimulatorTest {

  private static final String HEADER = "Sezzle-Request-Id";

  @Test
  void atTheStartAndAfterAResetEveryMannerIsOff() {
    assertThat(client.control("GET", "/manners", null).body())
        .isEqualTo("{\"on\":[],\"listingWaitMillis\":5000}");
    manners(Manner.values());
    client.control("POST", "/reset", null);

    assertThat(client.control("GET", "/manners", null).at("/on")).isEmpty();
  }

  @Test
  void whatIsNotNamedIsTurnedOffAndAnUnknownNameIsRefused() {
    manners(Manner.REQUEST_IDS_IGNORED);
    manners(Manner.MOVEMENTS_LISTED_LATE);

    assertThat(client.control("GET", "/manners", null).at("/on"))
        .extracting(name -> name.asText())
        .containsExactly("MOVEMENTS_LISTED_LATE");
    assertThat(client.control("PUT", "/manners", "{\"on\":[\"RUDE\"]}").status()).isEqualTo(400);
    assertThat(client.control("PUT", "/manners", "{}").status()).isEqualTo(400);
    assertThat(client.control("PUT", "/manners", "{\"on\":[],\"listingWaitMillis\":-1}").status())
        .isEqualTo(400);
    assertThat(client.control("GET", "/manners", null).at("/on")).hasSize(1);
  }

  @Test
  void anIgnoredRequestIdIsCarriedOutAgain() {
    manners(Manner.REQUEST_IDS_IGNORED);
    String uuid = shop.approvedOrder("AUTH");

    TestClient.Reply first = shop.capture(uuid, 1_000, HEADER, "one");
    TestClient.Reply again = shop.capture(uuid, 1_000, HEADER, "one");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isNotEqualTo(first.body());
    assertThat(shop.show(uuid).at("/authorization/captures")).hasSize(2);
  }

  @Test
  void aMovementListedLateCountsAtOnce() {
    manners(Manner.MOVEMENTS_LISTED_LATE);
    String uuid = shop.approvedOrder("AUTH");
    shop.capture(uuid, 6_000);
    shop.refund(uuid, 500);
    shop.release(uuid, 1_000);

    assertThat(shop.show(uuid).at("/authorization/captures")).isEmpty();
    assertThat(shop.show(uuid).at("/authorization/refunds")).isEmpty();
    assertThat(shop.show(uuid).at("/authorization/releases")).isEmpty();
    assertThat(shop.capture(uuid, 6_000).status()).isEqualTo(422);

    client.moveClock(6);
    assertThat(shop.show(uuid).at("/authorization/captures")).hasSize(1);
    assertThat(shop.show(uuid).at("/authorization/refunds")).hasSize(1);
    assertThat(shop.show(uuid).at("/authorization/releases")).hasSize(1);
  }

  private void manners(Manner... manners) {
    String on =
        Arrays.stream(manners)
            .map(manner -> "\"" + manner + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    assertThat(client.control("PUT", "/manners", "{\"on\":" + on + "}").status()).isEqualTo(200);
  }
}
