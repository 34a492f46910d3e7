package org.broadleafsezzle.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A filter as queries: what fits any of them fits the filter. */
final class CheckoutQueries {

  private CheckoutQueries() {}

  static List<CheckoutQuery> of(CheckoutFilter filter, Attention attention) {
    CheckoutQuery all = common(filter);
    if (!filter.attention().isEmpty()) {
      CheckoutQuery standing = standing(filter.standings(), all);
      return filter.attention().stream()
          .map(kind -> attention.add(kind, standing.copy()))
          .collect(Collectors.toList());
    }
    if (filter.ids().isPresent() || filter.standings().isEmpty()) {
      return Collections.singletonList(standing(filter.standings(), all));
    }
    return filter.standings().stream()
        .map(one -> all.copy().constant("c.standing", "standing", one))
        .collect(Collectors.toList());
  }

  private static CheckoutQuery standing(Set<PaymentStanding> standings, CheckoutQuery query) {
    return standings.isEmpty()
        ? query
        : query.and("c.standing in (:standings)", "standings", standings);
  }

  /** All checkouts begun on the filter's days; its other criteria do not count. */
  static CheckoutQuery ofDays(CheckoutFilter filter) {
    CheckoutQuery query = new CheckoutQuery();
    filter
        .createdFrom()
        .ifPresent(from -> query.and("c.createdMillis >= :from", "from", from.toEpochMilli()));
    filter
        .createdBefore()
        .ifPresent(
            before -> query.and("c.createdMillis < :before", "before", before.toEpochMilli()));
    return query;
  }

  private static CheckoutQuery common(CheckoutFilter filter) {
    CheckoutQuery query = ofDays(filter);
    filter
        .leastInCents()
        .ifPresent(least -> query.and("c.amountInCents >= :least", "least", least));
    filter.mostInCents().ifPresent(most -> query.and("c.amountInCents <= :most", "most", most));
    filter
        .currency()
        .ifPresent(currency -> query.and("c.currency = :currency", "currency", currency));
    filter.ids().ifPresent(ids -> among(ids, query));
    return query;
  }

  private static void among(Collection<String> ids, CheckoutQuery query) {
    if (ids.isEmpty()) {
      query.and("1 = 0");
    } else {
      query.and("c.id in (:ids)", "ids", Padded.of(ids));
    }
  }
}
