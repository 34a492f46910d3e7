package org.broadleafsezzle.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.admin.Administrator;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.RawRequest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways into the admin's Sezzle pages that are no page's own. */
@DemoTest
class DoorsIT {
  private static final String SECRET = "a-long-and-random-word";
  private static final String HEALTH = "/admin/sezzle/health.json";

  @BeforeEach
  void letMonitoringIn(Demo demo) throws Exception {
    ShopSettings.set("health.token", SECRET);
    Administrator.signIn(demo, Administrator.ADMIN).posts("/sezzle/health", Map.of());
  }

  static Stream<String> otherSpellings() {
    return Stream.of(
            "/",
            ";x=y",
            "%3bx=y",
            "%20",
            "%0a",
            "%09",
            ".html",
            ".css",
            "/capture",
            "/a/b/c",
            "%2f",
            "%00",
            "%5c")
        .map(HEALTH::concat)
        .flatMap(
            path ->
                Stream.of(
                    path,
                    path.replace("health", "HEALTH"),
                    path.replace("health", "%68ealth"),
                    path.replace("/sezzle", ";x=y/sezzle")));
  }

  @ParameterizedTest
  @MethodSource("otherSpellings")
  void anotherSpellingOfTheHealthAddressIsNoAddress(String path, Demo demo) throws Exception {
    for (String method : List.of("GET", "POST", "PUT", "OPTIONS")) {
      assertThat(status(demo, method, path, SECRET)).as(method).isIn(400, 404);
      assertThat(status(demo, method, path, "guessed")).as(method).isIn(400, 404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/sezzle/HEALTH.json",
        "/admin/SEZZLE/health.json",
        "/admin//sezzle/health.json",
        "/admin/sezzle//health.json",
        "/admin/sezzle/%68ealth.json",
        "/admin/sezzle/health%2ejson",
        "/admin/sezzle/./health.json",
        "/admin/sezzle/x/../health.json"
      })
  void neitherIsAnAddressThatMeansTheSame(String path, Demo demo) throws Exception {
    assertThat(status(demo, "GET", path, SECRET)).isEqualTo(404);
    assertThat(status(demo, "POST", path, SECRET)).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "MADE-UP"})
  void noOtherMethodReadsTheHealth(String method, Demo demo) throws Exception {
    assertThat(status(demo, method, HEALTH, SECRET)).isEqualTo(405);
    assertThat(status(demo, method, HEALTH, "guessed")).isEqualTo(405);
  }

  @Test
  void theHealthIsReadWithTheTokenOnly(Demo demo) throws Exception {
    assertThat(status(demo, "GET", HEALTH, SECRET)).isEqualTo(200);
    assertThat(status(demo, "GET", HEALTH + "?x=y", SECRET)).isEqualTo(200);
    assertThat(status(demo, "GET", HEALTH, "guessed")).isEqualTo(401);
    assertThat(status(demo, "GET", HEALTH, "")).isEqualTo(401);
  }

