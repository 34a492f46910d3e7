package org.broadleafsezzle.demo.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.demo.flow.HttpSession;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.DemoTest;
import org.broadleafsezzle.demo.running.ShopSettings;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator sends the checkout of a cart to the customer, who pays it or does not. */
@Tag("money")
@DemoTest
class LinkIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @BeforeEach
  void linksAreOn() {
    ShopSettings.set("link", "ON");
  }

  @Test
  void whatACustomerPaysWhoNeverComesToTheShopBecomesAnOrder(Demo demo) throws IOException {
    LinkPages pages = LinkPages.of(demo);
    pages.fillsCart(demo);
    Page draft = pages.drafts();

    Page sent =
        pages.sends(draft, "channel", "SMS", "phone", "(206) 555-0100", "language", "fr-CA");
    Page again = pages.sends(draft, "channel", "SMS", "phone", "(206) 555-0100");

    assertThat(Administrator.outcome(sent)).isEqualTo("SENT");
    assertThat(Administrator.result(again)).contains("sent before");
    JsonNode asked = demo.sezzle().accepted("createSession").path("order");
    assertThat(asked.path("send_checkout_url").toString())
        .isEqualTo("{\"to_sms_phone\":\"+12065550100\",\"language\":\"fr-CA\"}");
    assertThat(asked.path("locale").asText()).isEqualTo("fr-CA");
    Document message = messages(demo);
    assertThat(message.select("article .to").text()).isEqualTo("+12065550100");
    assertThat(message.select("article blockquote").text()).contains("Payez-la en plusieurs fois");
    assertThat(pages.state()).isEqualTo("OPEN");
    assertThat(pages.row()).contains("not known", "by admin");

    demo.sezzle().approveAndClose(uuidIn(message));
    ShopSettings.reconcileAtOnce();

    await().atMost(PATIENCE).until(() -> pages.state().equals("ORDERED"));
    comingBackInAnotherBrowserShowsNothingOfTheOrder(demo, pages);
  }

  private static void comingBackInAnotherBrowserShowsNothingOfTheOrder(Demo demo, LinkPages pages)
      throws IOException {
    String back =
        demo.sezzle().accepted("createSession").path("complete_url").path("href").asText();
    Page page = new HttpSession().get(back);
    assertThat(page.document().title()).contains("Thank you for your order");
    assertThat(page.document().text()).doesNotContain(pages.email(), "Seattle", "Trowel");
  }

  @Test
  void aCartThatWasChangedAfterTheLinkWasSentIsNotOrdered(Demo demo) throws IOException {
    LinkPages pages = LinkPages.of(demo);
    HttpShopper customer = pages.fillsCart(demo);
    pages.sendsByEmail();
    customer.adds(HttpShopper.GREENHOUSE);

    demo.sezzle().approveAndClose(demo.sezzle().order().path("uuid").asText());
    ShopSettings.reconcileAtOnce();

    await().atMost(PATIENCE).until(() -> pages.state().equals("GIVEN_BACK"));
    JsonNode held = demo.sezzle().order().path("authorization");
    assertThat(held.path("releasedInCents").asLong())
        .isPositive()
        .isEqualTo(held.path("amountInCents").asLong());
  }

  @Test
  void aLinkOfWhichSezzlesAnswerWasLostIsSaidToBeUnknownAndFoundByItsOrder(Demo demo)
      throws IOException {
    LinkPages pages = LinkPages.of(demo);
    pages.fillsCart(demo);
    pages.nextAnswerIsLost(demo);

    Page unknown = pages.sends(pages.drafts(), "channel", "EMAIL", "email", pages.email());

    assertThat(Administrator.outcome(unknown)).isEqualTo("UNKNOWN");
    assertThat(pages.state()).isEqualTo("UNKNOWN");
    Page draft = pages.drafts();
    assertThat(draft.shows("#sezzle-unsure")).isTrue();
    Page notMeant = pages.sends(draft, "channel", "EMAIL", "email", pages.email());
    assertThat(notMeant.shows("#sezzle-problem-replaces")).isTrue();
    assertThat(demo.sezzle().log("createSession")).hasSize(1);

    String uuid = uuidIn(messages(demo));
    demo.sezzle().approveAndClose(uuid);
    String back = back(demo);
    assertThat(new HttpSession().get(back).document().text()).contains("don't pay again");
    assertThat(Administrator.outcome(pages.presses("found", Map.of("order", "other"))))
        .isEqualTo("OTHER_ORDER");
    assertThat(Administrator.outcome(pages.presses("found", Map.of("order", uuid))))
        .isEqualTo("FOUND");
    ShopSettings.reconcileAtOnce();

    await().atMost(PATIENCE).until(() -> pages.state().equals("ORDERED"));
  }

  /** Of a request whose answer was not sent. */
  private static String back(Demo demo) {
    return demo.sezzle().sessionOf("", (order, returnUrl, cancelUrl) -> returnUrl);
  }

  @Test
  void aWebhookFindsALinkOfWhichSezzlesAnswerWasLost(Demo demo) throws IOException {
    LinkPages pages = LinkPages.of(demo);
    pages.fillsCart(demo);
    ShopSettings.webhooks(true);
    demo.sezzle().subscribe(demo.shop("/sezzle/webhook"), "order.authorized");
    pages.nextAnswerIsLost(demo);
    pages.sends(pages.drafts(), "channel", "EMAIL", "email", pages.email());
    assertThat(pages.state()).isEqualTo("UNKNOWN");

    demo.sezzle().approveAndClose(uuidIn(messages(demo)));

    await().atMost(PATIENCE).until(() -> pages.state().equals("ORDERED"));
  }

  @Test
  void aLinkIsReplacedCancelledAndNotCancelledOnceItIsPaid(Demo demo) throws IOException {
    LinkPages pages = LinkPages.of(demo);
    pages.fillsCart(demo);
    Page copied = pages.sends(pages.drafts(), "channel", "COPY");
    String address = copied.text("#sezzle-result code");
    assertThat(address).startsWith(demo.shop("/sezzle/link?token="));
    HttpSession customer = new HttpSession();
    assertThat(customer.knock(address).location()).contains("/checkout/");
    assertThat(pages.row()).doesNotContain("not yet");

    Page again =
        pages.sends(
            pages.drafts(), "channel", "EMAIL", "email", pages.email(), "replaces", "meant");
    assertThat(Administrator.outcome(again)).isEqualTo("SENT");
    List<String> states = again.document().select("tr[data-link]").eachAttr("data-state");
    assertThat(states.subList(0, 2)).containsExactly("OPEN", "REPLACED");
    Page ended = customer.get(address);
    assertThat(ended.document().title()).contains("not valid any more");
    assertThat(ended.document().text()).doesNotContain(pages.email());

    assertThat(Administrator.outcome(pages.presses("cancel", Map.of()))).isEqualTo("CANCELLED");
    assertThat(pages.state()).isEqualTo("CANCELLED");

    pages.sendsByEmail();
    Page open = pages.drafts();
    demo.sezzle().approveAndClose(uuidIn(messages(demo)));
    Page paid = pages.sends(open, "channel", "EMAIL", "email", pages.email(), "replaces", "meant");
    assertThat(Administrator.outcome(paid)).isEqualTo("PAID");
    assertThat(Administrator.outcome(pages.presses("cancel", Map.of()))).isEqualTo("PAID");
    ShopSettings.reconcileAtOnce();
    await().atMost(PATIENCE).until(() -> pages.state().equals("ORDERED"));
    assertThat(pages.finds(pages.email()).shows("#sezzle-carts-none")).isTrue();
  }

  @Test
  void whoMayNotSendLinksSendsNone(Demo demo) throws IOException {
    Administrator reader = Administrator.signIn(demo, Administrator.READER);

    assertThat(reader.opens(LinkPages.LINKS).shows("form[action$='/links/find']")).isFalse();
    for (String path : List.of("", "/find", "/x/cancel", "/x/found", "/x/not-sent")) {
      assertThat(reader.posts(LinkPages.LINKS + path, Map.of("cart", "1")).text(".sezzle-note"))
          .contains("may not send payment links");
    }
    assertThat(demo.sezzle().calls()).doesNotContainKey("createSession");
  }

  private static Document messages(Demo demo) throws IOException {
    return new HttpSession().get(demo.dashboard() + "messages").document();
  }

  /** Of the order that the newest message leads to. */
  private static String uuidIn(Document messages) {
    return messages.select("article a.checkout").first().attr("href").replaceFirst(".*/", "");
  }
}
