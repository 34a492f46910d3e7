package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.http.HttpSezzleClient;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Item;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.ReturnUrl;
import org.broadleafsezzle.api.model.SessionOrder;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.demo.simulator.SezzleSimulator;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;

/**
 * An order at the simulator that the shopper has approved.
 *
 * @param api where the simulator's API is
 * @param token that opens it
 */
record ApprovedOrder(String api, String uuid, String token) {

  static ApprovedOrder at(SezzleSimulator sezzle) throws IOException {
    SezzleClientConfig config =
        SezzleClientConfig.builder(
                URI.create(sezzle.apiUrl()),
                SimulatorOptions.DEMO_PUBLIC_KEY,
                SimulatorOptions.DEMO_PRIVATE_KEY)
            .build();
    try (HttpSezzleClient client = new HttpSezzleClient(config)) {
      String uuid = client.createSession(request()).getOrder().orElseThrow().getUuid();
      SezzleControl control = new SezzleControl(sezzle);
      control.decide(uuid, "APPROVE");
      return new ApprovedOrder(sezzle.apiUrl(), uuid, control.token());
    }
  }

  private static SessionRequest request() {
    return SessionRequest.builder()
        .cancelUrl(ReturnUrl.of("https://shop.example/cancel"))
        .completeUrl(ReturnUrl.of("https://shop.example/return"))
        .order(
            SessionOrder.builder()
                .intent(Intent.AUTH)
                .referenceId("bench-1")
                .description("A shop")
                .orderAmount(Price.of(12_345, "USD"))
                .items(List.of(item("Hand trowel", 2), item("Garden twine", 3)))
                .shippingAmount(Price.of(500, "USD"))
                .taxAmount(Price.of(345, "USD"))
                .build())
        .build();
  }

  private static Item item(String name, int quantity) {
    return Item.builder()
        .name(name)
        .sku(name)
        .quantity(quantity)
        .price(Price.of(2_300, "USD"))
        .build();
  }
}
