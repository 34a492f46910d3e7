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

  private static Bought begunIn(Demo demo) throws IOException {
    HttpShopper shopper = new HttpShopper(demo);
    String uuid = atSezzle(shopper);
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
