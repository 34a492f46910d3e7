package org.broadleafsezzle.demo.simulator.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.broadleafsezzle.demo.simulator.http.Request;

/** The bearer tokens that were given out; several can live at a time. */
public final class Tokens {

  static final Duration LIFETIME = Duration.ofHours(2);

  private static final String BEARER = "Bearer ";

  private final Clock clock;
  private final Map<String, Instant> expirations = new ConcurrentHashMap<>();

  public Tokens(Clock clock) {
    this.clock = clock;
  }

  record Token(String value, Instant expiration) {}

  Token issue() {
    Token token = new Token("sim_" + UUID.randomUUID(), clock.instant().plus(LIFETIME));
    expirations.put(token.value(), token.expiration());
    return token;
  }

  /** Whether the request carries a token that is known and has not expired. */
  boolean admit(Request request) {
    return request
        .header("authorization")
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> expirations.get(header.substring(BEARER.length()).trim()))
        .filter(expiration -> clock.instant().isBefore(expiration))
        .isPresent();
  }

  /** Makes every token that was given out useless at once. */
  public void expireAll() {
    expirations.clear();
  }
}
