package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.demo.admin.Administrator.amount;
import static org.broadleafsezzle.demo.admin.Administrator.outcome;
import static org.broadleafsezzle.demo.admin.Administrator.result;

import java.util.Map;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator reads why Sezzle failed, and nothing is moved twice for it. */
@DemoTest
@Tag("money")
class PanelFaultsIT {

  @ParameterizedTest
  @ValueSource(strings = {"CUT_CONNECTION", "STATUS_500", "BROKEN_BODY"})
  void anUnknownOutcomeBlocksASecondTryUntilItIsKnown(String fault, Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());
    demo.sezzle().fault("capture", fault, "AFTER", 20, 0);

    Page unknown = admin.does(panel, "capture", Map.of("amount", "50.00"));
    assertThat(outcome(unknown)).isEqualTo("UNKNOWN");
    assertThat(result(unknown)).contains("outcome unknown, being checked");
    assertThat(unknown.text(".sezzle-note.alert")).contains("being checked");
    assertThat(unknown.text("[data-impossible=capture]")).contains("unknown");
    Page second = admin.sends(unknown, "capture", Map.of("amount", "50.00"));
    assertThat(outcome(second)).isEqualTo("REFUSED");

    demo.sezzle().clearFaults();
    Page settled = admin.does(second, "refresh", Map.of());
    assertThat(outcome(settled)).isEqualTo("DONE");
    assertThat(amount(settled, "captured")).isEqualTo("$50.00");
    assertThat(demo.sezzle().order(bought.uuid()).path("authorization").path("captures"))
        .hasSize(1);
  }

  @Test
  void whatSezzleRefusesIsShownInItsWordsWithItsId(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());
    demo.sezzle().release(bought.uuid(), 371370 - 100);

    Page refused = admin.does(panel, "capture", Map.of("amount", "50.00"));

    assertThat(outcome(refused)).isEqualTo("REFUSED");
    assertThat(result(refused)).contains("At most $1.00");
    Page refreshed = admin.does(refused, "refresh", Map.of());
    assertThat(result(refreshed)).contains("made elsewhere", "agree");
    assertThat(amount(refreshed, "capturable")).isEqualTo("$1.00");
  }

  @Test
  void whenSezzleIsDownThePanelShowsWhatTheShopKnows(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());
    assertThat(amount(panel, "authorized")).isEqualTo("$3,713.70");
    String atSezzle = panel.url().getPath().replaceFirst("^/admin", "") + "/at-sezzle";

    demo.sezzle().fault("getOrder", "STATUS_500", "BEFORE", 100, 0);
    assertThat(admin.opens(atSezzle).text(".sezzle-verdict"))
        .contains("can’t be reached", "what the shop knows");
    demo.sezzle().clearFaults();
    assertThat(admin.opens(atSezzle).text(".sezzle-verdict")).contains("agree");

    demo.sezzle().fault("getOrder", "STATUS_500", "BEFORE", 100, 0);
    Page failed = admin.does(panel, "capture", Map.of("amount", "50.00"));
    assertThat(outcome(failed)).isEqualTo("UNREACHABLE");
    assertThat(result(failed)).contains("Nothing was captured", "try again later");
  }

  @Test
  void keysThatSezzleDoesNotAcceptAreNamed(Demo demo) throws Exception {
    Bought bought = Bought.in(demo);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    Page panel = admin.opensPanelOf(bought.referenceId());
    demo.sezzle().keys("sz_pub_other", "sz_pr_other");
    demo.sezzle().expireTokens();

    Page failed = admin.does(panel, "capture", Map.of("amount", "50.00"));

    assertThat(outcome(failed)).isEqualTo("UNREACHABLE");
    assertThat(result(failed)).contains("does not accept the shop’s keys", "test the connection");
  }
}
