package org.broadleafsezzle.demo.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.broadleafsezzle.demo.flow.Home;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.flow.SavingShopper;
import org.broadleafsezzle.demo.reliability.Flow.Scene;
import org.broadleafsezzle.demo.running.SezzleCustomers;

/** A shopper who saves the Sezzle account, pays with it, and removes it. */
final class SavedAccountScenes {
  private static final String NEWEST_ACCOUNT =
      "SELECT ACCOUNT_ID FROM SEZZLE_SAVED_ACCOUNT ORDER BY CREATED_MILLIS DESC";
  private static final String NEWEST_CART = "SELECT ORDER_ID FROM BLC_ORDER ORDER BY ORDER_ID DESC";

  private SavedAccountScenes() {}

  /** About to press the button; the scene's row is the cart. */
  static Scene paying(Stage stage, String intent) throws IOException, SQLException {
    SavingShopper shopper = shopper(stage).saves();
    stage.shop().set("gateway.sezzle.intent", intent);
    shopper.shopper().adds(HttpShopper.TROWEL).checksOutTo(Home.SEATTLE);
    String cart = stage.value(NEWEST_CART);
    return new Scene(null, cart, shopper::pays);
  }

  /** Has agreed at Sezzle, and is about to come back; the scene's row is the account. */
  static Scene saving(Stage stage) throws IOException, SQLException {
    SavingShopper shopper = shopper(stage);
    String back = shopper.agrees(stage.sezzle());
    return new Scene(null, stage.value(NEWEST_ACCOUNT), () -> shopper.shopper().opens(back));
  }

  /** Is about to press the button; the scene's row is the account. */
  static Scene removing(Stage stage) throws IOException, SQLException {
    SavingShopper shopper = shopper(stage).saves();
    return new Scene(null, stage.value(NEWEST_ACCOUNT), shopper::removes);
  }

  private static SavingShopper shopper(Stage stage) throws IOException {
    stage.shop().set("gateway.sezzle.tokenization", "ON");
    return SavingShopper.registered(stage.shop());
  }

  /** The scene with the order that Sezzle has made of it, if any. */
  static Scene charged(Stage stage, Scene scene) throws SQLException {
    String order =
        stage.value(
            "SELECT SEZZLE_ORDER_UUID FROM SEZZLE_CHECKOUT WHERE BROADLEAF_ORDER_ID = "
                + scene.row()
                + " AND ACCOUNT_USE = 'CHARGE' AND SEZZLE_ORDER_UUID IS NOT NULL");
    return new Scene(order, scene.row(), scene.act());
  }

  /** The state of the account at the end; one removed here is removed at Sezzle, too. */
  static String outcome(Stage stage, Scene scene) throws SQLException {
    String state =
        stage.value(
            "SELECT STATE FROM SEZZLE_SAVED_ACCOUNT WHERE ACCOUNT_ID = '" + scene.row() + "'");
    String saved = stage.value("SELECT COUNT(*) FROM SEZZLE_SAVED_ACCOUNT WHERE STATE = 'SAVED'");
    assertThat(state).isIn("SAVED", "REMOVED");
    assertThat(new SezzleCustomers(stage.sezzle()).count()).isEqualTo(Integer.parseInt(saved));
    return state.toLowerCase(Locale.ROOT);
  }
}
