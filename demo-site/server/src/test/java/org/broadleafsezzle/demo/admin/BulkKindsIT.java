package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several payments are released or refunded at once, by whoever may. */
@DemoTest
@Tag("money")
class BulkKindsIT {

  @Test
  void whatIsOpenIsReleasedAndWhatWasCapturedIsRefundedEachOnce(Demo demo) throws Exception {
    Bought open = Bought.in(demo);
    Bought captured = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    BulkPages bulk = new BulkPages(admin);
    admin.does(admin.opensPanelOf(captured.referenceId()), "capture", Map.of());
    List<Bought> both = List.of(open, captured);
    demo.sezzle().clearLog();

    Page release = bulk.drafts("RELEASE", both);
    assertThat(release.text(".sezzle-note h2")).isEqualTo("Release 1 payment: $3,713.70 in all?");
    assertThat(release.text("form")).contains("1 chosen payment has nothing to be released");
    Page released = bulk.awaitEnd(bulk.confirms(release));
    bulk.confirms(release);
    assertThat(released.text("[data-word]")).contains("Finished", "1 of 1 done", "1 released");
    assertThat(BulkPages.line(released, open)).contains("Released");

    Page refund = bulk.drafts("REFUND", both);
    assertThat(refund.text(".sezzle-note")).contains("Refund 1 payment: $3,713.70 in all?");
    assertThat(refund.text(".sezzle-note")).contains("cancels the instalments that are not paid");
    Page refunded = bulk.awaitEnd(bulk.confirms(refund));
    bulk.confirms(refund);
    assertThat(BulkPages.line(refunded, captured)).contains("Refunded");

    assertThat(demo.sezzle().calls())
        .containsEntry("release", 1)
        .containsEntry("refund", 1)
        .doesNotContainKey("capture");
    assertThat(admin.opens("/sezzle/bulk").text("#sezzle-runs tbody"))
        .contains("Release", "1 released", "Refund", "1 refunded");
    assertThat(admin.opensPanelOf(open.referenceId()).text(".sezzle"))
        .contains("Released with others at once");
  }

  @Test
  void oneKindIsConfirmedAndNoOther(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page draft = new BulkPages(admin).drafts("CAPTURE", List.of(bought));
    demo.sezzle().clearLog();

    Page asked =
        admin.session().submit(draft, "form[action$='/bulk'] button", Map.of("kind", "RELEASE"));

    assertThat(asked.text(".sezzle-note.alert")).contains("no money was moved");
    assertThat(asked.text(".sezzle-note h2")).contains("Release 1 payment");
    assertThat(demo.sezzle().calls()).doesNotContainKeys("capture", "release");
    assertThat(admin.opens("/sezzle/bulk/new?kind=UPCHARGE").text(".sezzle"))
        .contains("There is no such bulk action");
  }

  @Test
  void whoMayCaptureMayNotReleaseOrRefundForThat(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    try (GrantedToReader ignored = GrantedToReader.capture(demo)) {
      Administrator reader = Administrator.signIn(demo, Administrator.READER);
      BulkPages bulk = new BulkPages(reader);

      Page list = reader.opens("/sezzle?search=" + bought.uuid());
      assertThat(list.document().select(".sezzle-bulk").eachAttr("value"))
          .containsExactly("CAPTURE");
      assertThat(bulk.drafts("CAPTURE", List.of(bought)).status()).isEqualTo(200);
      assertThat(bulk.drafts("RELEASE", List.of(bought)).status()).isEqualTo(403);
      assertThat(reader.posts("/sezzle/bulk", Map.of("kind", "REFUND")).status()).isEqualTo(403);
    }
  }
}
