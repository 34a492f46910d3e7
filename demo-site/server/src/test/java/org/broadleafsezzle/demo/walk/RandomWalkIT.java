package org.broadleafsezzle.demo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.broadleafsezzle.demo.admin.PersonAtSezzle;
import org.broadleafsezzle.demo.running.Books;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.ShopSettings;

/**
 * Shopper, administrator, dashboard, webhooks and outages act in any order: the shop's books come
 * to equal Sezzle's, nothing is moved twice, nobody has paid without an order, and no order is
 * without its payment. {@code -Dwalks} sets the number of walks.
 */
class RandomWalkIT {
  private static final int MOST_RUNS = 4;

  private static ShopDesk desk;
  private static WalkingAdministrator administrator;
  private static PersonAtSezzle person;

  @BeforeContainer
  static void open() throws Exception {
    Demo demo = Demo.shared();
    ShopSettings.restore();
    ShopSettings.forgetStored(demo);
    desk = new ShopDesk(demo);
    administrator = new WalkingAdministrator(demo);
    person = new PersonAtSezzle(demo, demo.sezzle());
  }

  @AfterContainer
  static void close() throws SQLException {
    desk.forgetPayments();
    desk.close();
    ShopSettings.restore();
  }

  @Provide
  Arbitrary<List<Step>> walks() {
    return Walks.any();
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void theBooksComeToAgree(@ForAll("walks") List<Step> walk) throws Exception {
    Demo demo = Demo.shared();
    World world = begin(demo);
    long before = Books.newestOrder(desk.database()) - 1;

    for (Step step : walk) {
      world.does(step);
    }

    world.comesToRest();
    List<String> differences = Books.differences(desk.database(), demo.sezzle(), before);
    for (int run = 0; run == 0 || run < MOST_RUNS && !differences.isEmpty(); run++) {
      world.reconcile();
      person.answers(desk.database());
      person.answersLinks(desk.database());
      differences = Books.differences(desk.database(), demo.sezzle(), before);
    }
    assertThat(differences).isEmpty();
    assertThat(world.payoutDifferences()).isEmpty();
    assertThat(movedByHand(demo)).containsAll(desk.adopted());
  }

  private static World begin(Demo demo) throws Exception {
    demo.sezzle().reset();
    demo.sezzle().holdWebhooks(true);
    desk.forgetPayments();
    administrator.forgets();
    ShopSettings.forWalks();
    demo.sezzle()
        .subscribe(
            demo.shop("/sezzle/webhook"),
            "order.authorized",
            "order.captured",
            "order.refunded",
            "dispute.merchant_input_requested",
            "dispute.closed.customer_win",
            "dispute.closed.merchant_win",
            "dispute.closed.neutral");
    ShopSettings.set("tokenization", "ON");
    ShopSettings.set("link", "ON");
    ShopSettings.set("checkout.collect-address", "ON");
    ShopSettings.set("shipments", "ON");
    ShopSettings.captureOnFulfilment();
    ShopSettings.set("capture-on-fulfilment.scope", "EACH_SHIPMENT");
    return new World(demo, desk, administrator);
  }

  /**
   * A movement that the shop takes for somebody else's must be that: its own would have been made
   * twice. The other way round, what is moved by hand may be taken for the shop's own: if it is
   * just what the shop had asked for without getting an answer, nobody can tell, and the books are
   * the same.
   */
  private static List<String> movedByHand(Demo demo) {
    List<String> uuids = new ArrayList<>();
    for (JsonNode order : demo.sezzle().orders()) {
      for (String kind : List.of("captures", "refunds", "releases")) {
        order
            .path("authorization")
            .path(kind)
            .forEach(
                one -> {
                  if (one.path("source").asText().equalsIgnoreCase("dashboard")) {
                    uuids.add(one.path("uuid").asText());
                  }
                });
      }
    }
    return uuids;
  }
}
