package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckoutStateTest {

  @ParameterizedTest
  @CsvSource({
    "CREATED,OPEN",
    "CREATED,FAILED",
    "FAILED,OPEN",
    "OPEN,AUTHORIZED",
    "OPEN,DECLINED",
    "OPEN,CANCELLED",
    "OPEN,EXPIRED",
    "OPEN,SUPERSEDED",
    "OPEN,UNDOING",
    "SUPERSEDED,AUTHORIZED",
    "SUPERSEDED,CANCELLED",
    "SUPERSEDED,UNDOING",
    "DECLINED,AUTHORIZED",
    "AUTHORIZED,COMPLETED",
    "AUTHORIZED,UNDOING",
    "UNDOING,UNDONE",
    "CANCELLED,AUTHORIZED",
    "CANCELLED,UNDOING",
    "EXPIRED,AUTHORIZED",
    "EXPIRED,UNDOING",
    "UNDONE,UNDOING"
  })
  void whatCanBe(CheckoutState from, CheckoutState to) {
    assertThat(from.canBecome(to)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED,AUTHORIZED",
    "CREATED,COMPLETED",
    "OPEN,COMPLETED",
    "OPEN,UNDONE",
    "AUTHORIZED,CANCELLED",
    "AUTHORIZED,SUPERSEDED",
    "AUTHORIZED,OPEN",
    "UNDOING,COMPLETED",
    "UNDOING,AUTHORIZED",
    "UNDONE,AUTHORIZED",
    "COMPLETED,UNDOING",
    "CANCELLED,OPEN",
    "FAILED,AUTHORIZED"
  })
  void whatCanNotBe(CheckoutState from, CheckoutState to) {
    assertThat(from.canBecome(to)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void stayingIsNoChange(CheckoutState state) {
    assertThat(state.canBecome(state)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED,''",
    "OPEN,payable undecided",
    "SUPERSEDED,payable undecided",
    "DECLINED,ended unapproved",
    "AUTHORIZED,undecided holding paying approved",
    "COMPLETED,paying approved",
    "UNDOING,undecided holding givenBack approved",
    "UNDONE,ended givenBack approved",
    "CANCELLED,ended unapproved",
    "EXPIRED,ended unapproved",
    "FAILED,''"
  })
  void whatIsSoInEach(CheckoutState state, String expected) {
    Map<String, Boolean> all = new LinkedHashMap<>();
    all.put("payable", state.isPayable());
    all.put("ended", state.isEnded());
    all.put("undecided", state.isUndecided());
    all.put("holding", state.isHolding());
    all.put("paying", state.isPaying());
    all.put("givenBack", state.isGivenBack());
    all.put("approved", state.isApproved());
    all.put("unapproved", state.isUnapproved());

    assertThat(
            all.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()))
        .isEqualTo(
            Arrays.stream(expected.split(" "))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toSet()));
  }
}
