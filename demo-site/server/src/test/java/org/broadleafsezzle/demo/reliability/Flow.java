package org.broadleafsezzle.demo.reliability;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.flow.SignedWebhook;

/**
 * The ways through the shop in which money moves, or is about to. The job comes first, so that it
 * does not work on what the others have left standing.
 */
enum Flow {
  RECONCILE("reconcile") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      stage.forgetOpenCheckouts();
      return new Scene(closed(stage), stage::reconcile);
    }
  },
  REDIRECT("redirect") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      HttpShopper shopper = stage.shopperAtPayment("AUTH");
      return new Scene(null, shopper::pressesSezzle);
    }
  },
  RETURN_AUTH("return, intent AUTH") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return returning(stage, "AUTH", false);
    }
  },
  RETURN_CAPTURE("return, intent CAPTURE") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return returning(stage, "CAPTURE", false);
    }
  },
  UNDO_AUTH("return to a changed cart, intent AUTH") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return returning(stage, "AUTH", true);
    }
  },
  UNDO_CAPTURE("return to a changed cart, intent CAPTURE") {
    @Override
    Scene prepare(Stage stage) throws Exception {
      return returning(stage, "CAPTURE", true);
    }
  },
  WEBHOOK("webhook") {
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
  };

  private final String title;

  Flow(String title) {
    this.title = title;
  }

  /**
   * Brings everything up to the moment before.
   *
   * @return what happens then
   */
  abstract Scene prepare(Stage stage) throws Exception;

  /** What was switched on for it is switched off, whatever became of it. */
  void end(Stage stage) {
    stage.shop().set("gateway.sezzle.webhooks", "false");
    stage.shop().set("gateway.sezzle.reconcile", "false");
  }

  /** In a word, what came of it, once nothing is under way any more. */
  String outcome(Stage stage, Scene scene) {
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

  /** A shopper has paid and closed the window. */
  private static String closed(Stage stage) throws Exception {
    String uuid = stage.shopperAtPayment("AUTH").goesToSezzle();
    stage.sezzle().approveAndClose(uuid);
    return uuid;
  }

  @Override
  public String toString() {
    return title;
  }

  /**
   * A flow that is about to begin.
   *
   * @param sezzleOrder the order it is about; null if that does not exist yet
   */
  record Scene(String sezzleOrder, Act act) {}

  /** What happens; it throws whatever its being disturbed leads to. */
  interface Act {
    void play() throws Exception;
  }
}
