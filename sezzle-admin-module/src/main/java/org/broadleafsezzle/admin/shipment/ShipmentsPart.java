package org.broadleafsezzle.admin.shipment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.order.PanelPart;
import org.broadleafsezzle.admin.permission.SezzlePermissions;
import org.broadleafsezzle.admin.platform.OrderShipments;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementParts;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.reconciliation.OrderNow;
import org.broadleafsezzle.reconciliation.OrdersNow;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.shipment.OrderLine;
import org.broadleafsezzle.shipment.Shipments;
import org.broadleafsezzle.shipment.ShippedOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The part of a panel about the shipments of a paid order, if a setting wants it. */
@Component("blSezzleShipmentsPart")
class ShipmentsPart implements PanelPart {

  private final SezzleSettingsSource settings;
  private final SezzlePermissions permissions;
  private final Shipments shipments;
  private final OrdersNow orders;
  private final OrderShipments groups;
  private final ShipmentWords words;
  private final AdminTexts texts;
  private final Clock clock;

  @Autowired
  ShipmentsPart(
      SezzleSettingsSource settings,
      SezzlePermissions permissions,
      Shipments shipments,
      OrdersNow orders,
      OrderShipments groups,
      ShipmentWords words,
      AdminTexts texts,
      @Qualifier("blSezzleClock") Clock clock) {
    this.settings = settings;
    this.permissions = permissions;
    this.shipments = shipments;
    this.orders = orders;
    this.groups = groups;
    this.words = words;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public void read(SezzleCheckout checkout, Model model) {
    if (!checkout.getState().isPaying() || !settings.areShipmentsMoved()) {
      return;
    }
    ShippedOrder order = shipments.of(checkout);
    if (order.lines().isEmpty()) {
      return;
    }
    Map<ItemsAction, Long> most = most(checkout);
    model.addAttribute("sezzleShipments", shown(checkout, order, most));
    model.addAttribute("sezzleItemActions", offered(checkout, order, most, kept(model)));
    long otherwise = order.capturedOtherwiseInCents();
    model.addAttribute(
        "sezzleCapturedOtherwise",
        otherwise > 0 ? texts.text("shipments.otherwise", words.money(checkout, otherwise)) : null);
  }

  private static KeptItems kept(Model model) {
    return (KeptItems) model.asMap().get(ItemsController.KEPT);
  }

  /** The actions open to this administrator, each with the most it can move, in cents. */
  private Map<ItemsAction, Long> most(SezzleCheckout checkout) {
    Map<ItemsAction, Long> most = new LinkedHashMap<>();
    if (checkout.getBooks().getUnsettled() > 0) {
      return most;
    }
    OrderNow order = orders.of(checkout);
    long open = checkout.openInCents(clock.instant());
    if (open > 0 && order.isSubmitted()) {
      put(most, ItemsAction.CAPTURE, order.capturableInCents());
    }
    put(most, ItemsAction.RELEASE, open);
    if (!checkout.getBooks().isDisputed()) {
      put(most, ItemsAction.REFUND, checkout.getBooks().getRefundableInCents());
    }
    return most;
  }

  private void put(Map<ItemsAction, Long> most, ItemsAction action, long cents) {
    if (cents > 0 && permissions.has(action.action().permission())) {
      most.put(action, cents);
    }
  }

  private List<ShownShipment> shown(
      SezzleCheckout checkout, ShippedOrder order, Map<ItemsAction, Long> most) {
    Map<Long, String> states = groups.states(checkout.getOrderId());
    Map<Long, List<OrderLine>> byGroup = new LinkedHashMap<>();
    for (OrderLine line : order.lines()) {
      byGroup.computeIfAbsent(line.groupId().orElse(null), group -> new ArrayList<>()).add(line);
    }
    List<ShownShipment> shown = new ArrayList<>();
    byGroup.forEach(
        (group, lines) ->
            shown.add(
                new ShownShipment(
                    words.title(group, shown.size() + 1),
                    words.state(states.get(group)),
                    lines.stream()
                        .map(line -> words.line(checkout, order, line))
                        .collect(Collectors.toList()),
                    words.sum(checkout, order, lines),
                    buttons(checkout, order, lines, most))));
    return shown;
  }

  private List<ShownButton> buttons(
      SezzleCheckout checkout,
      ShippedOrder order,
      List<OrderLine> lines,
      Map<ItemsAction, Long> most) {
    List<ShownButton> buttons = new ArrayList<>();
    Map<String, Integer> left = order.left(lines::contains);
    left.values().removeIf(pieces -> pieces == 0);
    for (ItemsAction action : most.keySet()) {
      if (action == ItemsAction.REFUND || left.isEmpty()) {
        continue;
      }
      long cents = cents(checkout, order, action, left, most.get(action));
      if (cents > 0) {
        String text = texts.text("shipments." + action, words.money(checkout, cents));
        buttons.add(new ShownButton(action, ChosenItems.of(left).toString(), text));
      }
    }
    return buttons;
  }

  /** As the shop wants it; where its code fails, that is said once the button is pressed. */
  private long cents(
      SezzleCheckout checkout,
      ShippedOrder order,
      ItemsAction action,
      Map<String, Integer> pieces,
      long most) {
    MovementParts parts = order.parts(action.kind(), pieces, most);
    if (action != ItemsAction.CAPTURE) {
      return parts.sumInCents();
    }
    try {
      return shipments.asShopWants(checkout, order, parts, most).sumInCents();
    } catch (MovementRefusedException e) {
      return parts.sumInCents();
    }
  }

  private List<OfferedItems> offered(
      SezzleCheckout checkout, ShippedOrder order, Map<ItemsAction, Long> most, KeptItems kept) {
    List<OfferedItems> offered = new ArrayList<>();
    for (ItemsAction action : most.keySet()) {
      KeptItems typed = kept != null && kept.isOf(action) ? kept : null;
      List<OfferedItems.Choice> choices =
          order.lines().stream()
              .filter(line -> pieces(order, line, action) > 0)
              .map(line -> choice(checkout, order, line, action, typed))
              .collect(Collectors.toList());
      if (!choices.isEmpty()) {
        offered.add(new OfferedItems(action, choices, typed));
      }
    }
    return offered;
  }

  private OfferedItems.Choice choice(
      SezzleCheckout checkout,
      ShippedOrder order,
      OrderLine line,
      ItemsAction action,
      KeptItems typed) {
    boolean refund = action.kind() == MovementKind.REFUND;
    long cents = refund ? order.refundableInCents(line) : order.leftInCents(line);
    return new OfferedItems.Choice(
        line.key(),
        words.name(line),
        pieces(order, line, action),
        words.money(checkout, cents),
        typed == null ? "0" : typed.pieces(line.key()));
  }

  private static int pieces(ShippedOrder order, OrderLine line, ItemsAction action) {
    return action.kind() == MovementKind.REFUND
        ? order.refundablePieces(line)
        : order.leftPieces(line);
  }
}
