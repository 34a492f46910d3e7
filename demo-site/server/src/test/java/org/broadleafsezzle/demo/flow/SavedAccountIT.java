package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import org.broadleafsezzle.demo.admin.PersonAtSezzle;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.SezzleCustomers;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.broadleafsezzle.demo.running.Tampering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Saving the Sezzle account, paying with it, and what comes in between. */
@Tag("money")
@DemoTest
class SavedAccountIT extends SentToSezzleScene {

  @BeforeEach
  void switchedOn() {
    ShopSettings.set("tokenization", "ON");
  }

  @Test
  void savedWithAnOrderItPaysTheNextOneWithoutARedirect(Demo demo) throws Exception {
    SavingShopper saving = atPayment(demo);
    HttpShopper shopper = saving.shopper();
    assertThat(shopper.page().document().select("#sezzle-save").hasAttr("checked")).isFalse();
    assertThat(shopper.page().shows("#sezzle-pay-saved")).isFalse();

    shopper.submits("#sezzle-pay", Map.of("sezzleSave", "yes"));
    assertThat(
            demo.sezzle().accepted("createSession").path("customer").path("tokenize").asBoolean())
        .isTrue();
    shopper.submits("#approve", Map.of("tokenize", "yes"));
    assertThat(shopper.hasOrdered()).as(shopper.page().toString()).isTrue();
    assertThat(value(demo, "SELECT COUNT(*) FROM SEZZLE_SAVED_ACCOUNT WHERE SECRET LIKE 'eyJ%'"))
        .isNotEqualTo("0");

    demo.sezzle().clearLog();
    readyAgain(shopper);
    assertThat(shopper.page().shows("#sezzle-save")).isFalse();
    saving.pays();

    assertThat(shopper.hasOrdered()).as(shopper.page().toString()).isTrue();
    assertThat(demo.sezzle().calls())
        .isEqualTo(Map.of("preapprove", 1, "createCustomerOrder", 1, "getOrder", 1));
    agree(demo);
    everyCallIsInTheContract(demo);
  }

  @Test
  void whoeverHasNotTickedItIsNotAskedAndASecondThoughtMakesANewSession(Demo demo)
      throws Exception {
    HttpShopper shopper = atPayment(demo).shopper();
    String first = shopper.goesToSezzle();
    shopper.looksAtTheCheckout();

    shopper.submits("#sezzle-pay", Map.of("sezzleSave", "yes"));

    assertThat(shopper.page().url().getPath()).doesNotContain(first);
    assertThat(demo.sezzle().log("createSession"))
        .filteredOn(call -> call.path("status").asInt() == 201)
        .extracting(call -> call.path("requestBody").asText().contains("\"tokenize\":true"))
        .containsExactly(false, true);
  }

  @Test
  void aGuestIsNeverAskedWhateverTheFormSays(Demo demo) throws Exception {
    HttpShopper guest = HttpShopper.readyToPay(demo);
    assertThat(guest.page().shows("#sezzle-save, #sezzle-pay-saved")).isFalse();

    guest.submits("#sezzle-pay", Map.of("sezzleSave", "yes"));

    assertThat(demo.sezzle().accepted("createSession").path("customer").has("tokenize")).isFalse();
  }

  @Test
  void whatTheReturnAddressSaysIsNotTrusted(Demo demo) throws Exception {
    SavingShopper saving = atPayment(demo);
    HttpShopper shopper = saving.shopper();
    shopper.submits("#sezzle-pay", Map.of("sezzleSave", "yes"));
    String order = shopper.page().url().getPath().replaceFirst(".*/", "");
    String back =
        demo.sezzle().sessionOf(order, (uuid, returnUrl, cancelUrl) -> returnUrl)
            + "&customer-uuid=11111111-1111-1111-1111-111111111111";

    shopper.opens(back);

    assertThat(shopper.hasOrdered()).isFalse();
    shopper.looksAtTheCheckout();
    assertThat(shopper.page().shows("#sezzle-pay-saved")).isFalse();
    assertThat(demo.sezzle().log("getTokenSession")).isNotEmpty();
  }

  @Test
  void refusedExpiredAndRevokedItLeadsToTheOrdinaryWayWithTheCart(Demo demo) throws Exception {
    SavingShopper saving = atPayment(demo).saves();
    HttpShopper shopper = saving.shopper().looksAtTheCheckout();
    customers(demo).approveUpTo(100);
    saving.pays();
    isToldToPayOtherwise(shopper);

    customers(demo).approveUpTo(-1);
    demo.sezzle().fault("preapprove", "STATUS_500", "BEFORE", 10, 0);
    saving.pays();
    assertThat(shopper.page().url().toString()).endsWith("/checkout?sezzle=unavailable");
    demo.sezzle().clearFaults();

    customers(demo).revoke();
    shopper.looksAtTheCheckout();
    saving.pays();
    isToldToPayOtherwise(shopper);
    assertThat(shopper.page().shows("#sezzle-pay-saved")).isFalse();
    assertThat(demo.sezzle().orders()).isEmpty();

    shopper.goesToSezzle();
    shopper.approves();
    agree(demo);
  }

