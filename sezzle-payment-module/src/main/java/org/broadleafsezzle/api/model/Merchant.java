package org.broadleafsezzle.api.model;

import java.time.Instant;
import java.util.Optional;

/** The owner of a pair of keys. */
public final class Merchant {
  private final String uuid;
  private final Instant tokenExpires;

  private Merchant(String uuid, Instant tokenExpires) {
    this.uuid = uuid;
    this.tokenExpires = tokenExpires;
  }

  /**
   * @param tokenExpires null if Sezzle did not say
   */
  public static Merchant of(String uuid, Instant tokenExpires) {
    Checks.text("merchant uuid", uuid);
    return new Merchant(uuid, tokenExpires);
  }

  /** The end of the token just issued, by Sezzle's clock: two hours after it was issued. */
  public Optional<Instant> getTokenExpires() {
    return Optional.ofNullable(tokenExpires);
  }

  /** Sezzle's id of the merchant; the price widget asks for it. */
  public String getUuid() {
    return uuid;
  }

  @Override
  public String toString() {
    return "Merchant[" + uuid + "]";
  }
}
