package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A purchase without a browser, and the books after it. */
@DemoTest
@Tag("money")
class HttpPurchaseIT {

  @ParameterizedTest
  @ValueSource(strings = {"AUTH", "CAPTURE"})
  void shopAndSezzleHaveTheSameInTheirBooks(String intent, Demo demo) throws Exception {
    ShopSettings.intent(intent);
    try (Connection database = demo.connect()) {
      long before = Books.newestOrder(database);
      HttpShopper shopper = new HttpShopper(demo);
      String uuid = atSezzle(shopper);

      shopper.opens(demo.sezzle().decide(uuid, "APPROVE"));

      assertThat(shopper.hasOrdered()).isTrue();
      assertThat(Books.newestOrder(database)).isGreaterThan(before);
      assertThat(Books.differences(database, demo.sezzle(), before)).isEmpty();
    }
  }

  @Test
  void booksThatDifferAreFoundOut(Demo demo) throws Exception {
    try (Connection database = demo.connect()) {
      long before = Books.newestOrder(database);
      HttpShopper shopper = new HttpShopper(demo);
      String uuid = atSezzle(shopper);

      String returnUrl = demo.sezzle().decide(uuid, "APPROVE");
      assertThat(Books.differences(database, demo.sezzle(), before))
          .singleElement()
          .asString()
          .startsWith("Paid without an order");

      shopper.opens(returnUrl);
      demo.sezzle().capture(uuid, 100);
      assertThat(Books.differences(database, demo.sezzle(), before))
          .hasSize(3)
          .anyMatch(sentence -> sentence.contains("the row has other sums"))
          .anyMatch(sentence -> sentence.contains("the ledger has not"))
          .anyMatch(sentence -> sentence.contains("come to 0, Sezzle has 100"));
    }
  }

  private static String atSezzle(HttpShopper shopper) throws Exception {
    return shopper
        .adds(HttpShopper.TROWEL)
        .checksOutTo(Home.SEATTLE, "grace@example.com")
        .goesToSezzle();
  }
}