  @Test
  void approvedBeforehandAndRefusedThenItIsNoOrder(Demo demo) throws Exception {
    SavingShopper saving = atPayment(demo).saves();
    HttpShopper shopper = saving.shopper().looksAtTheCheckout();
    approvedBeforehandOnly(demo);

    saving.pays();

    isToldToPayOtherwise(shopper);
    assertThat(demo.sezzle().order().path("authorization").path("approved").asBoolean()).isFalse();
    agree(demo);
  }

  @Test
  void aChargeWhoseAnswerIsLostIsNotSentAgainAndBecomesAnOrderByAPersonsWord(Demo demo)
      throws Exception {
    SavingShopper saving = atPayment(demo).saves();
    HttpShopper shopper = saving.shopper().looksAtTheCheckout();
    demo.sezzle().fault("createCustomerOrder", "CUT_CONNECTION", "AFTER", 1, 0);

    saving.pays();
    String waiting = shopper.page().url().toString();
    demo.reconcile();
    shopper.opens(waiting);
    assertThat(shopper.page().shows("#sezzle-again")).as(shopper.page().toString()).isTrue();
    assertThat(demo.sezzle().calls()).containsEntry("createCustomerOrder", 1);

    try (Connection database = demo.connect()) {
      PersonAtSezzle.waits(database);
      demo.reconcile();
      assertThat(new PersonAtSezzle(demo, demo.sezzle()).answers(database)).isPositive();
    }
    demo.reconcile();
    shopper.opens(waiting);
    assertThat(shopper.hasOrdered()).as(shopper.page().toString()).isTrue();
    assertThat(demo.sezzle().orders()).hasSize(1);
    agree(demo);
  }

  @Test
  void onThePageOfTheAccountItIsSavedShownAndRemoved(Demo demo) throws Exception {
    SavingShopper saving = atPayment(demo).saves();
    HttpShopper shopper = saving.shopper();
    assertThat(shopper.page().text(".sezzle-said")).contains("is saved");
    assertThat(shopper.page().text(".sezzle-account")).contains("Saved since", "until");
    demo.sezzle().fault("deleteCustomer", "STATUS_500", "BEFORE", 100, 0);

    saving.removes();

    assertThat(shopper.page().url().toString()).endsWith("?sezzle=removing");
    assertThat(customers(demo).count()).isEqualTo(1);
    shopper.looksAtTheCheckout();
    assertThat(shopper.page().shows("#sezzle-pay-saved")).isFalse();
    demo.sezzle().clearFaults();
    execute(
        demo,
        "UPDATE SEZZLE_SAVED_ACCOUNT SET NEXT_TRY_MILLIS = 1 WHERE NEXT_TRY_MILLIS IS NOT NULL");
    ShopSettings.forgetOutages();
    demo.reconcile();
    assertThat(customers(demo).count()).isZero();
    everyCallIsInTheContract(demo);
  }

  @Test
  void theWebhookSavesItWithoutTheShopperOnceAndWritesNoSecretDown(Demo demo) throws Exception {
    SavingShopper saving = atPayment(demo);
    ShopSettings.webhooks(true);
    demo.sezzle().subscribe(demo.shop("/sezzle/webhook"), "customer.tokenized");

    saving.agrees(demo.sezzle());

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                saving
                    .shopper()
                    .opens(demo.shop("/account/sezzle"))
                    .page()
                    .shows(".sezzle-remove"));
    JsonNode delivery = demo.sezzle().deliveries().get(0);
    assertThat(
            value(
                demo,
                "SELECT BODY FROM SEZZLE_WEBHOOK WHERE EVENT = 'customer.tokenized'"
                    + " ORDER BY RECEIVED_MILLIS DESC"))
        .doesNotContain("customer\"")
        .contains("token_sha256");
    assertThat(delivery.path("body").asText()).contains("customer");
  }

  /** The shopper is approved beforehand, and not any more when it counts. */
  private static void approvedBeforehandOnly(Demo demo) {
    new Tampering(demo.sezzle())
        .forgeAnswer(
            "preapprove",
            1,
            200,
            "{\"uuid\":\"22222222-2222-2222-2222-222222222222\",\"approved\":true}");
    customers(demo).approveUpTo(100);
  }

  private static SezzleCustomers customers(Demo demo) {
    return new SezzleCustomers(demo.sezzle());
  }

  private static SavingShopper atPayment(Demo demo) throws IOException {
    SavingShopper saving = SavingShopper.registered(demo);
    saving.shopper().adds(HttpShopper.TROWEL).checksOutTo(Home.SEATTLE);
    return saving;
  }

  private static void readyAgain(HttpShopper shopper) throws IOException {
    shopper.adds(HttpShopper.GREENHOUSE).checksOutTo(Home.SEATTLE);
  }

  private static void isToldToPayOtherwise(HttpShopper shopper) {
    assertThat(shopper.page().url().toString()).endsWith("/checkout?sezzle=refused");
    assertThat(shopper.page().text(".sezzle-message")).contains("could not be charged");
    assertThat(shopper.page().shows("#sezzle-pay")).isTrue();
  }

  private static void everyCallIsInTheContract(Demo demo) {
    SezzleContract.assertHeld(demo.sezzle().log());
  }
}
