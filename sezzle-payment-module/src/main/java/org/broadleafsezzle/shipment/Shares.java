package org.broadleafsezzle.shipment;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides amounts into whole cents, so that the parts are the whole. */
final class Shares {

  private Shares() {}

  /**
   * Divides an amount in proportion to weights: rounded down, and the cents that are left go one
   * each to those that lost most by it, the first of equals. The same for the same weights, always.
   *
   * @param cents may be negative
   * @param weights from 0; if all are 0, each counts the same
   * @return as many shares as weights; none if there are no weights
   */
  static long[] of(long cents, long... weights) {
    if (cents < 0) {
      return Arrays.stream(of(-cents, weights)).map(share -> -share).toArray();
    }
    BigInteger sum = sum(weights);
    if (sum.signum() == 0) {
      return weights.length == 0 ? new long[0] : of(cents, ones(weights.length));
    }
    long[] shares = new long[weights.length];
    BigInteger[] lost = new BigInteger[weights.length];
    long left = cents;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] exact =
          BigInteger.valueOf(cents)
              .multiply(BigInteger.valueOf(weights[i]))
              .divideAndRemainder(sum);
      shares[i] = exact[0].longValueExact();
      lost[i] = exact[1];
      left -= shares[i];
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> lost[i]).reversed())
        .limit(left)
        .forEach(i -> shares[i]++);
    return shares;
  }

  private static BigInteger sum(long[] weights) {
    return Arrays.stream(weights)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static long[] ones(int length) {
    long[] ones = new long[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  /**
   * The worth of the first pieces of several, rounded half up: nothing for none, all for all.
   *
   * @param cents of all of them, from 0
   * @param pieces from 0 to {@code of}
   * @param of at least 1
   */
  static long ofPieces(long cents, int pieces, int of) {
    return BigInteger.valueOf(cents)
        .multiply(BigInteger.valueOf(2L * pieces))
        .add(BigInteger.valueOf(of))
        .divide(BigInteger.valueOf(2L * of))
        .longValueExact();
  }
}
