package org.broadleafsezzle.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.broadleafsezzle.demo.admin.Administrator;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of our pages, so that no other site gets at them. */
@DemoTest
class HeadersIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sezzle",
        "/sezzle/health",
        "/sezzle/banner",
        "/sezzle/settings",
        "/sezzle/settings/webhooks",
        "/sezzle/bulk/new",
        "/sezzle/no-such-payment",
        "/sezzle/payments.csv"
      })
  void noOtherSiteFramesAPageOfTheAdminOrLearnsItsAddress(String path, Demo demo) throws Exception {
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    assertProtected(head(demo, admin, "/admin" + path), "same-origin");
  }

  @Test
  void neitherThePageForWhoMayNot(Demo demo) throws Exception {
    Administrator none = Administrator.signIn(demo, Administrator.NONE);
    List<String> head = head(demo, none, "/admin/sezzle");
    assertThat(head.get(0)).contains("403");
    assertProtected(head, "same-origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sezzle/return", "/sezzle/cancel"})
  void theTokenOfTheWayBackIsKeptFromOtherSites(String path, Demo demo) throws Exception {
    List<String> head = head(demo, null, path + "?token=0123456789abcdef");
    assertThat(head.get(0)).contains("404");
    assertProtected(head, "no-referrer");
    assertThat(head).anyMatch(line -> line.contains("script-src 'self';"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sezzle/style.css",
        "/sezzle/script.js",
        "/sezzle/checkout.js",
        "/sezzle/vendor.js",
        "/sezzle/returned.js"
      })
  void stylesheetAndScriptOpenNoSessionAndStayOutOfSharedCaches(String path, Demo demo)
      throws Exception {
    List<String> head = head(demo, null, path);

    assertThat(head.get(0)).contains("200");
    assertThat(head)
        .contains("Cache-Control: private, max-age=86400", "X-Content-Type-Options: nosniff")
        .noneMatch(line -> line.startsWith("Set-Cookie"));
  }

  @Test
  void theShopsPagesFrameNobodysPageButItsOwnAndSezzles(Demo demo) throws Exception {
    assertThat(head(demo, null, "/"))
        .contains(
            String.format(
                "Content-Security-Policy: script-src 'self' %1$scheckout.min.js;"
                    + " object-src 'none'; base-uri 'self'; frame-ancestors 'self';"
                    + " frame-src 'self' %1$s",
                demo.dashboard()));
  }

  private static void assertProtected(List<String> head, String referrers) {
    assertThat(head)
        .contains(
            "X-Frame-Options: DENY",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: " + referrers)
        .anyMatch(line -> line.startsWith("Cache-Control: ") && line.contains("no-store"))
        .anyMatch(
            line ->
                line.startsWith("Content-Security-Policy: ")
                    && line.contains("frame-ancestors 'none'")
                    && line.contains("object-src 'none'"));
  }

  private static List<String> head(Demo demo, Administrator administrator, String path)
      throws IOException {
    String session =
        administrator == null ? "" : administrator.session().cookie("JSESSIONID").orElseThrow();
    String answer =
        RawRequest.send(
            demo,
            "GET " + path + " HTTP/1.1",
            "Host: localhost",
            "Cookie: JSESSIONID=" + session,
            "Connection: close");
    return answer.substring(0, answer.indexOf("\r\n\r\n")).lines().toList();
  }
}
