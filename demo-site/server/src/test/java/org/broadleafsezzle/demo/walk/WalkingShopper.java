package org.broadleafsezzle.demo.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.broadleafsezzle.demo.flow.Home;
import org.broadleafsezzle.demo.flow.HttpSession;
import org.broadleafsezzle.demo.flow.HttpSession.Answer;
import org.broadleafsezzle.demo.flow.HttpShopper;
import org.broadleafsezzle.demo.flow.SavingShopper;
import org.broadleafsezzle.demo.running.Demo;
import org.broadleafsezzle.demo.running.SezzleCustomers;

/**
 * A signed-in shopper who knows all addresses and forms by heart, and looks at no page after the
 * first.
 */
final class WalkingShopper {
  private final Demo demo;
  private final HttpSession session;
  private final String formToken;
  private final String cartLine;
  private final List<Attempt> attempts = new ArrayList<>();
  private boolean isAskedForAddress;

  /** With a cart that is ready to be paid. */
  WalkingShopper(Demo demo) throws IOException {
    this.demo = demo;
    HttpShopper shopper = SavingShopper.registered(demo).shopper().adds(HttpShopper.TROWEL);
    cartLine = shopper.page().document().select("input[name=orderItemId]").attr("value");
    shopper.checksOutTo(Home.SEATTLE);
    session = shopper.session();
    formToken = shopper.page().document().select("input[name=csrfToken]").attr("value");
  }

  List<Attempt> attempts() {
    return attempts;
  }

  void pressesSezzle() throws IOException {
    Answer answer = session.knock(demo.shop("/sezzle/redirect"), Map.of("csrfToken", formToken));
    String to = String.valueOf(answer.location());
    if (to.contains("/checkout/")) {
      String orderUuid = to.replaceFirst(".*/checkout/([^/?]*).*", "$1");
      gets(orderUuid);
    }
  }

  /** The newest session at Sezzle, which is that of this order, is there to be paid. */
  void gets(String orderUuid) {
    attempts.add(demo.sezzle().sessionOf(orderUuid, Attempt::new));
  }

  void isAskedForTheAddress() {
    isAskedForAddress = true;
  }

  /** If Sezzle asks for the address, it is now and then one where the cart costs more. */
  void approves(Attempt attempt, int portion) {
    Home home = portion % 3 == 2 ? Home.SEATTLE : Home.PORTLAND;
    decides(
        attempt,
        isAskedForAddress
            ? Map.of("decision", "APPROVE", "shippingAddress", home.atSezzle())
            : Map.of("decision", "APPROVE"));
  }

  void isDenied(Attempt attempt) {
    decides(attempt, Map.of("decision", "DENY"));
  }

  private void decides(Attempt attempt, Map<String, ?> said) {
    demo.sezzle().decideIfPossible(attempt.orderUuid(), said);
  }

  void savesAccount() throws IOException {
    String to = String.valueOf(post("/account/sezzle/save").location());
    if (to.contains("/tokenize/")) {
      opens(new SezzleCustomers(demo.sezzle()).agree(to.replaceFirst(".*/", "")));
    }
  }

  void chargesAccount(boolean twice) throws IOException {
    if (twice) {
      CompletableFuture<Void> other = CompletableFuture.runAsync(this::chargesInAnotherTab);
      chargesInAnotherTab();
      other.join();
    } else {
      chargesAccount();
    }
  }

  private void chargesInAnotherTab() {
    try {
      chargesAccount();
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private void chargesAccount() throws IOException {
    String to = String.valueOf(post("/sezzle/saved").location());
    if (to.contains("/sezzle/return")) {
      opens(URI.create(demo.shop("/")).resolve(to).toString());
    }
  }

  /**
   * @param inTheShop else at Sezzle
   */
  void endsAgreement(boolean inTheShop) throws IOException {
    if (inTheShop) {
      session
          .get(demo.shop("/account/sezzle"))
          .document()
          .select("input[name=account]")
          .forEach(account -> removes(account.attr("value")));
    } else {
      new SezzleCustomers(demo.sezzle()).revoke();
    }
  }

  private void removes(String account) {
    try {
      session.knock(
          demo.shop("/account/sezzle/remove"), Map.of("account", account, "csrfToken", formToken));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer post(String path) throws IOException {
    return session.knock(demo.shop(path), Map.of("csrfToken", formToken));
  }

  void opens(String url) throws IOException {
    session.knock(url);
  }

  void opensTwiceAtOnce(String url) {
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> opensInAnotherTab(url));
    opensInAnotherTab(url);
    other.join();
  }

  private void opensInAnotherTab(String url) {
    try {
      opens(url);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  void changesCart(int quantity) throws IOException {
    session.knock(
        demo.shop("/cart/updateQuantity"),
        Map.of(
            "orderItemId", cartLine, "quantity", String.valueOf(quantity), "csrfToken", formToken));
  }

  void paysOnDelivery(long orderId, String total) throws IOException {
    session.knock(
        demo.shop("/checkout/cash-on-delivery"),
        Map.of("orderId", String.valueOf(orderId), "total", total, "csrfToken", formToken));
  }
}
