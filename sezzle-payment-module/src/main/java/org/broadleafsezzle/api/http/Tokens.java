package org.broadleafsezzle.api.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.http.answer.IssuedToken;
import org.broadleafsezzle.api.http.transport.Call;
import org.broadleafsezzle.api.http.transport.Deadline;
import org.broadleafsezzle.api.http.transport.Operation;
import org.broadleafsezzle.api.http.transport.Path;

/** The bearer token of one pair of keys: from the cache, or fetched with the keys. */
final class Tokens {
  private final SezzleClientConfig config;
  private final TokenCache cache;
  private final TokenKey key;
  private final Exchange exchange;
  private final Meters meters;

  Tokens(SezzleClientConfig config, TokenCache cache, Exchange exchange, Meters meters) {
    this.config = config;
    this.cache = cache;
    this.exchange = exchange;
    this.meters = meters;
    key = new TokenKey(config);
  }

  /**
   * The token that a call can be made with; it fails with an {@link AttemptFailure} if there is
   * none.
   */
  String current(Call<?> call, Deadline deadline) {
    return cache.get(key, () -> fetch(deadline), deadline).orElseThrow(() -> Verdict.unasked(call));
  }

  void reject(String token) {
    cache.reject(key, token);
  }

  private String fetch(Deadline deadline) {
    return meters.timed(
        Operation.AUTHENTICATE, () -> exchange.send(authenticate(config), null, deadline).token());
  }

  static Call<IssuedToken> authenticate(SezzleClientConfig config) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("public_key", config.getPublicKey());
    keys.put("private_key", config.getPrivateKey());
    return Call.of(Operation.AUTHENTICATE, Path.of("/authentication"), IssuedToken::read)
        .body(Collections.unmodifiableMap(keys));
  }
}
