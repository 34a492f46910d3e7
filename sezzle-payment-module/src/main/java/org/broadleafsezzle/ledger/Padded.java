package org.broadleafsezzle.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Values for an {@code in}, repeated up to a power of two, so that lists of all lengths share a few
 * prepared statements.
 */
final class Padded {

  private Padded() {}

  /**
   * @param values at least one
   */
  static <T> List<T> of(Collection<T> values) {
    List<T> padded = new ArrayList<>(values);
    int size = Integer.highestOneBit(padded.size() * 2 - 1);
    while (padded.size() < size) {
      padded.add(padded.get(0));
    }
    return padded;
  }
}
