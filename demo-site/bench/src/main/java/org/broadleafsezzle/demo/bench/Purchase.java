package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.util.Map;
import org.broadleafsezzle.demo.flow.Home;
import org.broadleafsezzle.demo.flow.HttpShopper;

/** Whole purchases over HTTP, from the product to the confirmation, each of another guest. */
enum Purchase {
  ON_DELIVERY("paid on delivery") {
    @Override
    void pay(Shop shop, HttpShopper shopper) throws IOException {
      if (!shopper
          .session()
          .submit(shopper.page(), "#place-order-cod", Map.of())
          .url()
          .getPath()
          .contains("/confirmation/")) {
        throw new IOException("A purchase paid on delivery was not confirmed");
      }
    }
  },

  WITH_SEZZLE("with Sezzle") {
    @Override
    void pay(Shop shop, HttpShopper shopper) throws IOException {
      paysWithSezzle(shop, shopper);
    }
  };

  private static final double NANOS_IN_MILLI = 1e6;

  private final String words;

  Purchase(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  abstract void pay(Shop shop, HttpShopper shopper) throws IOException;

  /** Buys with Sezzle; returns the uuid of the order at Sezzle. */
  static String withSezzle(Shop shop) throws IOException {
    return paysWithSezzle(shop, HttpShopper.readyToPay(shop));
  }

  private static String paysWithSezzle(Shop shop, HttpShopper shopper) throws IOException {
    String order = shopper.goesToSezzle();
    if (!shopper.opens(new SezzleControl(shop.sezzle()).decide(order, "APPROVE")).hasOrdered()) {
      throw new IOException("A purchase with Sezzle was not confirmed: " + shopper.page());
    }
    return order;
  }

  /** Buys; returns for how many milliseconds the shopper waited for pages. */
  double buy(Shop shop) throws IOException {
    HttpShopper shopper = new HttpShopper(shop);
    shopper.adds(HttpShopper.TROWEL).checksOutTo(Home.SEATTLE, "grace@example.com");
    pay(shop, shopper);
    return shopper.session().waited().toNanos() / NANOS_IN_MILLI;
  }
}
