package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator captures several payments at once. */
@DemoTest
@Tag("money")
class BulkCaptureIT {

  @Test
  void oneRefusedAndOneUnknownDoNotKeepTheOthersAndTwiceTheSameFormActsOnce(Demo demo)
      throws Exception {
    Bought refused = Bought.in(demo);
    Bought captured = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    BulkPages bulk = new BulkPages(admin);
    Page draft = bulk.drafts("CAPTURE", List.of(refused, captured));
    assertThat(draft.text(".sezzle-note h2")).isEqualTo("Capture 2 payments: $7,427.40 in all?");
    assertThat(draft.text("tbody tr")).contains("Grace Hopper", "Submitted", "$3,713.70");
    demo.sezzle().release(refused.uuid(), 371370);
    demo.sezzle().clearLog();

    Page first = bulk.confirms(draft);
    Page second = bulk.confirms(draft);
    Page done = bulk.awaitEnd(first);

    assertThat(second.url()).isEqualTo(first.url());
    assertThat(done.text(".sezzle-note h2")).isEqualTo("Finished");
    assertThat(BulkPages.line(done, refused)).contains("Not captured");
    assertThat(BulkPages.line(done, captured)).contains("Captured");
    assertThat(demo.sezzle().calls()).containsEntry("capture", 1);
    Page runs = admin.opens("/sezzle/bulk");
    assertThat(runs.text("#sezzle-runs tbody tr"))
        .contains("admin", "Finished", "1 captured, 1 refused");
    assertThat(runs.text("#sezzle-runs tbody li"))
        .contains(refused.referenceId().replaceFirst("-.*", ": "), "Nothing is left");
    assertThat(runs.document().select("#sezzle-runs tbody th a").first().absUrl("href"))
        .isEqualTo(done.url().toString());

    Bought unknown = Bought.in(demo);
    Bought after = Bought.in(demo);
    Page next = bulk.drafts("CAPTURE", List.of(unknown, after));
    demo.sezzle().fault("capture", "CUT_CONNECTION", "AFTER", 1, 0);
    Page ended = bulk.awaitEnd(bulk.confirms(next));
    assertThat(ended.text("[data-word]"))
        .contains("2 of 2 done", "1 captured", "1 outcome unknown");
    demo.sezzle().clearFaults();
    Stream.of(unknown, after)
        .filter(one -> BulkPages.line(ended, one).contains("Outcome unknown"))
        .forEach(one -> refresh(admin, one));
    assertThat(bulk.reload(ended).text("[data-word]")).contains("2 captured");
    for (Bought one : List.of(unknown, after)) {
      assertThat(demo.sezzle().order(one.uuid()).path("authorization").path("captures")).hasSize(1);
    }
  }

  @Test
  void allThatAFilterFindsIsChosenOverItsPagesAndTheWayBackKeepsTheFilter(Demo demo)
      throws Exception {
    try (SeededPayments seeded = new SeededPayments(demo)) {
      seeded.authorized("seed-", 60);
      Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
      Page list = admin.opens("/sezzle?state=AUTHORIZED&max=0.37&sort=amount&dir=asc");

      Page draft = admin.session().submit(list, "button[value=CAPTURE]", Map.of("all", "true"));

      assertThat(draft.text(".sezzle-note h2")).isEqualTo("Capture 60 payments: $22.20 in all?");
      assertThat(draft.document().select("a[href*='max=0.37']").text())
          .isEqualTo("Back to the list");
      Page small = admin.opens("/sezzle?search=seed-1");
      assertThat(small.shows("input[name=all]")).isFalse();
      Map<String, String> unreadable = Map.of("kind", "CAPTURE", "all", "true", "max", "0,37");
      assertThat(admin.posts("/sezzle/bulk/new", unreadable).text(".sezzle-empty"))
          .contains("nothing to be captured");
    }
  }

  @Test
  void itIsStoppedCleanlyShownAgainAndCarriedOn(Demo demo) throws Exception {
    Bought[] bought = several(demo, 8);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    BulkPages bulk = new BulkPages(admin);
    Page draft = bulk.drafts("CAPTURE", List.of(bought));
    demo.sezzle().clearLog();
    demo.sezzle().fault("capture", "LATE", "BEFORE", 6, 3000);

    Page running = bulk.confirms(draft);
    assertThat(admin.opens("/sezzle?search=" + bought[0].uuid()).text(".sezzle-note"))
        .contains("A bulk capture of admin is under way");
    admin.session().submit(running, ".sezzle-stop button", Map.of());
    Page ended = bulk.awaitEnd(running);

    assertThat(ended.text(".sezzle-note h2")).startsWith("Stopped");
    assertThat(ended.text(".sezzle-who")).isEqualTo("Stopped by admin.");
    assertThat(ended.text("tbody")).contains("Captured", "Not begun");
    assertThat(demo.sezzle().calls().get("capture")).isLessThan(8);

    admin.session().submit(ended, ".sezzle-carry-on button", Map.of());
    Page done = bulk.awaitEnd(running);

    assertThat(done.text("[data-word]")).contains("Finished", "8 captured");
    assertCapturedOnce(demo, bought);
  }

  @Test
  void whatHasChangedSinceItWasShownIsAskedAgain(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    BulkPages bulk = new BulkPages(admin);
    Page draft = bulk.drafts("CAPTURE", List.of(bought));
    admin.does(admin.opensPanelOf(bought.referenceId()), "capture", Map.of("amount", "1.00"));
    demo.sezzle().clearLog();

    Page again = bulk.confirms(draft);

    assertThat(again.text(".sezzle-note.alert")).contains("have changed");
    assertThat(again.text(".sezzle-note h2")).isEqualTo("Capture 1 payment: $3,712.70 in all?");
    assertThat(demo.sezzle().calls()).doesNotContainKey("capture");
  }

  @Test
  void withoutTheRightOrTheTokenNothingIsCaptured(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    BulkPages bulk = new BulkPages(admin);
    Page draft = bulk.drafts("CAPTURE", List.of(bought));
    Map<String, String> form = form(draft);
    Administrator reader = Administrator.signIn(demo, Administrator.READER);
    demo.sezzle().clearLog();

    form.remove("csrfToken");
    assertThat(reader.posts("/sezzle/bulk", form).status()).isEqualTo(403);
    form.put("csrfToken", "forged");
    assertThat(admin.posts("/sezzle/bulk", form).status()).isNotEqualTo(200);
    assertThat(demo.sezzle().calls()).doesNotContainKey("capture");
  }

  private static Bought[] several(Demo demo, int many) throws IOException {
    Bought[] bought = new Bought[many];
    for (int i = 0; i < many; i++) {
      bought[i] = Bought.in(demo);
    }
    return bought;
  }

  private static void assertCapturedOnce(Demo demo, Bought... bought) {
    for (Bought one : bought) {
      assertThat(demo.sezzle().order(one.uuid()).path("authorization").path("captures")).hasSize(1);
    }
  }

  private static Map<String, String> form(Page draft) {
    Map<String, String> fields = new LinkedHashMap<>();
    draft
        .document()
        .select("form[action$='/bulk'] input")
        .forEach(input -> fields.put(input.attr("name"), input.val()));
    return fields;
  }

  private static void refresh(Administrator admin, Bought bought) {
    try {
      admin.does(admin.opensPanelOf(bought.referenceId()), "refresh", Map.of());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
