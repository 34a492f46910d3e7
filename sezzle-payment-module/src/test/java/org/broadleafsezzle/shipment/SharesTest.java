package org.broadleafsezzle.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parts in whole cents are the whole. */
class SharesTest {

  @Test
  void theCentsThatAreLeftGoToThoseThatLostMost() {
    assertThat(Shares.of(100, 1, 1, 1)).containsExactly(34, 33, 33);
    assertThat(Shares.of(100, 1, 2)).containsExactly(33, 67);
    assertThat(Shares.of(-100, 1, 2)).containsExactly(-33, -67);
    assertThat(Shares.of(1, 1, 99)).containsExactly(0, 1);
  }

  @Test
  void whatAddsUpStaysAsItIs() {
    assertThat(Shares.of(600, 100, 0, 500)).containsExactly(100, 0, 500);
  }

  @Test
  void withoutAnyWeightEachCountsTheSame() {
    assertThat(Shares.of(5, 0, 0)).containsExactly(3, 2);
    assertThat(Shares.of(5)).isEmpty();
  }

  @Test
  void largeAmountsDoNotOverflow() {
    long large = Integer.MAX_VALUE;
    assertThat(Shares.of(large * large, large, large))
        .containsExactly(large * large / 2 + 1, large * large / 2);
    assertThat(Shares.ofPieces(large * large, 1_000_000, 1_000_000)).isEqualTo(large * large);
  }

  @Test
  void noShareIsMoreThanItsWeightWhereNotAllIsDivided() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      long[] weights = random.longs(1 + random.nextInt(8), 0, 10_000).toArray();
      long sum = Arrays.stream(weights).sum();
      long cents = sum == 0 ? 0 : (long) (random.nextDouble() * (sum + 1));
      long[] shares = Shares.of(cents, weights);
      assertThat(Arrays.stream(shares).sum()).isEqualTo(cents);
      for (int j = 0; j < shares.length; j++) {
        assertThat(shares[j]).isBetween(0L, weights[j]);
      }
    }
  }

  @Test
  void piecesAreRoundedSoThatAllOfThemAreAll() {
    assertThat(Shares.ofPieces(100, 0, 3)).isZero();
    assertThat(Shares.ofPieces(100, 1, 3)).isEqualTo(33);
    assertThat(Shares.ofPieces(100, 2, 3)).isEqualTo(67);
    assertThat(Shares.ofPieces(100, 3, 3)).isEqualTo(100);
    assertThat(Shares.ofPieces(101, 1, 2)).isEqualTo(51);
  }
}
