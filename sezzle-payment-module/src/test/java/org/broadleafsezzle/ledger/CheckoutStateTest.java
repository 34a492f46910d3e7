package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckoutStateTest {

  @ParameterizedTest
  @CsvSource({
    "CREATED,OPEN",
    "CREATED,FAILED",
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
  void what_can_be(CheckoutState from, CheckoutState to) {
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
    "FAILED,OPEN"
  })
  void what_can_not_be(CheckoutState from, CheckoutState to) {
    assertThat(from.canBecome(to)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void staying_is_no_change(CheckoutState state) {
    assertThat(state.canBecome(state)).isTrue();
  }
}
