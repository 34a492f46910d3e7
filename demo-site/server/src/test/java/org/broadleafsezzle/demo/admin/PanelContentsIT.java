package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.junit.jupiter.api.Test;

/** A panel says who ordered what, keeps notes, and leads back to where one came from. */
@DemoTest
class PanelContentsIT {

  @Test
  void itSaysWhoOrderedWhatAndLeadsBackToTheListAsItWas(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    assertThat(back(admin.opensPanelOf(bought.referenceId()))).endsWith("/admin/sezzle");
    admin.opens("/sezzle?state=PAID&min=%243%2C713.70&search=" + bought.uuid() + "&dir=asc");

    Page panel = admin.opensPanelOf(bought.referenceId());

    assertThat(panel.text("#sezzle-order")).contains("Shopper: Grace Hopper grace@example.com");
    assertThat(panel.text("#sezzle-items tbody tr")).containsIgnoringCase("greenhouse");
    assertThat(panel.text("#sezzle-items tbody tr .number")).isEqualTo("1");
    panel = admin.does(panel, "capture", Map.of("amount", "1.00"));
    Page list = admin.session().get(back(panel));
    assertThat(list.document().select("tbody tr")).hasSize(1);
    assertThat(list.document().select("input[name=min]").val()).isEqualTo("$3,713.70");
    assertThat(list.document().select("#sezzle-state option[selected]").val()).isEqualTo("PAID");
    assertThat(list.document().select("nav.sezzle-tabs").attr("data-title"))
        .isEqualTo("Sezzle payments");
    assertThat(panel.document().select("nav.sezzle-tabs").attr("data-title"))
        .startsWith("Sezzle payment of order 2");
  }

  @Test
  void aNoteIsKeptInTheTimelineWithWhoWroteIt(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator reader = Administrator.signIn(demo, Administrator.READER);
    Page panel = reader.opensPanelOf(bought.referenceId());

    Page noted = note(reader, panel, "The shopper <b>called</b>:\r\nsend it later");
    assertThat(noted.text("#sezzle-history tbody tr"))
        .contains("Note", "Administrator: sezzle-reader", "The shopper <b>called</b>:");
    assertThat(noted.document().select("#sezzle-note-text").val()).isEmpty();

    for (String wrong : new String[] {" ", "x".repeat(501)}) {
      Page refused = note(reader, noted, wrong);
      assertThat(refused.shows("#sezzle-note-problem")).isTrue();
      assertThat(refused.document().select("#sezzle-note-text").text().trim())
          .isEqualTo(wrong.trim());
      assertThat(refused.document().select("#sezzle-history tbody tr"))
          .hasSameSizeAs(noted.document().select("#sezzle-history tbody tr"));
    }
    reader.opens("/sezzle?blLocaleCode=fr_CA");
    assertThat(note(reader, noted, "").text("#sezzle-note-problem")).contains("Écrivez");
    Administrator none = Administrator.signIn(demo, Administrator.NONE);
    assertThat(none.sends(panel, "note", Map.of("text", "x")).status()).isEqualTo(403);
  }

  private static Page note(Administrator administrator, Page panel, String text) throws Exception {
    return administrator.session().submit(panel, "#sezzle-notes button", Map.of("text", text));
  }

  private static String back(Page panel) {
    return panel.document().select(".sezzle-back-to-list").first().absUrl("href");
  }
}
