package org.broadleafsezzle.demo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadleafsezzle.demo.browser.Browser;
import org.broadleafsezzle.demo.browser.BrowserTest;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However often a shopper returns from Sezzle, there is one order and one payment. */
@Tag("money")
@DemoTest
@BrowserTest
class ReturnTwiceIT {
  private static final int AT_ONCE = 6;

  @Test
  void reloadingTheReturnShowsTheSameConfirmation(Demo demo, Browser browser) {
    Shopper shopper = atSezzle(demo, browser);
    String returnUrl = approve(demo);
    browser.go(returnUrl).awaitUrl("/confirmation/");
    String number = shopper.orderNumber();

    browser.go(returnUrl).awaitUrl("/confirmation/");

    assertThat(shopper.orderNumber()).isEqualTo(number);
    onePayment(demo);
  }

  @Test
  void aSecondTabShowsTheSameConfirmation(Demo demo, Browser browser) {
    Shopper shopper = atSezzle(demo, browser);
    String returnUrl = approve(demo);
    browser.go(returnUrl).awaitUrl("/confirmation/");
    String number = shopper.orderNumber();

    browser.inNewTab(returnUrl).awaitUrl("/confirmation/");

    assertThat(shopper.orderNumber()).isEqualTo(number);
    onePayment(demo);
  }

  @Test
  void returnsInTheSameInstantMakeOneOrder(Demo demo, Browser browser) throws Exception {
    Shopper shopper = atCheckout(demo, browser);
    Connection session = Jsoup.newSession().cookies(browser.cookies());
    shopper.goesToSezzle();
    String returnUrl = approve(demo);

    List<String> ends = inTheSameInstant(() -> end(session, returnUrl));

    assertThat(ends).hasSize(AT_ONCE).allMatch(url -> url.contains("/confirmation/"));
    assertThat(ends.stream().distinct()).hasSize(1);
    onePayment(demo);
  }

  @Test
  void aReturnFromAnotherShoppersBrowserShowsNothingOfTheOrder(
      Demo demo, Browser browser, Browser stranger) {
    atSezzle(demo, browser);
    String returnUrl = approve(demo);

    stranger.go(returnUrl);

    assertThat(stranger.url()).doesNotContain("/confirmation/");
    assertThat(stranger.text()).doesNotContain("Grace").doesNotContain("grace@example.com");
    onePayment(demo);
  }

  @Test
  void aTokenThatBelongsToNoCheckoutDoesNothing(Demo demo, Browser browser) {
    atSezzle(demo, browser);
    String returnUrl = approve(demo);

    browser.go(returnUrl.substring(0, returnUrl.length() - 4) + "AAAA");

    assertThat(browser.url()).doesNotContain("/confirmation/");
    assertThat(demo.sezzle().log("getOrder")).isEmpty();
  }

  private static Shopper atCheckout(Demo demo, Browser browser) {
    return new Shopper(browser, demo)
        .adds(Shopper.TROWEL)
        .checksOutTo(Home.SEATTLE, "grace@example.com");
  }

  private static Shopper atSezzle(Demo demo, Browser browser) {
    return atCheckout(demo, browser).goesToSezzle();
  }

  private static String approve(Demo demo) {
    return demo.sezzle().decide(demo.sezzle().order().path("uuid").asText(), "APPROVE");
  }

  private static void onePayment(Demo demo) {
    JsonNode held = demo.sezzle().order();
    AdminOrder order = AdminOrder.of(demo, held);
    assertThat(order.payments()).hasSize(1);
    assertThat(order.transactions()).hasSize(1);
    assertThat(held.path("authorization").path("releasedInCents").asLong()).isZero();
  }

  private static String end(Connection session, String url) throws Exception {
    return session.newRequest(url).timeout(60_000).execute().url().toString();
  }

  private static List<String> inTheSameInstant(Callable<String> visit) throws Exception {
    ExecutorService tabs = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<String>> visits = Collections.nCopies(AT_ONCE, visit);
      List<Future<String>> ends = tabs.invokeAll(visits);
      List<String> urls = new ArrayList<>();
      for (Future<String> end : ends) {
        urls.add(end.get());
      }
      return urls;
    } finally {
      tabs.shutdownNow();
    }
  }
}
