package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The meaning of the names that the books keep. */
class LedgerNamesTest {

  @ParameterizedTest
  @EnumSource(StateReason.class)
  void aReasonIsFoundByTheNameThatIsStored(StateReason reason) {
    assertThat(StateReason.find(reason.name())).contains(reason);
  }

  @Test
  void aReasonOfAnotherVersionIsNotFound() {
    assertThat(StateReason.find("OF_ANOTHER_VERSION")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CAPTURE,false",
    "RELEASE,false",
    "REFUND,false",
    "REAUTHORIZE,true",
    "UPCHARGE,true"
  })
  void sezzleMakesANewOrderOfSomeMovements(MovementKind kind, boolean newOrder) {
    assertThat(kind.makesNewOrder()).isEqualTo(newOrder);
  }

  @ParameterizedTest
  @CsvSource({
    "BUSY,BUSY",
    "KEYS,KEYS",
    "REFUSED,REFUSED",
    "SETTING,SETTINGS",
    "TIMEOUT,UNREACHABLE",
    "TOO_MANY_CALLS,UNREACHABLE",
    "DATABASE,DATABASE",
    "ERROR,ERROR"
  })
  void aFailureInTheBackgroundIsKeptAsOneOfAFewKinds(FailureCode code, Trouble kind) {
    assertThat(code.trouble()).isEqualTo(kind);
  }

  @Test
  void whoDoesSomethingIsNamedInTheLogWithWhereTheyDidIt() {
    assertThat(Actor.administrator("ada").toString()).isEqualTo("ADMINISTRATOR (ada)");
    assertThat(Actor.code("erp").toString()).isEqualTo("CODE (erp)");
    assertThat(Actor.JOB.name()).isEqualTo("reconcile job");
  }
}
