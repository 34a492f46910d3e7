package org.broadleafsezzle.demo.simulator.shopper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.checkout.Decision;
import org.broadleafsezzle.demo.simulator.checkout.Session;
import org.broadleafsezzle.demo.simulator.customers.Tokenization;
import org.broadleafsezzle.demo.simulator.engine.Simulation;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.orders.CheckoutStatus;
import org.broadleafsezzle.demo.simulator.orders.Order;
import org.broadleafsezzle.demo.simulator.orders.Purchase;
import org.broadleafsezzle.demo.simulator.pages.Templates;
import org.broadleafsezzle.demo.simulator.problems.NotFoundException;
import org.broadleafsezzle.demo.simulator.problems.RefusedException;

/**
 * The pages that a merchant sends its shoppers to: an order to pay, or an agreement to give. They
 * take the shopper back to the merchant with 303, hence with GET.
 */
public final class ShopperPages {

  /** The values of the page's buttons. */
  private static final Map<String, Decision> DECISIONS =
      Map.of(
          "approve", Decision.APPROVE,
          "deny", Decision.DENY,
          "cancel", Decision.CANCEL,
          "close-tab", Decision.COMPLETE_AND_CLOSE);

  private final Simulation simulation;
  private final InContext inContext;
  private final Templates templates = new Templates("/org/broadleafsezzle/demo/simulator/");

  public ShopperPages(Simulation simulation) {
    this.simulation = simulation;
    inContext = new InContext(simulation.manners());
  }

  public List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        page("GET", "/checkout/{order_uuid}", this::checkout),
        page("POST", "/checkout/{order_uuid}", this::decideCheckout),
        page("GET", "/tokenize/{token}", this::tokenization),
        page("POST", "/tokenize/{token}", this::decideTokenization));
  }

  private Route<Function<Request, Answer>> page(
      String method, String path, Function<Request, Answer> handler) {
    return new Route<>(method, path, "shopper", request -> found(request, handler));
  }

  private Answer found(Request request, Function<Request, Answer> handler) {
    try {
      return handler.apply(request);
    } catch (NotFoundException e) {
      return notice(404, new Texts(Purchase.DEFAULT_LOCALE), "unknown", null);
    } catch (RefusedException e) {
      return notice(410, new Texts(Purchase.DEFAULT_LOCALE), "deleted", null);
    }
  }

  private Answer checkout(Request request) {
    Session session = simulation.sessions().ofOrder(request.pathVariable("order_uuid"));
    return inContext.framed(checkout(request, session, AddressForm.empty()), session);
  }

  private Answer checkout(Request request, Session session, AddressForm address) {
    Order order = session.order().orElseThrow();
    Instant now = simulation.clock().instant();
    if (!simulation.orders().isOpen(order)) {
      return decided(session, order);
    }
    return templates.page(
        address.refused() ? 422 : 200,
        "shopper/checkout.ftlh",
        CheckoutView.of(
            order.purchase(),
            merchantName(),
            LocalDate.ofInstant(now, simulation.clock().getZone()),
            session.tokenization().isPresent(),
            address,
            request.path(),
            session.nonce()));
  }

  private Answer decided(Session session, Order order) {
    Texts texts = texts(session);
    if (order.wasCompleted()) {
      return notice(200, texts, "completed", session.completeUrl());
    }
    return order.statusAt(simulation.clock().instant()) == CheckoutStatus.DENIED
        ? notice(200, texts, "denied", session.cancelUrl())
        : notice(410, texts, "deleted", session.cancelUrl());
  }

  private Answer decideCheckout(Request request) {
    Session session = simulation.sessions().ofOrder(request.pathVariable("order_uuid"));
    return inContext.framed(decideCheckout(request, session), session);
  }

  private Answer decideCheckout(Request request, Session session) {
    Order order = session.order().orElseThrow();
    if (!simulation.orders().isOpen(order)) {
      return decided(session, order);
    }
    return decide(request, session);
  }

  private Answer tokenization(Request request) {
    Session session = simulation.sessions().ofToken(request.pathVariable("token"));
    if (session.order().isPresent()) {
      return atCheckout(session);
    }
    Tokenization asked = session.tokenization().orElseThrow();
    if (!asked.isOpenAt(simulation.clock().instant())) {
      return answered(session, asked);
    }
    return templates.page(
        200,
        "shopper/tokenize.ftlh",
        new TokenizeView(texts(session), merchantName(), request.path(), session.nonce()));
  }

  /** The question that comes with an order is asked at its checkout. */
  private Answer atCheckout(Session session) {
    return Answer.seeOther(simulation.links().checkout(session.order().orElseThrow().uuid()));
  }

  private Answer answered(Session session, Tokenization asked) {
    return asked.customer().isPresent()
        ? notice(200, texts(session), "agreed", session.completeUrl())
        : notice(410, texts(session), "deleted", session.cancelUrl());
  }

  private Answer decideTokenization(Request request) {
    Session session = simulation.sessions().ofToken(request.pathVariable("token"));
    if (session.order().isPresent()) {
      return atCheckout(session);
    }
    Tokenization asked = session.tokenization().orElseThrow();
    if (!asked.isOpenAt(simulation.clock().instant())) {
      return answered(session, asked);
    }
    return decide(request, session);
  }

  private Answer decide(Request request, Session session) {
    Decision decision = request.formField("decision").map(DECISIONS::get).orElse(null);
    String nonce = request.formField("nonce").orElse("");
    if (decision == null || !same(nonce, session.nonce())) {
      return notice(403, texts(session), "forged", null);
    }
    if (asksForAddress(session, decision)) {
      AddressForm address = AddressForm.sent(request);
      if (address.refused()) {
        return checkout(request, session, address);
      }
      simulation.orders().ship(session.order().orElseThrow(), address.toAddress());
    }
    boolean agrees = session.order().isEmpty() || request.formField("tokenize").isPresent();
    String next = simulation.decisions().decide(session, decision, agrees);
    if (decision == Decision.COMPLETE_AND_CLOSE) {
      return notice(200, texts(session), "closed", null);
    }
    return inContext.endsHere(session)
        ? notice(200, texts(session), "ended", null, inContext.told(session, decision.name()))
        : Answer.seeOther(next);
  }

  private static boolean asksForAddress(Session session, Decision decision) {
    boolean pays = decision == Decision.APPROVE || decision == Decision.COMPLETE_AND_CLOSE;
    return pays
        && session.order().filter(order -> order.purchase().requiresShippingInfo()).isPresent();
  }

  private Answer notice(int status, Texts texts, String key, String link) {
    return notice(status, texts, key, link, null);
  }

  private Answer notice(int status, Texts texts, String key, String link, Told told) {
    return templates.page(
        status,
        "shopper/notice.ftlh",
        new NoticeView(
            texts,
            merchantName(),
            texts.get(key + ".title"),
            texts.get(key + ".message", merchantName()),
            link,
            told));
  }

  private String merchantName() {
    return simulation.merchant().settings().name();
  }

  private static Texts texts(Session session) {
    return new Texts(
        session.order().map(order -> order.purchase().locale()).orElse(Purchase.DEFAULT_LOCALE));
  }

  private static boolean same(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
