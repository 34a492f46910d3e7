package org.broadleafsezzle.demo.simulator.conformance;

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

  private String two() {
    String first = api.authenticate().text("/token");
    String second = api.authenticate().text("/token");
    return api.getAs(first, "/webhooks").isSuccess() && api.getAs(second, "/webhooks").isSuccess()
        ? "both admit"
        : "one admits no more";
  }
}
