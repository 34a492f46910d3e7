package org.broadleafsezzle.payments.simulated;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.manners.Manner;

/** The manners of the gateways that a movement of money meets. */
final class Gateways {

  static final Set<Manner> KIND = Set.of();

  /** Nobody can tell from its answers what was carried out. */
  static final Set<Manner> UNSURE =
      Set.of(
          Manner.REQUEST_IDS_IGNORED,
          Manner.MOVEMENTS_LISTED_LATE,
          Manner.AUTHORIZATION_LISTED_LATE);

  /** The manners that can make a difference to a movement; the spellings go together. */
  private static final List<Set<Manner>> MATTERING =
      List.of(
          Set.of(Manner.REQUEST_IDS_IGNORED),
          Set.of(Manner.REQUEST_IDS_FORGOTTEN),
          Set.of(Manner.MOVEMENTS_LISTED_LATE),
          Set.of(Manner.AUTHORIZATION_LISTED_LATE),
          Set.of(Manner.SECOND_REAUTHORIZE_ACCEPTED),
          Stream.of(Manner.values())
              .filter(manner -> manner.topic() == Manner.Topic.SPELLING)
              .collect(Collectors.toSet()));

  private Gateways() {}

  /** Every other combination of what can make a difference. */
  static Stream<Set<Manner>> others() {
    return combinations(MATTERING)
        .filter(manners -> !manners.equals(KIND) && !manners.equals(UNSURE));
  }

  /** Any of these together, each of which may be several manners. */
  private static Stream<Set<Manner>> combinations(List<Set<Manner>> parts) {
    return IntStream.range(0, 1 << parts.size())
        .mapToObj(
            chosen ->
                IntStream.range(0, parts.size())
                    .filter(i -> (chosen & 1 << i) != 0)
                    .mapToObj(parts::get)
                    .flatMap(Set::stream)
                    .collect(Collectors.toCollection(TreeSet::new)));
  }
}
