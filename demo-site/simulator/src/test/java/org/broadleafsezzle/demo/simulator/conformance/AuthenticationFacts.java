package org.broadleafsezzle.demo.simulator.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Keys, tokens and what is refused before anything is looked at. */
final class AuthenticationFacts {

  private final SezzleApi api;

  AuthenticationFacts(SezzleApi api) {
    this.api = api;
  }

  List<Fact> all() {
    return List.of(
        new Fact("authentication: status", "201", () -> api.authenticate().verdict()),
        new Fact("clock: beside this machine's", "at most 5 minutes apart", this::clock),
        new Fact("token: life", "120 minutes", this::life),
        new Fact(
            "token: how its end is written",
            "9 decimals, Z",
            () -> Moments.form(api.authenticate().at("/expiration_date"))),
        new Fact("token: a second one beside it", "both admit", this::two),
        new Fact(
            "authentication: wrong keys",
            "401 unauthorized",
            () -> api.authenticate(new Keys("wrong", "wrong")).verdict()),
        new Fact(
            "token: a wrong one",
            "401 unauthorized",
            () -> api.getAs("wrong", "/webhooks").verdict()));
  }

  private String life() {
    Reply reply = api.authenticate().orNotSeen("signing in");
    return Moments.minutes(reply.date(), Moments.of(reply.at("/expiration_date")));
  }

  private String clock() {
    Duration apart = Duration.between(Instant.now(), api.now()).abs();
    return apart.compareTo(Duration.ofMinutes(5)) <= 0
        ? "at most 5 minutes apart"
        : apart.toMinutes() + " minutes apart";
  }

  private String two() {
    String first = api.authenticate().text("/token");
    String second = api.authenticate().text("/token");
    return api.getAs(first, "/webhooks").isSuccess() && api.getAs(second, "/webhooks").isSuccess()
        ? "both admit"
        : "one admits no more";
  }
}
