package org.broadleafsezzle.demo.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Medians and shares of measurements. */
final class Numbers {
  private Numbers() {}

  static double median(Collection<Double> values) {
    return percentile(values, 50);
  }

  /**
   * Divides each value by that of the same turn, as they were measured turn by turn, and takes the
   * median. Other work of the machine meets both of a turn.
   */
  static double medianRatio(List<Double> values, List<Double> besides) {
    if (values.size() != besides.size() || values.isEmpty()) {
      throw new IllegalArgumentException(values.size() + " and " + besides.size() + " values");
    }
    List<Double> ratios = new ArrayList<>();
    for (int turn = 0; turn < values.size(); turn++) {
      ratios.add(values.get(turn) / besides.get(turn));
    }
    return median(ratios);
  }

  /** The smallest value that this percentage of all values does not exceed. */
  static double percentile(Collection<Double> values, double percent) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }
}
