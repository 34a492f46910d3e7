package org.broadleafsezzle.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token that brings a shopper back finishes its own checkout, once, and nothing else. */
@DemoTest
class ReturnTokenIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?token=",
        "?token=%00",
        "?token='%20OR%20'1'='1",
        "?token=%0d%0aSet-Cookie:%20a=b",
        "?token=a&token=b",
        "?token%5B%5D=a",
        "?token=../../admin",
        "?token=%F0%9F%92%B3%C3%28"
      })
  void aForgedOneIsAnsweredWithNotFound(String query, Demo demo) throws Exception {
    for (String path : new String[] {"/sezzle/return", "/sezzle/cancel"}) {
      String answer =
          RawRequest.send(
              demo, "GET " + path + query + " HTTP/1.1", "Host: localhost", "Connection: close");

      assertThat(answer).startsWith("HTTP/1.1 404").doesNotContain("a=b", "Exception");
      assertThat(answer).contains("Cache-Control: no-store", "Referrer-Policy: no-referrer");
    }
    assertThat(demo.sezzle().log()).isEmpty();
  }

  @Test
  void aForgedOneMayBeOfAnyLength(Demo demo) throws Exception {
    Page page =
        new HttpShopper(demo).session().get(demo.shop("/sezzle/return?token=" + "A".repeat(7_000)));

    assertThat(page.status()).isEqualTo(404);
  }

  @Test
  void oneReplayedAfterTheMoneyWentBackMovesNothing(Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    String uuid = shopper.goesToSezzle();
    String returnUrl = shop.approve(uuid);
    shop.setQuantity(shopper, 2);
    shopper.opens(returnUrl);
    shop.assertNothingSold(uuid);
    demo.sezzle().clearLog();

    shopper.opens(returnUrl);
    shopper.opens(returnUrl.replace("/return", "/cancel"));

    assertThat(shopper.page().url().getQuery()).contains("sezzle=changed");
    assertThat(demo.sezzle().log()).isEmpty();
    shop.assertNothingSold(uuid);
  }

  @Test
  void oneOfADeniedShopperReplayedMakesNoOrder(Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    String cancelUrl = demo.sezzle().decide(shopper.goesToSezzle(), "DENY");

    shopper.opens(cancelUrl);
    shopper.opens(cancelUrl.replace("/cancel", "/return"));

    assertThat(shopper.hasOrdered()).isFalse();
    shop.assertBooksAgree();
  }

  @Test
  void oneWhoseCheckoutHasExpiredMakesNoOrder(Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    shopper.goesToSezzle();
    String returnUrl =
        demo.sezzle().accepted("createSession").path("complete_url").path("href").asText();
    demo.sezzle().moveClock(Duration.ofDays(7));

    shopper.opens(returnUrl);

    assertThat(shopper.page().url().getQuery()).contains("sezzle=expired");
    shop.assertBooksAgree();
  }

  @Test
  void oneOfACheckoutReplacedMeanwhileSellsNothingTwice(Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    String first = shopper.goesToSezzle();
    String returnUrl = shop.approve(first);
    shopper.opens(demo.shop("/checkout"));
    String second = shopper.goesToSezzle();
    String otherUrl = shop.approve(second);

    shopper.opens(otherUrl);
    assertThat(shopper.hasOrdered()).isTrue();
    shopper.opens(returnUrl);

    shop.assertNothingSold(first);
    assertThat(demo.sezzle().order(second).path("authorization").path("releasedInCents").asLong())
        .isZero();
  }

  @Test
  void twoSwappedShowNeitherShopperTheOthersOrder(Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper one = shop.shopperAtPayment();
    HttpShopper other = shop.shopperAtPayment();
    String urlOfOne = shop.approve(one.goesToSezzle());
    String urlOfOther = shop.approve(other.goesToSezzle());

    one.opens(urlOfOther);
    other.opens(urlOfOne);

    for (HttpShopper shopper : new HttpShopper[] {one, other}) {
      assertThat(shopper.hasOrdered()).isFalse();
      assertThat(shopper.page().document().text()).doesNotContain("Grace").doesNotContain("Hopper");
    }
    shop.assertBooksAgree();
    assertThat(one.opens(urlOfOne).hasOrdered()).isTrue();
    assertThat(other.opens(urlOfOther).hasOrdered()).isTrue();
    assertThat(one.page().url()).isNotEqualTo(other.page().url());
  }

  @Test
  void anotherShoppersConfirmationIsNotShown(Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    shopper.opens(shop.approve(shopper.goesToSezzle()));

    Page seen = shop.shopperAtPayment().opens(shopper.page().url().toString()).page();

    assertThat(seen.status()).isEqualTo(404);
    assertThat(seen.document().text()).doesNotContain("Hopper");
  }

  /** An attacker who gets a shopper to use a session the attacker knows must not see into it. */
  @Test
  void aSessionPlantedOnTheReturnShowsItsOwnerNothing(Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper attacker = shop.shopperAtPayment();
    HttpShopper shopper = shop.shopperAtPayment();
    String returnUrl = shop.approve(shopper.goesToSezzle());
    String planted = attacker.session().cookie("JSESSIONID").orElseThrow();

    String answer =
        RawRequest.send(
            demo,
            "GET " + returnUrl.replace(demo.shop(""), "") + " HTTP/1.1",
            "Host: localhost",
            "Cookie: JSESSIONID=" + planted,
            "Connection: close");

    assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("/confirmation/", "Hopper");
    String number = shopper.opens(returnUrl).page().url().getPath();
    assertThat(attacker.opens(demo.shop(number)).page().status()).isEqualTo(404);
    assertThat(attacker.opens(demo.shop("/cart")).page().shows("#empty-cart")).isFalse();
    shop.assertBooksAgree();
  }

  @Test
  void aSessionIdOfTheAttackersMakingIsNotTakenOver(Demo demo) throws Exception {
    String answer =
        RawRequest.send(
            demo,
            "GET /sezzle/return?token=x HTTP/1.1",
            "Host: localhost",
            "Cookie: JSESSIONID=11111111111111111111111111111111",
            "Connection: close");

    assertThat(answer).doesNotContain("11111111111111111111111111111111");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&url=https://evil.example",
        "&successUrl=//evil.example",
        "&redirect=https:%2F%2Fevil.example",
        "&orderNumber=//evil.example",
        "&sezzle=//evil.example"
      })
  void whatElseIsInTheAddressLeadsNowhereElse(String more, Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    String cancelUrl = demo.sezzle().decide(shopper.goesToSezzle(), "CANCEL");
    String address = cancelUrl.replace(demo.shop(""), "") + more;

    String answer =
        RawRequest.send(
            demo,
            "GET " + address + " HTTP/1.1",
            "Host: evil.example",
            "X-Forwarded-Host: evil.example",
            "Connection: close");

    assertThat(answer)
        .startsWith("HTTP/1.1 303")
        .contains("\r\nLocation: /checkout?sezzle=cancelled\r\n")
        .doesNotContain("evil.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD", "PATCH"})
  void anythingButGetDecidesNothing(String method, Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    String returnUrl = shop.approve(shopper.goesToSezzle());
    demo.sezzle().clearLog();

    String answer =
        RawRequest.send(
            demo,
            method + " " + returnUrl.replace(demo.shop(""), "") + " HTTP/1.1",
            "Host: localhost",
            "Content-Length: 0",
            "Connection: close");

    assertThat(answer).matches("(?s)HTTP/1.1 (403|405|501) .*");
    assertThat(demo.sezzle().log()).isEmpty();
    assertThat(shopper.opens(returnUrl).hasOrdered()).isTrue();
  }

  @Test
  void oneInAFormIsNotTaken(Demo demo) throws Exception {
    Shop shop = new Shop(demo);
    HttpShopper shopper = shop.shopperAtPayment();
    String returnUrl = shop.approve(shopper.goesToSezzle());
    String token = returnUrl.replaceFirst(".*token=", "");

    Page page =
        shopper
            .session()
            .post(
                demo.shop("/sezzle/return"),
                Map.of("token", URLEncoder.encode(token, StandardCharsets.UTF_8)));

    assertThat(page.status()).isEqualTo(403);
    assertThat(shopper.opens(returnUrl).hasOrdered()).isTrue();
  }
}
