package org.broadleafsezzle.demo.bench;

import java.util.Collection;

/** What a collection of measurements comes down to. */
final class Numbers {
  private Numbers() {}

  static double median(Collection<Double> values) {
    return percentile(values, 50);
  }

  /** The smallest value that this percentage of all values does not exceed. */
  static double percentile(Collection<Double> values, double percent) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }
}
