package org.broadleafsezzle.admin.order;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.LedgerWords;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementLimit;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.reconciliation.OrderNow;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The actions a payment allows, as the shop's books have it; Sezzle has the last word. */
@Component("blSezzleOfferedActions")
class OfferedActions {

  private static final Set<PanelAction> OF_MONEY =
      EnumSet.of(
          PanelAction.CAPTURE,
          PanelAction.CAPTURE_AND_RELEASE,
          PanelAction.REFUND,
          PanelAction.RELEASE,
          PanelAction.REAUTHORIZE);

  private static final Set<PanelAction> CAPTURING =
      EnumSet.of(PanelAction.CAPTURE, PanelAction.CAPTURE_AND_RELEASE);

  private final SezzlePermissions permissions;
  private final GivenUpTasks givenUp;
  private final SezzleSettingsSource settings;
  private final AdminTexts texts;
  private final AdminFormats formats;
  private final LedgerWords words;
  private final Clock clock;

  @Autowired
  OfferedActions(
      SezzlePermissions permissions,
      GivenUpTasks givenUp,
      SezzleSettingsSource settings,
      AdminTexts texts,
      AdminFormats formats,
      LedgerWords words,
      @Qualifier("blSezzleClock") Clock clock) {
    this.permissions = permissions;
    this.givenUp = givenUp;
    this.settings = settings;
    this.texts = texts;
    this.formats = formats;
    this.words = words;
    this.clock = clock;
  }

  List<OfferedAction> of(
      SezzleCheckout checkout, Collection<MoneyMovement> movements, OrderNow order) {
    List<OfferedAction> offered = new ArrayList<>();
    if (givenUp.isAny(checkout)) {
      offered.add(
          givenUp.mayTryAgain(checkout)
              ? OfferedAction.withoutMoney(PanelAction.TRY_AGAIN)
              : OfferedAction.impossible(PanelAction.TRY_AGAIN, texts.text("denied.short")));
    }
    if (checkout.getState().isPayable()) {
      offered.add(ifAllowed(PanelAction.CANCEL, OfferedAction.withoutMoney(PanelAction.CANCEL)));
    } else if (checkout.getSezzleOrderUuid().isPresent()) {
      offered.addAll(answers(movements));
      MovementLimit limit = MovementLimit.ofBooks(checkout, movements, clock.instant());
      boolean unknown = movements.stream().anyMatch(one -> one.getState() == MovementState.STARTED);
      actionsOfMoney()
          .forEach(
              action -> {
                OfferedAction offer = offer(action, limit, unknown, checkout, order);
                offered.add(ifAllowed(action, asking(offer, checkout, order)));
              });
    }
    return offered;
  }

  /** With what a person has to confirm besides. */
  private static OfferedAction asking(
      OfferedAction offer, SezzleCheckout checkout, OrderNow order) {
    OfferedAction asked = order.isCancelled() ? offer.askingBecauseCancelled() : offer;
    return checkout.getBooks().isDisputed() ? asked.askingBecauseDisputed() : asked;
  }

  private List<OfferedAction> answers(Collection<MoneyMovement> movements) {
    List<OfferedAction> answers = new ArrayList<>();
    for (MoneyMovement movement : movements) {
      boolean allowed = permissions.has(PanelAction.permissionFor(movement.getKind()));
      if (movement.getUnclearSince().isPresent() && allowed) {
        PanelAction.ANSWERS.forEach(one -> answers.add(OfferedAction.answer(one, movement)));
      }
    }
    return answers;
  }

  private Set<PanelAction> actionsOfMoney() {
    Set<PanelAction> actions = EnumSet.copyOf(OF_MONEY);
    if (upcharge()) {
      actions.add(PanelAction.UPCHARGE);
    }
    return actions;
  }

  private boolean upcharge() {
    try {
      return settings.current().upcharge();
    } catch (SettingsException e) {
      return false;
    }
  }

  private OfferedAction offer(
      PanelAction action,
      MovementLimit limit,
      boolean unknown,
      SezzleCheckout checkout,
      OrderNow order) {
    if (unknown) {
      return OfferedAction.impossible(action, words.say(LedgerMessage.of(Refusal.OUTCOME_UNKNOWN)));
    }
    try {
      Price most = limit.most(action.kind().get());
      if (CAPTURING.contains(action) && isWorthLess(checkout, order)) {
        return ofLowered(action, most, checkout, order);
      }
      String typed = action == PanelAction.UPCHARGE ? "" : formats.typed(most);
      return OfferedAction.ofMoney(action, typed, formats.money(most));
    } catch (MovementRefusedException e) {
      return OfferedAction.impossible(action, words.say(e.getRefusal()));
    }
  }

  private static boolean isWorthLess(SezzleCheckout checkout, OrderNow order) {
    return order.isSubmitted() && order.capturableInCents() > 0 && order.excessInCents() > 0;
  }

  /** With what the order is worth now filled in. */
  private OfferedAction ofLowered(
      PanelAction action, Price most, SezzleCheckout checkout, OrderNow order) {
    Price worth = checkout.amountOf(order.capturableInCents());
    Price rest = checkout.amountOf(order.excessInCents());
    OfferedAction offer = OfferedAction.ofMoney(action, formats.typed(worth), formats.money(most));
    return action == PanelAction.CAPTURE
        ? offer
        : offer.called(texts.text("action.lowered", formats.money(worth), formats.money(rest)));
  }

  private OfferedAction ifAllowed(PanelAction action, OfferedAction offered) {
    SezzlePermission needed = action.permission();
    boolean allowed =
        permissions.has(needed)
            && (action != PanelAction.CAPTURE_AND_RELEASE
                || permissions.has(SezzlePermission.RELEASE));
    return allowed || !offered.isPossible()
        ? offered
        : OfferedAction.impossible(action, texts.text("denied.short"));
  }
}
