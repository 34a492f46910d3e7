package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaddedTest {

  @ParameterizedTest
  @CsvSource({"1,1", "2,2", "3,4", "4,4", "5,8", "8,8", "9,16", "200,256"})
  void asManyValuesAsTheNextPowerOfTwoAndNoOthers(int values, int padded) {
    List<Integer> given = IntStream.range(0, values).boxed().toList();

    List<Integer> list = Padded.of(given);

    assertThat(list).hasSize(padded).startsWith(given.toArray(new Integer[0]));
    assertThat(list.subList(values, padded)).allMatch(given.get(0)::equals);
  }
}
