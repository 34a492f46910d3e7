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
  private static final long AMOUNT_IN_CENTS = 12_345;
  private static final long SHIPPING_IN_CENTS = 500;
  private static final long TAX_IN_CENTS = 345;

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

  /** Makes one of 123.45 USD; returns its uuid. */
  String make(String referenceId) {
    return make(referenceId, AMOUNT_IN_CENTS);
  }

  /** Makes one of this amount in USD, of which 8.45 are shipping and tax; returns its uuid. */
  String make(String referenceId, long amountInCents) {
    return client
        .createSession(request(referenceId, amountInCents))
        .getOrder()
        .orElseThrow()
        .getUuid();
  }

  private static SessionRequest request(String referenceId, long amountInCents) {
    long each = (amountInCents - SHIPPING_IN_CENTS - TAX_IN_CENTS) / 2;
    long rest = amountInCents - SHIPPING_IN_CENTS - TAX_IN_CENTS - each;
    return SessionRequest.builder()
        .cancelUrl(ReturnUrl.of("https://shop.example/cancel"))
        .completeUrl(ReturnUrl.of("https://shop.example/return"))
        .order(
            SessionOrder.builder()
                .intent(Intent.AUTH)
                .referenceId(referenceId)
                .description("A shop")
                .orderAmount(Price.of(amountInCents, "USD"))
                .items(List.of(item("Hand trowel", each), item("Garden twine", rest)))
                .shippingAmount(Price.of(SHIPPING_IN_CENTS, "USD"))
                .taxAmount(Price.of(TAX_IN_CENTS, "USD"))
                .build())
        .build();
  }

  private static Item item(String name, long priceInCents) {
    return Item.builder()
        .name(name)
        .sku(name)
        .quantity(1)
        .price(Price.of(priceInCents, "USD"))
        .build();
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
