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
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However often a shopper returns from Sezzle, there is one order and one payment. */
@Tag("money")
@DemoTest
class ReturnTwiceIT {
  private static final int AT_ONCE = 6;

  @Test
  void reloadingTheReturnShowsTheSameConfirmation(Demo demo) throws Exception {
    HttpShopper shopper = atSezzle(demo);
    String returnUrl = approve(demo);
    String number = shopper.opens(returnUrl).orderNumber();
    assertThat(shopper.hasOrdered()).isTrue();

    shopper.opens(returnUrl);

    assertThat(shopper.hasOrdered()).isTrue();
    assertThat(shopper.orderNumber()).isEqualTo(number);
    onePayment(demo);
  }

  /** Such as one in a frame, whose page the browser sends no cookies of the shop to. */
  @Test
  void aReturnWithoutTheShoppersCookiesMakesTheOrderInItsOwnCurrency(Demo demo) throws Exception {
    new HttpShopper(demo)
        .shopsIn(Region.CANADA)
        .adds(HttpShopper.TROWEL)
        .checksOutTo(Home.TORONTO, "jean@example.com")
        .goesToSezzle();

    HttpSession.Page page = new HttpSession().get(approve(demo));

    assertThat(page.document().text()).contains("Thank you for your order");
    onePayment(demo);
  }

  @Test
  void returnsInTheSameInstantMakeOneOrder(Demo demo) throws Exception {
    HttpShopper shopper = atSezzle(demo);
    Connection tabs = Jsoup.newSession().cookies(shopper.session().cookies());
    String returnUrl = approve(demo);

    List<String> ends = inTheSameInstant(() -> end(tabs, returnUrl));

    assertThat(ends).hasSize(AT_ONCE).allMatch(url -> url.contains("/confirmation/"));
    assertThat(ends.stream().distinct()).hasSize(1);
    onePayment(demo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AUTH", "CAPTURE"})
  void twoPaidSessionsOfOneCartInTheSameInstantMakeOnePayment(String intent, Demo demo)
      throws Exception {
    ShopSettings.intent(intent);
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    String first = shopper.goesToSezzle();
    String back = demo.sezzle().decide(first, "APPROVE");
    shopper.looksAtTheCheckout();
    String second = shopper.goesToSezzle();
    String backAgain = demo.sezzle().decide(second, "APPROVE");
    Connection tabs = Jsoup.newSession().cookies(shopper.session().cookies());
    Connection stranger = Jsoup.newSession();
    ExecutorService browsers = Executors.newFixedThreadPool(2);
    try {
      Future<String> one = browsers.submit(() -> end(tabs, back));
      Future<String> other = browsers.submit(() -> end(stranger, backAgain));
      one.get();
      other.get();
    } finally {
      browsers.shutdownNow();
    }

    assertThat(first).isNotEqualTo(second);
    assertThat(List.of(held(demo, first), held(demo, second)))
        .containsExactlyInAnyOrder(0L, amount(demo, first));
    String ordered = held(demo, first) > 0 ? first : second;
    AdminOrder order = AdminOrder.of(demo, demo.sezzle().order(ordered));
    assertThat(order.payments()).hasSize(1);
  }

  private static long amount(Demo demo, String uuid) {
    return demo.sezzle().order(uuid).path("authorization").path("amountInCents").asLong();
  }

  private static long held(Demo demo, String uuid) {
    JsonNode authorization = demo.sezzle().order(uuid).path("authorization");
    return authorization.path("amountInCents").asLong()
        - authorization.path("releasedInCents").asLong()
        - authorization.path("refundedInCents").asLong();
  }

  @Test
  void aReturnFromAnotherShoppersBrowserShowsNothingOfTheOrder(Demo demo) throws Exception {
    atSezzle(demo);
    String returnUrl = approve(demo);

    HttpShopper stranger = new HttpShopper(demo).opens(returnUrl);

    assertThat(stranger.hasOrdered()).isFalse();
    assertThat(stranger.page().document().html())
        .doesNotContain("Grace")
        .doesNotContain("grace@example.com");
    onePayment(demo);
  }

  @Test
  void aTokenThatBelongsToNoCheckoutDoesNothing(Demo demo) throws Exception {
    HttpShopper shopper = atSezzle(demo);
    String returnUrl = approve(demo);

    shopper.opens(returnUrl.substring(0, returnUrl.length() - 4) + "AAAA");

    assertThat(shopper.hasOrdered()).isFalse();
    assertThat(demo.sezzle().log("getOrder")).isEmpty();
  }

  private static HttpShopper atSezzle(Demo demo) throws Exception {
    HttpShopper shopper = HttpShopper.readyToPay(demo);
    shopper.goesToSezzle();
    return shopper;
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

  private static String end(Connection tabs, String url) throws Exception {
    return tabs.newRequest(url).timeout(60_000).execute().url().toString();
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
