package org.broadleafsezzle.demo.admin;

import java.io.IOException;
import org.broadleafsezzle.demo.flow.Home;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.running.Demo;

/**
 * A purchase that an administrator has to do with.
 *
 * @param uuid of the order at Sezzle
 * @param referenceId the shop's, at Sezzle
 */
record Bought(String uuid, String referenceId) {
  private static final String E_BOOK = "/seeds-and-bulbs/garden-year-e-book";

  /** An order paid with Sezzle, with the intent of the settings. */
  static Bought in(Demo demo) throws IOException {
    Bought begun = begunIn(demo);
    demo.sezzle().clearLog();
    return begun;
  }

  /** The same, begun and left on Sezzle's page. */
  static Bought open(Demo demo) throws IOException {
    HttpShopper shopper = new HttpShopper(demo);
    return at(demo, atSezzle(shopper));
  }

  /** An order of a thing that is shipped and one that is sent by e-mail. */
  static Bought inTwoShipments(Demo demo) throws IOException {
    HttpShopper shopper = new HttpShopper(demo);
    shopper.adds(HttpShopper.GREENHOUSE).adds(E_BOOK);
    return approved(
        demo, shopper, shopper.checksOutTo(Home.SEATTLE, "grace@example.com").goesToSezzle());
  }

  private static Bought begunIn(Demo demo) throws IOException {
    HttpShopper shopper = new HttpShopper(demo);
    return approved(demo, shopper, atSezzle(shopper));
  }

  private static Bought approved(Demo demo, HttpShopper shopper, String uuid) throws IOException {
    String referenceId = at(demo, uuid).referenceId();
    shopper.opens(demo.sezzle().decide(uuid, "APPROVE"));
    if (!shopper.hasOrdered()) {
      throw new IllegalStateException("Not ordered: " + shopper.page());
    }
    return new Bought(uuid, referenceId);
  }

  private static String atSezzle(HttpShopper shopper) throws IOException {
    return shopper
        .adds(HttpShopper.GREENHOUSE)
        .checksOutTo(Home.SEATTLE, "grace@example.com")
        .goesToSezzle();
  }

  private static Bought at(Demo demo, String uuid) {
    return new Bought(uuid, demo.sezzle().order(uuid).path("referenceId").asText());
  }
}
