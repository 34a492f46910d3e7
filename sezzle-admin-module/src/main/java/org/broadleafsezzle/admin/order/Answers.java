package org.broadleafsezzle.admin.order;

import java.util.Collections;
import java.util.Optional;
import org.broadleafsezzle.admin.layout.ActionResult;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.UnclearMovements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Takes an administrator's word on a movement that Sezzle does not list. */
@Component("blSezzleAnswers")
class Answers {

  private final SezzlePermissions permissions;
  private final MovementLedger movements;
  private final UnclearMovements unclear;
  private final ActionResults results;

  @Autowired
  Answers(
      SezzlePermissions permissions,
      MovementLedger movements,
      UnclearMovements unclear,
      ActionResults results) {
    this.permissions = permissions;
    this.movements = movements;
    this.unclear = unclear;
    this.results = results;
  }

  /**
   * Writes it down and does what follows.
   *
   * @param action one of {@link PanelAction#ANSWERS}
   * @param newOrderUuid as it was typed; null if the movement makes no order
   * @throws org.broadleafsezzle.admin.permission.PermissionDeniedException if the administrator may
   *     not move money of this kind
   */
  ActionResult take(
      SezzleCheckout checkout,
      PanelAction action,
      CheckedForm form,
      String newOrderUuid,
      Actor by) {
    Optional<MoneyMovement> movement =
        movements
            .find(form.requestId())
            .filter(one -> one.getCheckoutId().equals(checkout.getId()));
    if (!movement.isPresent()) {
      return results.invalid(action, new BadInputException("form"));
    }
    permissions.require(PanelAction.permissionFor(movement.get().getKind()));
    return results.moved(Collections.singletonList(answer(action, form, newOrderUuid, by)));
  }

  private MoneyMovement answer(
      PanelAction action, CheckedForm form, String newOrderUuid, Actor by) {
    switch (action) {
      case CARRIED_OUT:
        Optional<String> typed =
            Optional.ofNullable(newOrderUuid).map(String::trim).filter(one -> !one.isEmpty());
        return unclear.carriedOut(form.requestId(), typed, by, form.reason());
      case ASK_AGAIN:
        return unclear.askAgain(form.requestId(), by, form.reason());
      default:
        return unclear.notCarriedOut(form.requestId(), by, form.reason());
    }
  }
}
