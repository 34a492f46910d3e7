package org.broadleafsezzle.demo.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/** The customers at Sezzle who have agreed that the shop may charge them later. */
public final class SezzleCustomers {
  private final Sezzle sezzle;

  public SezzleCustomers(Sezzle sezzle) {
    this.sezzle = sezzle;
  }

  /** Lets the shopper agree; returns where the browser would be sent. */
  public String agree(String token) {
    return sezzle
        .send("POST", "/tokens/" + token + "/decision", Map.of("decision", "APPROVE"))
        .path("redirectUrl")
        .asText();
  }

  public int count() {
    return sezzle.send("GET", "/customers", null).size();
  }

  /** Every customer ends the agreement at Sezzle. */
  public void revoke() {
    for (JsonNode customer : sezzle.send("GET", "/customers", null)) {
      sezzle.send("POST", "/customers/" + customer.path("uuid").asText() + "/revoke", Map.of());
    }
  }

  /** The largest amount that they are approved for; -1 for none. */
  public void approveUpTo(int cents) {
    sezzle.send("PATCH", "/settings", Map.of("customerLimitInCents", cents));
  }

  /** Sets the lifetime of agreements that are given from now on. */
  public void agreementsLive(Duration lifetime) {
    sezzle.send("PATCH", "/settings", Map.of("agreementLifetimeSeconds", lifetime.toSeconds()));
  }
}
