package org.broadleafsezzle.demo.simulator.api;

import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.demo.simulator.checkout.Session;
import org.broadleafsezzle.demo.simulator.checkout.Sessions;
import org.broadleafsezzle.demo.simulator.customers.Customers;
import org.broadleafsezzle.demo.simulator.customers.Tokenization;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.json.Json;
import org.broadleafsezzle.demo.simulator.orders.Intent;

/** The session, by which a merchant sends a shopper to Sezzle, and the token it may yield. */
public final class SessionApi {

  private final SessionReader reader;
  private final Sessions sessions;
  private final Customers customers;
  private final Links links;

  public SessionApi(SessionReader reader, Sessions sessions, Customers customers, Links links) {
    this.reader = reader;
    this.sessions = sessions;
    this.customers = customers;
    this.links = links;
  }

  private record SessionWire(
      String uuid, List<Links.Link> links, SessionOrderWire order, TokenizeWire tokenize) {}

  private record SessionOrderWire(
      String uuid, String checkoutUrl, Intent intent, List<Links.Link> links) {}

  private record TokenizeWire(
      String token, Instant expiration, String approvalUrl, List<Links.Link> links) {}

  private record TokenSessionWire(
      String token, Instant expiration, List<Links.Link> links, CustomerWire customer) {}

  List<Route<Operation>> routes() {
    return List.of(
        Operation.route("POST", "/session", "createSession", this::create),
        Operation.route("GET", "/session/{session_uuid}", "getSession", this::get),
        Operation.route("GET", "/token/{token}/session", "getTokenSession", this::getByToken));
  }

  private Answer create(Request request) {
    Fields body = Fields.of(request);
    Sessions.Wish wish = reader.read(body);
    body.check();
    return Answer.json(201, Json.SEZZLE.write(wire(sessions.create(wish))));
  }

  private Answer get(Request request) {
    return Answer.json(
        200, Json.SEZZLE.write(wire(sessions.get(request.pathVariable("session_uuid")))));
  }

  private Answer getByToken(Request request) {
    Tokenization asked = customers.byToken(request.pathVariable("token"));
    return Answer.json(
        200,
        Json.SEZZLE.write(
            new TokenSessionWire(
                asked.token(),
                asked.expiration(),
                links.tokenSession(asked.token()),
                asked.customer().map(c -> CustomerWire.listed(c, links)).orElse(null))));
  }

  private SessionWire wire(Session session) {
    return new SessionWire(
        session.uuid(),
        links.session(session.uuid()),
        session
            .order()
            .map(
                order ->
                    new SessionOrderWire(
                        order.uuid(),
                        links.checkout(order.uuid()),
                        order.purchase().intent(),
                        links.order(order.uuid())))
            .orElse(null),
        session.tokenization().map(this::wire).orElse(null));
  }

  private TokenizeWire wire(Tokenization asked) {
    return new TokenizeWire(
        asked.token(),
        asked.expiration(),
        links.approval(asked.token()),
        links.token(asked.token()));
  }
}
