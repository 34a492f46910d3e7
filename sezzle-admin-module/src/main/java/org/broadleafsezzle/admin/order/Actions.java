package org.broadleafsezzle.admin.order;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.admin.layout.ActionResult;
import org.broadleafsezzle.admin.permission.Administrators;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.broadleafsezzle.payments.FollowUpOrders;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.payments.MovementRequest;
import org.broadleafsezzle.payments.SezzleOrders;
import org.broadleafsezzle.payments.SezzlePayments;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.OrdersNow;
import org.broadleafsezzle.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Does what an administrator asks for on a payment's panel, if they may, and says what came of it.
 */
@Component("blSezzleActions")
public class Actions {

  private static final Logger LOG = LoggerFactory.getLogger(Actions.class);

  private final SezzlePermissions permissions;
  private final Administrators administrators;
  private final SezzlePayments payments;
  private final FollowUpOrders followUps;
  private final SezzleOrders sezzleOrders;
  private final OrdersNow orders;
  private final Books books;
  private final MovementLedger movements;
  private final GivenUpTasks givenUp;
  private final Answers answers;
  private final ActionResults results;

  @Autowired
  public Actions(
      SezzlePermissions permissions,
      Administrators administrators,
      SezzlePayments payments,
      FollowUpOrders followUps,
      SezzleOrders sezzleOrders,
      OrdersNow orders,
      Books books,
      MovementLedger movements,
      GivenUpTasks givenUp,
      Answers answers,
      ActionResults results) {
    this.permissions = permissions;
    this.administrators = administrators;
    this.payments = payments;
    this.followUps = followUps;
    this.sezzleOrders = sezzleOrders;
    this.orders = orders;
    this.books = books;
    this.movements = movements;
    this.givenUp = givenUp;
    this.answers = answers;
    this.results = results;
  }

  /**
   * The form, if the administrator may do it and it can be meant; nothing is done yet.
   *
   * @throws BadInputException if it can't be meant; it says what is wrong
   * @throws org.broadleafsezzle.admin.permission.PermissionDeniedException if the administrator may
   *     not
   */
  CheckedForm check(SezzleCheckout checkout, PanelAction action, ActionForm form) {
    permissions.require(action.permission());
    if (action == PanelAction.CAPTURE_AND_RELEASE) {
      permissions.require(SezzlePermission.RELEASE);
    }
    CheckedForm checked = CheckedForm.of(form, action, checkout, LocaleContextHolder.getLocale());
    if (action.isCharging() && form.getCancelled() == null && orders.of(checkout).isCancelled()) {
      throw new BadInputException("order.cancelled");
    }
    if (action == PanelAction.REFUND
        && form.getDisputed() == null
        && checkout.getBooks().isDisputed()) {
      throw new BadInputException("order.disputed");
    }
    return checked;
  }

  /**
   * Does it, once for each form however often that is sent.
   *
   * @throws org.broadleafsezzle.admin.permission.PermissionDeniedException if the administrator may
   *     not; nothing was done
   */
  public ActionResult carryOut(SezzleCheckout checkout, PanelAction action, ActionForm form) {
    CheckedForm checked;
    try {
      checked = check(checkout, action, form);
    } catch (BadInputException e) {
      return results.invalid(action, e);
    }
    try {
      return carryOut(checkout, action, form, checked);
    } catch (CheckoutBusyException e) {
      return alreadyAsked(checked)
          .map(movement -> results.moved(Collections.singletonList(movement)))
          .orElseGet(() -> results.failed(action, e));
    } catch (MovementRefusedException e) {
      return results.failed(action, e);
    } catch (SettingsException | SezzleException e) {
      LOG.warn("{} was not carried out; {}", action, checkout, e);
      return results.failed(action, e);
    }
  }

  private ActionResult carryOut(
      SezzleCheckout checkout, PanelAction action, ActionForm sent, CheckedForm form) {
    Actor by = Actor.administrator(administrators.login());
    if (PanelAction.ANSWERS.contains(action)) {
      ActionResult result = answers.take(checkout, action, form, sent.getNewOrderUuid(), by);
      books.recordOrLeaveToJob(checkout.getId());
      return result;
    }
    switch (action) {
      case REFRESH:
        return results.refreshed(books.update(checkout.getId(), by));
      case TRY_AGAIN:
        givenUp.tryAgain(checkout, by);
        return results.triedAgain();
      case CANCEL:
        sezzleOrders.deleteCheckout(checkout.getId(), StateReason.ADMINISTRATOR.name(), by);
        return results.cancelled();
      default:
        MovementRequest request =
            new MovementRequest(checkout.getId(), form.amount(), by, form.reason())
                .as(form.requestId());
        List<MoneyMovement> moved =
            move(action, sent.getDisputed() == null ? request : request.evenIfDisputed());
        books.recordOrLeaveToJob(checkout.getId());
        return results.moved(moved);
    }
  }

  private List<MoneyMovement> move(PanelAction action, MovementRequest request) {
    switch (action) {
      case CAPTURE:
        return Collections.singletonList(payments.capture(request));
      case CAPTURE_AND_RELEASE:
        return payments.captureAndReleaseRest(request);
      case REFUND:
        return Collections.singletonList(payments.refund(request));
      case RELEASE:
        return Collections.singletonList(payments.release(request));
      case REAUTHORIZE:
        return Collections.singletonList(followUps.reauthorize(request));
      case UPCHARGE:
        return Collections.singletonList(followUps.upcharge(request));
      default:
        throw new IllegalArgumentException(action + " moves no money");
    }
  }

  private Optional<MoneyMovement> alreadyAsked(CheckedForm form) {
    return Optional.ofNullable(form.requestId()).flatMap(movements::find);
  }
}
