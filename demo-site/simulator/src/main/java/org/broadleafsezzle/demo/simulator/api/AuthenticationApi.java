package org.broadleafsezzle.demo.simulator.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.json.Json;
import org.broadleafsezzle.demo.simulator.merchant.Merchant;
import org.broadleafsezzle.demo.simulator.merchant.MerchantSettings;

/** POST /authentication: a pair of keys for a bearer token. */
public final class AuthenticationApi {

  private final Merchant merchant;
  private final Tokens tokens;

  public AuthenticationApi(Merchant merchant, Tokens tokens) {
    this.merchant = merchant;
    this.tokens = tokens;
  }

  private record TokenWire(String token, Instant expirationDate, String merchantUuid) {}

  List<Route<Operation>> routes() {
    return List.of(
        Operation.answering(
            Operation.open(
                Operation.route("POST", "/authentication", "authenticate", this::authenticate)),
            401,
            401));
  }

  private Answer authenticate(Request request) {
    Fields body = Fields.of(request);
    String publicKey = body.require("public_key").text("public_key");
    String privateKey = body.require("private_key").text("private_key");
    body.check();
    MerchantSettings settings = merchant.settings();
    if (!same(publicKey, settings.publicKey()) || !same(privateKey, settings.privateKey())) {
      return Errors.unauthorized("The public or the private key is wrong.");
    }
    Tokens.Token token = tokens.issue();
    return Answer.json(
        201, Json.SEZZLE.write(new TokenWire(token.value(), token.expiration(), settings.uuid())));
  }

  private static boolean same(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
