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

/** Actions refused to an administrator, over direct calls too: nothing is sent to Sezzle. */
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
  void aRefusedFormComesBackOpenWithWhatWasTypedAndTheErrorInIt(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());

    Page tooMuch = admin.does(panel, "capture", Map.of("amount", "3713.71", "reason", "Shipped"));
    assertThat(tooMuch.text("#sezzle-capture[open] #sezzle-result")).contains("At most $3,713.70");
    assertThat(tooMuch.document().select(".sezzle-moves details[open]")).hasSize(1);
    assertThat(tooMuch.document().select("#sezzle-amount-capture[aria-invalid=true]").val())
        .isEqualTo("3713.71");
    assertThat(tooMuch.document().select("#sezzle-reason-capture").val()).isEqualTo("Shipped");

    Page unexplained =
        admin.does(tooMuch, "capture-and-release", Map.of("amount", "12.5", "reason", ""));
    assertThat(unexplained.text("#sezzle-capture-and-release[open] #sezzle-result"))
        .contains("Say why");
    assertThat(unexplained.document().select("#sezzle-amount-capture-and-release").val())
        .isEqualTo("12.5");
    assertThat(unexplained.document().select("input[aria-invalid=true]").attr("name"))
        .isEqualTo("reason");

    demo.sezzle().fault("getOrder", "STATUS_500", "BEFORE", 100, 0);
    Page unreachable = admin.does(panel, "capture", Map.of("amount", "7.00", "reason", "Later"));
    demo.sezzle().clearFaults();
    assertThat(outcome(unreachable)).isEqualTo("UNREACHABLE");
    assertThat(unreachable.document().select("#sezzle-amount-capture").val()).isEqualTo("7.00");

    Page later = admin.does(panel, "refresh", Map.of());
    assertThat(outcome(later)).isEqualTo("DONE");
    assertThat(later.shows(".sezzle-moves details[open]")).isFalse();
    assertThat(later.document().select("#sezzle-amount-capture").val()).isEqualTo("3713.70");
    assertNothingMoved(demo, later);
  }

  @Test
  void withoutJavaScriptItIsAskedOnceMoreInTheLanguageOfTheAdministrator(Demo demo)
      throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());
    Map<String, String> typed = Map.of("amount", "1,000", "reason", "Shipped");

    Page asked = admin.asksFor(panel, "capture", typed);
    assertThat(asked.text("h1")).isEqualTo("Capture $1,000.00?");
    assertThat(asked.text("#sezzle-confirmation")).contains("will pay $1,000.00 to the shop");
    assertNothingMoved(demo, admin.opensPanelOf(bought.referenceId()));

    Page back = admin.session().submit(asked, "button[name=confirmed][value=false]", Map.of());
    assertThat(back.document().select("#sezzle-capture[open] input[name=amount]").val())
        .isEqualTo("1,000");
    assertThat(back.shows("#sezzle-result")).isFalse();

    admin.opens("/sezzle?blLocaleCode=fr_CA");
    Page french = admin.asksFor(back, "capture", Map.of("amount", "1 000,00"));
    assertThat(french.text("h1").replaceAll("\\s", " ")).isEqualTo("Capturer 1 000,00 $ US?");
    Page refused = admin.does(back, "capture", Map.of("amount", "3 713,71"));
    assertThat(refused.text("#sezzle-capture[open] #sezzle-result")).contains("Rien");
    assertThat(refused.document().select("#sezzle-amount-capture").val()).isEqualTo("3 713,71");
    assertThat(outcome(admin.does(back, "capture", Map.of("amount", "1 000,00"))))
        .isEqualTo("DONE");
    assertThat(demo.sezzle().calls()).containsEntry("capture", 1);
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