  /** The admin's filters leave style sheets and scripts out, and take an address's end for it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/sezzle.css",
        "/admin/sezzle/health.css",
        "/admin/sezzle/banner.js",
        "/admin/sezzle/bulk.css",
        "/admin/sezzle/bulk/new.js",
        "/admin/sezzle/settings.css",
        "/admin/sezzle/settings/webhooks.js",
        "/admin/sezzle/settings/test-connection.css",
        "/admin/sezzle/order/1.css",
        "/admin/sezzle/customer/1.css",
        "/admin/sezzle/customer/1/charge.css",
        "/admin/sezzle/some-payment/capture.css",
        "/admin/sezzle/some-payment/at-sezzle.js",
        "/admin/sezzle/a/b/c/d.css"
      })
  void anAddressThatLooksLikeAStyleSheetOpensNoPage(String path, Demo demo) throws Exception {
    assertThat(status(demo, "GET", path, SECRET)).isIn(401, 404, 405);
    assertThat(status(demo, "POST", path, SECRET)).isIn(401, 404, 405);
  }

  @Test
  void aFormBindsNothingButItsOwnFields(Demo demo) throws Exception {
    Administrator reader = Administrator.signIn(demo, Administrator.READER);
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    String panel = "/sezzle/" + anyPayment(admin, demo);

    for (String field :
        List.of(
            "class.module.classLoader.defaultAssertionStatus",
            "class.module.classLoader.resources.context.parent.pipeline.first.pattern",
            "amount.class.module.classLoader.defaultAssertionStatus",
            "requestId.bytes[0]")) {
      Map<String, String> attack = Map.of(field, "not-a-boolean", "amount", "1.00");
      assertThat(reader.posts(panel + "/capture", attack).status()).as(field).isEqualTo(403);
      Page told = admin.posts(panel + "/capture", attack);
      assertThat(told.status()).as(field).isEqualTo(200);
      assertThat(Administrator.outcome(told)).isEqualTo("INVALID");
    }
  }

  @Test
  void whoMayNotIsToldSoWhateverIsSent(Demo demo) throws Exception {
    Administrator reader = Administrator.signIn(demo, Administrator.READER);
    assertThat(reader.posts("/sezzle/settings/test-connection", Map.of()).status()).isEqualTo(403);
    assertThat(reader.posts("/sezzle/settings/test-connection", Map.of("mode", "\0bogus")).status())
        .isEqualTo(403);
    assertThat(reader.posts("/sezzle/settings/webhooks/retry", Map.of()).status()).isEqualTo(403);
    assertThat(reader.posts("/sezzle/told/send", Map.of("key", "?")).status()).isEqualTo(403);
    assertThat(reader.posts("/sezzle/bulk", Map.of("bulk", "?")).status()).isEqualTo(403);
    assertThat(reader.posts("/sezzle/bulk/?/stop", Map.of()).status()).isEqualTo(403);
    assertThat(reader.posts("/sezzle/customer/x/charge", Map.of("cart", "?")).status())
        .isEqualTo(403);
    assertThat(reader.posts("/sezzle/customer/x/remove", Map.of()).status()).isEqualTo(403);

    Administrator none = Administrator.signIn(demo, Administrator.NONE);
    for (String path :
        List.of(
            "/sezzle",
            "/sezzle?from=never",
            "/sezzle/payments.csv",
            "/sezzle/health",
            "/sezzle/banner",
            "/sezzle/order/x",
            "/sezzle/customer/x",
            "/sezzle/x/at-sezzle",
            "/sezzle/bulk/x/part",
            "/sezzle/settings")) {
      assertThat(none.opens(path).status()).as(path).isEqualTo(403);
    }
    assertThat(none.posts("/sezzle/health", Map.of()).status()).isEqualTo(403);
  }

  /** The platform shows any section under its address, with whatever it is about. */
  @Test
  void thePlatformsOwnPagesAreNotInTheSection(Demo demo) throws Exception {
    Administrator admin = Administrator.signIn(demo, Administrator.ADMIN);
    assertThat(admin.opens("/sezzle/1/collection/add/2/3").status()).isEqualTo(404);
    assertThat(admin.posts("/sezzle/1", Map.of()).status()).isIn(404, 405);
  }

  private static String anyPayment(Administrator admin, Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    String uuid = shop.shopperAtPayment().goesToSezzle();
    return admin
        .opens("/sezzle?state=ALL&search=" + uuid)
        .document()
        .select("tbody th a")
        .attr("href")
        .replaceFirst(".*/", "");
  }

  private static int status(Demo demo, String method, String path, String token)
      throws IOException {
    String answer =
        RawRequest.send(
            demo,
            method + " " + path + " HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + token,
            "Content-Length: 0",
            "Connection: close");
    assertThat(answer).doesNotContain("Exception");
    return Integer.parseInt(answer.substring(9, 12));
  }
}
