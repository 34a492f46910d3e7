package org.broadleafsezzle.demo.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.admin.Administrator;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.flow.SignedWebhook;

/**
 * The ways through the shop in which money moves, or is about to. The job comes first, so that it
 * does not work on what the others have left standing.
 */
enum Flow {
  RECONCILE("reconcile", "BLC_ORDER") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      stage.forgetOpenCheckouts();
      return new Scene(closed(stage), stage::reconcile);
    }
  },
  REDIRECT("redirect", "createSession") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      HttpShopper shopper = stage.shopperAtPayment("AUTH");
      return new Scene(null, shopper::pressesSezzle);
    }
  },
  RETURN_AUTH("return, intent AUTH", "BLC_ORDER") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return returning(stage, "AUTH", false);
    }
  },
  RETURN_CAPTURE("return, intent CAPTURE", "BLC_ORDER") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return returning(stage, "CAPTURE", false);
    }
  },
  UNDO_AUTH("return to a changed cart, intent AUTH", "release") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return returning(stage, "AUTH", true);
    }
  },
  UNDO_CAPTURE("return to a changed cart, intent CAPTURE", "refund") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return returning(stage, "CAPTURE", true);
    }
  },
  WEBHOOK("webhook", "BLC_ORDER") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      String uuid = closed(stage);
      stage.shop().set("gateway.sezzle.webhooks", "true");
      String body = SignedWebhook.authorized(uuid);
      return new Scene(
          uuid,
          () -> {
            HttpClient.newHttpClient()
                .send(SignedWebhook.delivery(stage.shop(), body), BodyHandlers.discarding());
            await()
                .atMost(Duration.ofSeconds(60))
                .until(
                    () ->
                        stage.value(
                                "SELECT 1 FROM SEZZLE_WEBHOOK WHERE SEZZLE_ORDER_UUID = '"
                                    + uuid
                                    + "' AND (STATE <> 'RECEIVED' OR TROUBLE IS NOT NULL)")
                            != null);
          });
    }
  },
  CAPTURE("capture", "capture") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return administering(stage, stage.bought("AUTH"), "capture");
    }

    @Override
    String outcome(Stage stage, Scene scene) {
      return moved(stage, scene, "captured");
    }
  },
  REFUND("refund", "refund") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return administering(stage, stage.bought("CAPTURE"), "refund");
    }

    @Override
    String outcome(Stage stage, Scene scene) {
      return moved(stage, scene, "refunded");
    }
  },
  RELEASE("release", "release") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return administering(stage, stage.bought("AUTH"), "release");
    }

    @Override
    String outcome(Stage stage, Scene scene) {
      return moved(stage, scene, "released");
    }
  },
  REAUTHORIZE("reauthorize", "reauthorize") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return administering(stage, stage.boughtAndExpired(), "reauthorize");
    }

    @Override
    String outcome(Stage stage, Scene scene) {
      return stage.sezzle().order(scene.sezzleOrder()).hasNonNull("reauthorizedAs")
          ? "reauthorized"
          : "not reauthorized";
    }
  },
  CHARGE_AUTH("saved account, intent AUTH", "createCustomerOrder") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return SavedAccountScenes.paying(stage, "AUTH");
    }

    @Override
    String outcome(Stage stage, Scene scene) throws SQLException {
      return super.outcome(stage, SavedAccountScenes.charged(stage, scene));
    }
  },
  CHARGE_CAPTURE("saved account, intent CAPTURE", "BLC_ORDER") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return SavedAccountScenes.paying(stage, "CAPTURE");
    }

    @Override
    String outcome(Stage stage, Scene scene) throws SQLException {
      return super.outcome(stage, SavedAccountScenes.charged(stage, scene));
    }
  },
  SAVE_ACCOUNT("account saved", "getTokenSession") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return SavedAccountScenes.saving(stage);
    }

    @Override
    String outcome(Stage stage, Scene scene) throws SQLException {
      return SavedAccountScenes.outcome(stage, scene);
    }
  },
  REMOVE_ACCOUNT("account removed", "deleteCustomer") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return SavedAccountScenes.removing(stage);
    }

    @Override
    String outcome(Stage stage, Scene scene) throws SQLException {
      return SavedAccountScenes.outcome(stage, scene);
    }
  },
  SEND_LINK("payment link sent", "createSession") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return LinkScenes.sending(stage);
    }

    @Override
    String outcome(Stage stage, Scene scene) throws SQLException {
      return LinkScenes.sent(stage, scene);
    }
  },
  CANCEL_LINK("payment link taken back", "deleteCheckout") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return LinkScenes.cancelling(stage);
    }

    @Override
    String outcome(Stage stage, Scene scene) throws SQLException {
      return LinkScenes.cancelled(stage, scene);
    }
  };

  /** Less than an order comes to, so that a second movement of it would be possible. */
  private static final String AMOUNT = "10.00";

  private static final long AMOUNT_IN_CENTS = 1000;

  private final String title;
  private final String dangerous;

  /**
   * @param dangerous the call after which, or the tables before the commit of which, a crash would
   *     do most harm
   */
  Flow(String title, String dangerous) {
    this.title = title;
    this.dangerous = dangerous;
  }

  /**
   * Brings everything up to the moment before.
   *
   * @return what happens then
   */
  abstract Scene prepare(Stage stage) throws Exception;

  /** The step where a crash does most harm: Sezzle has done it, or the order is made, no more. */
  Step mostDangerous(List<Step> steps) {
    return steps.stream()
        .filter(step -> dangerous.equals(step.what()))
        .filter(step -> step.isCall() != step.isBefore())
        .findFirst()
        .orElseThrow();
  }

  /** Switches off all that was switched on for it, whatever became of it. */
  void end(Stage stage) {
    stage.shop().set("gateway.sezzle.webhooks", "false");
    stage.shop().set("gateway.sezzle.reconcile", "false");
  }

  /** In a word, what came of it, once nothing is under way any more. */
  String outcome(Stage stage, Scene scene) throws SQLException {
    if (scene.sezzleOrder() == null) {
      return "nothing paid";
    }
    JsonNode authorization = stage.sezzle().order(scene.sezzleOrder()).path("authorization");
    long back =
        authorization.path("releasedInCents").asLong()
            + authorization.path("refundedInCents").asLong();
    return back == 0 ? "ordered" : "given back";
  }

  private static Scene returning(Stage stage, String intent, boolean changed) throws Exception {
    HttpShopper shopper = stage.shopperAtPayment(intent);
    String uuid = shopper.goesToSezzle();
    if (changed) {
      shopper.adds(HttpShopper.GREENHOUSE);
    }
    String returnUrl = stage.sezzle().decide(uuid, "APPROVE");
    return new Scene(uuid, () -> shopper.opens(returnUrl));
  }

  private static Scene administering(Stage stage, String uuid, String action) throws Exception {
    String checkout =
        stage.value(
            "SELECT CHECKOUT_ID FROM SEZZLE_CHECKOUT WHERE SEZZLE_ORDER_UUID = '" + uuid + "'");
    Administrator administrator = Administrator.signIn(stage.shop(), Administrator.ADMIN);
    Page panel = administrator.opens("/sezzle/" + checkout);
    Map<String, String> form = Map.of("amount", AMOUNT, "reason", "The customer asked for it");
    return new Scene(uuid, () -> administrator.doesAtOnce(panel, action, form));
  }

  private static String moved(Stage stage, Scene scene, String participle) {
    long cents =
        stage
            .sezzle()
            .order(scene.sezzleOrder())
            .path("authorization")
            .path(participle + "InCents")
            .asLong();
    assertThat(cents).as(participle).isIn(0L, AMOUNT_IN_CENTS);
    return cents == 0 ? "not " + participle : participle;
  }

  /** A shopper has paid and closed the window. */
  private static String closed(Stage stage) throws Exception {
    String uuid = stage.shopperAtPayment("AUTH").goesToSezzle();
    stage.sezzle().approveAndClose(uuid);
    return uuid;
  }

  /** All, or those that {@code -Dreliability.flows=…} names, after commas. */
  static List<Flow> chosen() {
    String names = System.getProperty("reliability.flows", "");
    return names.isEmpty()
        ? List.of(values())
        : Stream.of(names.split(",")).map(Flow::valueOf).toList();
  }

  @Override
  public String toString() {
    return title;
  }

  /**
   * A flow that is about to begin.
   *
   * @param sezzleOrder the order it is about; null if that does not exist yet
   * @param row the id of the shop's row it is about, if that is no order at Sezzle; else null
   */
  record Scene(String sezzleOrder, String row, Act act) {
    Scene(String sezzleOrder, Act act) {
      this(sezzleOrder, null, act);
    }
  }

  /** The steps; it throws whatever its being disturbed leads to. */
  interface Act {
    void play() throws Exception;
  }
}
