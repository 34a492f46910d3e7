package org.broadleafsezzle.demo.simulator.shopper;

import java.net.URI;
import java.util.Set;
import org.broadleafsezzle.demo.simulator.checkout.Session;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.demo.simulator.manners.Manners;

/**
 * Decides who may frame a checkout, and how one ends that the merchant shows in a window or a
 * frame. By default it leads back to the merchant, as any other.
 */
final class InContext {

  private static final String POLICY = "Content-Security-Policy";
  private static final Set<String> MODES = Set.of("popup", "iframe");

  private final Manners manners;

  InContext(Manners manners) {
    this.manners = manners;
  }

  /** Whether the shopper stays on Sezzle's page after deciding. */
  boolean endsHere(Session session) {
    return MODES.contains(mode(session))
        && (manners.has(Manner.TELLS_THE_SHOP) || manners.has(Manner.TELLS_NOBODY));
  }

  /** The message to the merchant's page; null if it gets none. */
  Told told(Session session, String outcome) {
    return manners.has(Manner.TELLS_THE_SHOP)
        ? new Told(origin(session), session.uuid(), session.order().orElseThrow().uuid(), outcome)
        : null;
  }

  /** The page, which only the merchant's may frame, and only if it has asked for that. */
  Answer framed(Answer page, Session session) {
    boolean allowed = "iframe".equals(mode(session)) && !manners.has(Manner.FRAMES_REFUSED);
    String ancestors = "; frame-ancestors " + (allowed ? origin(session) : "'none'");
    Answer framed = page.withHeader(POLICY, page.headers().getOrDefault(POLICY, "") + ancestors);
    return allowed ? framed : framed.withHeader("X-Frame-Options", "DENY");
  }

  private static String mode(Session session) {
    return session.order().map(order -> order.purchase().checkoutMode()).orElse("redirect");
  }

  /** Of the merchant's page: the return addresses begin with it. */
  private static String origin(Session session) {
    URI back = URI.create(session.completeUrl());
    return back.getScheme() + "://" + back.getRawAuthority();
  }
}
