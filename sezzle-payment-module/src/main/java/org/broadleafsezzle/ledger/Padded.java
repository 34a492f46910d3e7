package org.broadleafsezzle.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Values for an {@code in}, repeated up to a power of two, so that lists of all lengths share a few
 * prepared statements.
 */
final class Padded {

  /** Below the most parameters that any database takes. */
  private static final int AT_ONCE = 500;

  private Padded() {}

  /** The same values, each once, in parts that fit into one query each. */
  static <T> List<List<T>> parts(Collection<T> values) {
    List<T> all = new ArrayList<>(new LinkedHashSet<>(values));
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    return parts;
  }

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
