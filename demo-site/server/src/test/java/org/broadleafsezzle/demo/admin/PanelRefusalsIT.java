package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.demo.admin.Administrator.amount;
import static org.broadleafsezzle.demo.admin.Administrator.outcome;
import static org.broadleafsezzle.demo.admin.Administrator.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.junit.jupiter.api.Test;

/** What is refused to an administrator, over direct calls too: nothing is sent to Sezzle. */
@DemoTest
class PanelRefusalsIT {
  private static final List<String> ACTIONS =
      List.of(
          "capture",
          "capture-and-release",
          "refund",
          "release",
          "reauthorize",
          "upcharge",
          "cancel");

  private static final Map<String, String> BAD_AMOUNTS =
      Map.ofEntries(
          Map.entry("", "Type an amount"),
          Map.entry("0", "one cent"),
          Map.entry("0.00", "one cent"),
          Map.entry("-1", "negative"),
          Map.entry("10.005", "two decimals"),
          Map.entry("ten", "not an amount"),
          Map.entry("10,50", "not an amount"),
          Map.entry("1e3", "not an amount"),
          Map.entry("10 CAD", "in USD"),
          Map.entry("99999999999999", "too large"),
          Map.entry("3713.71", "At most $3,713.70"));

  @Test
  void anAmountThatCantBeMeantIsRefusedWithASentence(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());

    for (Map.Entry<String, String> bad : BAD_AMOUNTS.entrySet()) {
      Page answer = admin.does(panel, "capture", Map.of("amount", bad.getKey()));
      assertThat(outcome(answer)).as(bad.getKey()).isIn("INVALID", "REFUSED");
      assertThat(result(answer)).as(bad.getKey()).contains(bad.getValue());
    }
    assertNothingMoved(demo, admin.opensPanelOf(bought.referenceId()));
  }

  @Test
  void aFormThatWasTamperedWithIsRefused(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Bought other = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());
    String ofOther = other.referenceId().replaceFirst("-.*", "");

    for (Map<String, String> wrong :
        List.of(
            Map.of("orderId", ofOther),
            Map.of("currency", "CAD"),
            Map.of("requestId", "1"),
            Map.of("requestId", ""),
            Map.of("reason", "x".repeat(256)))) {
      assertThat(outcome(admin.sends(panel, "capture", with(wrong)))).isEqualTo("INVALID");
    }
    assertThat(result(admin.sends(panel, "release", with(Map.of("reason", " "))))).contains("why");
    assertThat(result(admin.sends(panel, "give-away", with(Map.of())))).contains("no such action");
    assertNothingMoved(demo, admin.opensPanelOf(bought.referenceId()));
  }

  @Test
  void theRequestIdOfAnotherPaymentMovesNothing(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Bought other = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Map<String, String> fields =
        Map.of("amount", "1.00", "requestId", UUID.randomUUID().toString());

    admin.sends(admin.opensPanelOf(bought.referenceId()), "capture", fields);
    Page answer = admin.sends(admin.opensPanelOf(other.referenceId()), "capture", fields);

    assertThat(outcome(answer)).isEqualTo("REFUSED");
    assertThat(amount(answer, "captured")).isEqualTo("$0.00");
    assertThat(demo.sezzle().calls()).containsEntry("capture", 1);
  }

  @Test
  void withoutTheTokenOfTheFormNothingIsDone(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());

    Page forged = admin.sends(panel, "capture", Map.of("amount", "1.00", "csrfToken", "x"));

    assertThat(forged.status()).isGreaterThanOrEqualTo(400);
    assertNothingMoved(demo, admin.opensPanelOf(bought.referenceId()));
  }

  @Test
  void whoOnlySeesPaymentsMovesNothing(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator reader = Administrator.signIn(demo, Administrator.READER);
    Page panel = reader.opensPanelOf(bought.referenceId());
    assertThat(amount(panel, "authorized")).isEqualTo("$3,713.70");
    assertThat(panel.shows(".sezzle-moves form")).isFalse();
    assertThat(panel.text("[data-impossible=capture]")).contains("Your login may not");

    for (String action : ACTIONS) {
      Page answer = reader.sends(panel, action, Map.of("amount", "1.00"));
      assertThat(answer.status()).as(action).isEqualTo(403);
      assertThat(answer.text(".sezzle-note")).contains("Nothing was done");
    }
    assertNothingMoved(demo, reader.opensPanelOf(bought.referenceId()));
  }

  @Test
  void whoHasNoneOfThePermissionsSeesNothing(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Page seen = Administrator.signIn(demo, Administrator.ADMIN).opensPanelOf(bought.referenceId());
    Administrator none = Administrator.signIn(demo, Administrator.NONE);
    String path = seen.url().getPath().replaceFirst("^/admin", "");

    for (String address : List.of(path, path + "/at-sezzle", "/sezzle/order/1")) {
      Page answer = none.opens(address);
      assertThat(answer.status()).as(address).isEqualTo(403);
      assertThat(answer.document().text()).doesNotContain("3,713.70");
    }
    assertThat(none.sends(seen, "capture", Map.of("amount", "1.00")).status()).isEqualTo(403);
    assertThat(none.opens("/").document().text()).doesNotContain("Sezzle payments");
    assertThat(demo.sezzle().calls().keySet()).doesNotContainAnyElementsOf(Set.of("capture"));
  }

  @Test
  void anAddressWithoutAPaymentSaysSo(Demo demo) throws Exception {
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);

    for (String address : List.of("/sezzle/nothing", "/sezzle/order/999999", "/sezzle/order/x")) {
      Page answer = admin.opens(address);
      assertThat(answer.status()).as(address).isEqualTo(404);
      assertThat(answer.text(".sezzle-note")).contains("no such Sezzle payment");
    }
  }

  private static Map<String, String> with(Map<String, String> wrong) {
    Map<String, String> fields = new HashMap<>(Map.of("amount", "1.00"));
    fields.putAll(wrong);
    return fields;
  }

  private static void assertNothingMoved(Demo demo, Page panel) {
    assertThat(amount(panel, "captured")).isEqualTo("$0.00");
    assertThat(demo.sezzle().calls().keySet())
        .doesNotContainAnyElementsOf(
            Set.of("capture", "refund", "release", "reauthorize", "upcharge", "deleteCheckout"));
  }
}
