package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafsezzle.ledger.StateReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApprovalProblemTest {

  @ParameterizedTest
  @EnumSource
  void eachIsAReasonThatAnAdministratorCanRead(ApprovalProblem problem) {
    assertThat(StateReason.find(problem.name())).isPresent();
  }
}
