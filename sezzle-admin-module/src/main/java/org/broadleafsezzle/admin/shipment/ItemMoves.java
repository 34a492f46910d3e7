package org.broadleafsezzle.admin.shipment;

import java.util.Collections;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadleafsezzle.admin.layout.ActionResult;
import org.broadleafsezzle.admin.order.ActionResults;
import org.broadleafsezzle.admin.order.BadInputException;
import org.broadleafsezzle.admin.permission.Administrators;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementParts;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.payments.MovementRequest;
import org.broadleafsezzle.reconciliation.Books;
import org.broadleafsezzle.reconciliation.OrdersNow;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.shipment.Shipments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Captures, releases and refunds items of an order, if the administrator may, and says what came of
 * it.
 */
@Component("blSezzleItemMoves")
public class ItemMoves {

  private static final Logger LOG = LoggerFactory.getLogger(ItemMoves.class);
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern CENTS = Pattern.compile("[0-9]{1,10}");
  private static final int LONGEST_REASON = 255;

  private final SezzlePermissions permissions;
  private final Administrators administrators;
  private final SezzleSettingsSource settings;
  private final Shipments shipments;
  private final OrdersNow orders;
  private final Books books;
  private final ItemWords words;
  private final ActionResults results;

  @Autowired
  public ItemMoves(
      SezzlePermissions permissions,
      Administrators administrators,
      SezzleSettingsSource settings,
      Shipments shipments,
      OrdersNow orders,
      Books books,
      ItemWords words,
      ActionResults results) {
    this.permissions = permissions;
    this.administrators = administrators;
    this.settings = settings;
    this.shipments = shipments;
    this.orders = orders;
    this.books = books;
    this.words = words;
    this.results = results;
  }

  /**
   * The amount of the chosen items, line by line; nothing is done yet.
   *
   * @throws BadInputException if the form can't be meant; it says what is wrong
   * @throws MovementRefusedException if nothing is left of them, or not so much
   * @throws org.broadleafsezzle.admin.permission.PermissionDeniedException if the administrator may
   *     not
   */
  MovementParts check(SezzleCheckout checkout, ItemsAction action, ItemsForm form) {
    permissions.require(action.action().permission());
    requireMeant(checkout, action, form);
    MovementParts parts;
    try {
      parts = shipments.parts(checkout, action.kind(), ChosenItems.of(form).pieces());
    } catch (IllegalArgumentException e) {
      throw new BadInputException("pieces.most");
    }
    if (parts.sumInCents() == 0) {
      throw MovementRefusedException.nothingOfItems(action.kind());
    }
    return parts;
  }

  private void requireMeant(SezzleCheckout checkout, ItemsAction action, ItemsForm form) {
    boolean wholeForm = form.getRequestId() != null && UUID.matcher(form.getRequestId()).matches();
    if (!settings.areShipmentsMoved() || !wholeForm) {
      throw new BadInputException("form");
    }
    String orderId = form.getOrderId();
    if (orderId != null && !orderId.equals(String.valueOf(checkout.getOrderId()))) {
      throw new BadInputException("order");
    }
    if (reason(form).isEmpty() && action.needsReason()) {
      throw new BadInputException("reason.missing");
    }
    if (reason(form).length() > LONGEST_REASON) {
      throw new BadInputException("reason.long", LONGEST_REASON);
    }
    if (action == ItemsAction.CAPTURE && !orders.of(checkout).isSubmitted()) {
      throw new BadInputException("order.not-submitted");
    }
    if (action == ItemsAction.REFUND && checkout.getBooks().isDisputed()) {
      throw new BadInputException("items.disputed");
    }
  }

  private static String reason(ItemsForm form) {
    return form.getReason() == null ? "" : form.getReason().trim();
  }

  /** Does it, once for each form however often that is sent. */
  ActionResult carryOut(SezzleCheckout checkout, ItemsAction action, ItemsForm form) {
    permissions.require(action.action().permission());
    try {
      requireMeant(checkout, action, form);
      MovementRequest request = request(checkout, action, form);
      Map<String, Integer> pieces = ChosenItems.of(form).pieces();
      MoneyMovement moved = shipments.move(action.kind(), checkout.getId(), pieces, request);
      books.recordOrLeaveToJob(checkout.getId());
      return results.moved(Collections.singletonList(moved));
    } catch (BadInputException e) {
      return results.invalid(action.action(), e);
    } catch (MovementRefusedException | CheckoutBusyException e) {
      return results.failed(action.action(), e);
    } catch (SettingsException | SezzleException e) {
      LOG.warn("{} was not carried out; {}", action, checkout, e);
      return results.failed(action.action(), e);
    }
  }

  private MovementRequest request(SezzleCheckout checkout, ItemsAction action, ItemsForm form) {
    String cents = form.getAmountInCents();
    if (cents == null || !CENTS.matcher(cents).matches()) {
      throw new BadInputException("form");
    }
    Actor by = Actor.administrator(administrators.login());
    Price amount = checkout.amountOf(Long.parseLong(cents));
    String typed = reason(form);
    MovementRequest request =
        typed.isEmpty()
            ? new MovementRequest(checkout.getId(), amount, by, reasonOf(checkout, action, form))
            : new MovementRequest(checkout.getId(), amount, by, typed);
    return request.as(form.getRequestId());
  }

  private LedgerMessage reasonOf(SezzleCheckout checkout, ItemsAction action, ItemsForm form) {
    String items = words.of(shipments.of(checkout), ChosenItems.of(form).pieces());
    return LedgerMessage.of(action.reason(), items);
  }
}
