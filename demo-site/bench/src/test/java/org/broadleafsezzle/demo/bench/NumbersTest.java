package org.broadleafsezzle.demo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void theSlowestPercentBeginsWhereNinetyNineOfAHundredEnd() {
    List<Double> values = new ArrayList<>();
    for (int i = 100; i >= 1; i--) {
      values.add((double) i);
    }

    assertThat(Numbers.percentile(values, 99)).isEqualTo(99);
    assertThat(Numbers.percentile(values, 100)).isEqualTo(100);
    assertThat(Numbers.median(values)).isEqualTo(50);
    assertThat(Numbers.median(List.of(7.0))).isEqualTo(7);
  }

  @Test
  void aRatioIsThatOfTheTurnsAndNotOfTheMedians() {
    List<Double> values = List.of(20.0, 11.0, 300.0);
    List<Double> besides = List.of(10.0, 10.0, 100.0);

    assertThat(Numbers.medianRatio(values, besides)).isEqualTo(2);
  }

  @Test
  void valuesWithoutTheirTurnAreRefused() {
    assertThatThrownBy(() -> Numbers.medianRatio(List.of(1.0), List.of(1.0, 2.0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Numbers.medianRatio(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
