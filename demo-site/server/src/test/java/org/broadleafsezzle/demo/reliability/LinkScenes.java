package org.broadleafsezzle.demo.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.broadleafsezzle.demo.admin.LinkPages;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.reliability.Flow.Scene;

/** An administrator who sends a payment link, and takes it back. The scene's row is the cart. */
final class LinkScenes {
  private static final String NEWEST_CART = "SELECT ORDER_ID FROM BLC_ORDER ORDER BY ORDER_ID DESC";

  private LinkScenes() {}

  /** About to press the button. */
  static Scene sending(Stage stage) throws IOException, SQLException {
    LinkPages pages = ready(stage);
    String cart = stage.value(NEWEST_CART);
    Page draft = pages.drafts();
    return new Scene(
        null, cart, () -> pages.sends(draft, "channel", "EMAIL", "email", pages.email()));
  }

  /** The link is sent; about to take it back. */
  static Scene cancelling(Stage stage) throws IOException, SQLException {
    LinkPages pages = ready(stage);
    String cart = stage.value(NEWEST_CART);
    pages.sendsByEmail();
    return new Scene(null, cart, pages.cancelling()::call);
  }

  private static LinkPages ready(Stage stage) throws IOException {
    stage.shop().set("gateway.sezzle.link", "ON");
    LinkPages pages = LinkPages.of(stage.shop());
    pages.fillsCart(stage.shop());
    return pages;
  }

  /** Whether the customer has a link, and whether the shop knows; never two. */
  static String sent(Stage stage, Scene scene) throws SQLException {
    long links =
        stage.sezzle().orders().stream()
            .filter(order -> order.path("referenceId").asText().startsWith(scene.row() + "-"))
            .count();
    assertThat(links).isLessThanOrEqualTo(1);
    boolean known = stage.value(checkouts(scene) + " AND SEZZLE_ORDER_UUID IS NOT NULL") != null;
    if (links == 0) {
      assertThat(known).isFalse();
      return "not sent";
    }
    return known ? "sent" : "sent, not known";
  }

  /**
   * Whether the link is taken back; if it is not, a person tries it again. If the answer was lost,
   * the shop has found out that Sezzle has ended it.
   */
  static String cancelled(Stage stage, Scene scene) throws SQLException {
    String state = stage.value(checkouts(scene));
    assertThat(state).isIn("OPEN", "CANCELLED", "EXPIRED");
    return state.equals("OPEN") ? "not taken back" : "taken back";
  }

  private static String checkouts(Scene scene) {
    return "SELECT STATE FROM SEZZLE_CHECKOUT WHERE BROADLEAF_ORDER_ID = " + scene.row();
  }
}
