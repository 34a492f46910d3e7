package org.broadleafsezzle.admin.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafsezzle.ledger.MovementKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PanelActionTest {

  /** A panel asks for it whatever the payment's movements are. */
  @ParameterizedTest
  @EnumSource
  void everyMovementTakesAPermission(MovementKind kind) {
    assertThat(PanelAction.permissionFor(kind)).isNotNull();
  }
}
