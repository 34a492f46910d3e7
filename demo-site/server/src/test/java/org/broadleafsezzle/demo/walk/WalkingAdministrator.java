package org.broadleafsezzle.demo.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.broadleafsezzle.demo.flow.HttpSession;
import org.broadleafsezzle.demo.flow.HttpSession.Page;
import org.broadleafsezzle.demo.running.Demo;

/** An administrator who sends the forms of the panel without looking at it. */
final class WalkingAdministrator {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LINKS = "/sezzle/links";
  private static final String CONFIRM = "form[action$='/bulk'] button";
  private static final String MEANT = "button[name=confirmed][value=true]";
  static final String STOP = "form[action$='/stop'] button";
  static final String CARRY_ON = "form[action$='/continue'] button";

  private final HttpSession session = new HttpSession();
  private final Demo demo;
  private String formToken;
  private String lastAddress;
  private Map<String, String> lastForm;

  WalkingAdministrator(Demo demo) throws IOException {
    this.demo = demo;
    Page login = session.get(demo.admin("/login"));
    session.submit(
        login, "input[name=j_username]", Map.of("j_username", "admin", "j_password", "admin"));
  }

  void acts(String action, String checkoutId, long cents) throws IOException {
    String panel = demo.admin("/sezzle/" + checkoutId);
    lastAddress = panel + "/" + action;
    lastForm = new HashMap<>();
    lastForm.put("amount", BigDecimal.valueOf(cents, 2).toPlainString());
    lastForm.put("reason", "A walk");
    lastForm.put("confirmed", "true");
    lastForm.put("requestId", UUID.randomUUID().toString());
    lastForm.put("csrfToken", formToken());
    sends();
  }

  /**
   * Sends the checkout of a cart, whatever is open of it besides.
   *
   * @param seen the cart's newest link so far; empty if it has none
   */
  void sendsLink(long cart, Optional<String> seen, String channel) throws IOException {
    lastAddress = demo.admin(LINKS);
    lastForm = new HashMap<>();
    lastForm.put("linkId", UUID.randomUUID().toString());
    lastForm.put("cart", String.valueOf(cart));
    lastForm.put("channel", channel);
    lastForm.put("email", "walk@example.com");
    lastForm.put("phone", "2065550100");
    lastForm.put("language", "en");
    lastForm.put("seen", seen.orElse(""));
    lastForm.put("replaces", "meant");
    lastForm.put("csrfToken", formToken());
    sends();
  }

  void cancelsLink(String link) throws IOException {
    lastAddress = demo.admin(LINKS + "/" + link + "/cancel");
    lastForm = new HashMap<>(Map.of("csrfToken", formToken()));
    sends();
  }

  private String formToken() throws IOException {
    if (formToken == null) {
      formToken =
          session.get(demo.admin(LINKS)).document().select("input[name=csrfToken]").attr("value");
    }
    return formToken;
  }

  /** Captures all of these payments at once; returns the page of the run, if there is one. */
  Optional<Page> capturesAll(List<ShopDesk.Payment> payments) throws IOException {
    String chosen =
        payments.stream()
            .map(payment -> "payment=" + payment.checkoutId())
            .collect(Collectors.joining("&"));
    Page draft = session.get(demo.admin("/sezzle/bulk/new?kind=CAPTURE&" + chosen));
    return draft.shows(CONFIRM)
        ? Optional.of(session.submit(draft, CONFIRM, Map.of()))
        : Optional.empty();
  }

  /** Presses this button of a run if it is there, and waits until the run has ended. */
  void presses(String button, Page run) throws IOException {
    Page now = session.get(run.url().toString());
    if (now.shows(button)) {
      session.submit(now, button, Map.of());
    }
    awaitEnd(run);
  }

  void awaitEnd(Page run) {
    String address = run.url().toString();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> !session.get(address).shows("[data-word=RUNNING],[data-word=STOPPING]"));
  }

  /** Captures or releases the first shipment that it can be done of, and confirms it. */
  void movesShipment(String checkoutId, String action) throws IOException {
    Page panel = session.get(demo.admin("/sezzle/" + checkoutId));
    String button = "[data-shipment] form[data-action=" + action + "] button";
    if (panel.shows(button)) {
      Page question = session.submit(panel, button, Map.of());
      if (question.shows(MEANT)) {
        session.submit(question, MEANT, Map.of());
      }
    }
  }

  void sendsTheLastFormAgain() throws IOException {
    if (lastAddress != null) {
      sends();
    }
  }

  /** The panel or the list says any outcome of it, or the form of a link once more does. */
  private void sends() throws IOException {
    int status = session.knock(lastAddress, lastForm).status();
    boolean said = status == 302 || status == 200 && lastForm.containsKey("linkId");
    assertThat(said).as(lastAddress + " answers " + status).isTrue();
  }

  /** The forms of one walk mean nothing in the next. */
  void forgets() {
    lastAddress = null;
  }
}
