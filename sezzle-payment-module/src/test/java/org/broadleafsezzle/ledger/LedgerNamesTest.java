package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the names say that the books keep. */
class LedgerNamesTest {

  @ParameterizedTest
  @EnumSource(StateReason.class)
  void a_reason_is_found_by_the_name_that_is_stored(StateReason reason) {
    assertThat(StateReason.find(reason.name())).contains(reason);
  }

  @Test
  void a_reason_of_another_version_is_not_found() {
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
  void sezzle_makes_a_new_order_of_some_movements(MovementKind kind, boolean newOrder) {
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
  void a_failure_in_the_background_is_kept_as_one_of_a_few_kinds(FailureCode code, Trouble kind) {
    assertThat(code.trouble()).isEqualTo(kind);
  }

  @Test
  void who_does_something_is_named_in_the_log_with_where_they_did_it() {
    assertThat(Actor.administrator("ada").toString()).isEqualTo("ADMINISTRATOR (ada)");
    assertThat(Actor.code("erp").toString()).isEqualTo("CODE (erp)");
    assertThat(Actor.JOB.name()).isEqualTo("reconcile job");
  }
}
