package org.broadleafsezzle.demo.bench;

import java.io.Closeable;
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

/** Makes orders at the simulator that no shopper has decided yet. */
final class SezzleOrders implements Closeable {
  private final HttpSezzleClient client;

  SezzleOrders(SezzleSimulator sezzle) {
    client =
        new HttpSezzleClient(
            SezzleClientConfig.builder(
                    URI.create(sezzle.apiUrl()),
                    SimulatorOptions.DEMO_PUBLIC_KEY,
                    SimulatorOptions.DEMO_PRIVATE_KEY)
                .build());
  }

  /** Returns its uuid. */
  String make(String referenceId) {
    return client.createSession(request(referenceId)).getOrder().orElseThrow().getUuid();
  }

  private static SessionRequest request(String referenceId) {
    return SessionRequest.builder()
        .cancelUrl(ReturnUrl.of("https://shop.example/cancel"))
        .completeUrl(ReturnUrl.of("https://shop.example/return"))
        .order(
            SessionOrder.builder()
                .intent(Intent.AUTH)
                .referenceId(referenceId)
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

  @Override
  public void close() throws IOException {
    client.close();
  }
}
