package org.broadleafsezzle.demo.simulator.conformance;

import java.util.List;
import java.util.stream.Stream;

/** Looks at all facts, in an order in which one prepares the next. */
final class Conformance {

  private final List<Fact> facts;

  Conformance(SezzleApi api, Keys keys, Surroundings surroundings) {
    Purchases purchases = new Purchases(api, surroundings);
    CustomerFacts customers = new CustomerFacts(api, purchases, surroundings);
    facts =
        Stream.of(
                new AuthenticationFacts(api).all(),
                new SessionFacts(api, purchases, surroundings).all(),
                new AuthorizedOrderFacts(api, purchases, surroundings).all(),
                customers.all(),
                new WebhookFacts(api, keys, surroundings).all(),
                new ExpiryFacts(api, purchases).all(),
                customers.end(),
                new SettlementFacts(api, purchases, surroundings).all())
            .flatMap(List::stream)
            .toList();
  }

  List<Finding> look() {
    return facts.stream().map(Conformance::look).toList();
  }

  private static Finding look(Fact fact) {
    try {
      return Finding.of(fact, fact.look().get());
    } catch (NotSeenException e) {
      return Finding.notSeen(fact, e.getMessage());
    }
  }
}
