package org.broadleafsezzle.demo.simulator.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.demo.simulator.manners.Manners;
import org.broadleafsezzle.demo.simulator.orders.Authorization;
import org.broadleafsezzle.demo.simulator.orders.CheckoutStatus;
import org.broadleafsezzle.demo.simulator.orders.Customer;
import org.broadleafsezzle.demo.simulator.orders.FinancingOption;
import org.broadleafsezzle.demo.simulator.orders.Intent;
import org.broadleafsezzle.demo.simulator.orders.Item;
import org.broadleafsezzle.demo.simulator.orders.Money;
import org.broadleafsezzle.demo.simulator.orders.Movement;
import org.broadleafsezzle.demo.simulator.orders.Order;
import org.broadleafsezzle.demo.simulator.orders.Purchase;

/** An order as the API shows it (API v2, Order). */
record OrderWire(
    String uuid,
    List<Links.Link> links,
    Intent intent,
    String referenceId,
    String description,
    Instant checkoutExpiration,
    CheckoutStatus checkoutStatus,
    Map<String, String> metadata,
    Money orderAmount,
    List<Item> items,
    Money shippingAmount,
    Money taxAmount,
    Customer customer,
    AuthorizationWire authorization,
    Boolean isUpcharge,
    String parentOrderUuid,
    List<MovementWire> upcharges) {

  static OrderWire of(Order order, Instant now, Links links, Manners manners) {
    Purchase purchase = order.purchase();
    return new OrderWire(
        order.uuid(),
        links.order(order.uuid()),
        purchase.intent(),
        order.referenceId(),
        purchase.description(),
        purchase.checkoutExpiration(),
        order.statusAt(now),
        purchase.metadata(),
        purchase.orderAmount(),
        purchase.items(),
        purchase.shippingAmount(),
        purchase.taxAmount(),
        customer(order, manners),
        order
            .authorization()
            .filter(a -> !manners.hides(Manner.AUTHORIZATION_LISTED_LATE, a.createdAt()))
            .map(a -> AuthorizationWire.of(a, purchase.intent(), manners))
            .orElse(null),
        order.isUpcharge(),
        order.parentUuid().orElse(null),
        MovementWire.of(order.upcharges(), manners));
  }

  /** Without the address that the shopper was asked for, while a manner hides it. */
  private static Customer customer(Order order, Manners manners) {
    Customer customer = order.purchase().customer();
    boolean hidden =
        order.purchase().requiresShippingInfo()
            && order
                .authorization()
                .filter(a -> manners.hides(Manner.ADDRESS_LISTED_LATE, a.createdAt()))
                .isPresent();
    return hidden && customer != null ? customer.shippedTo(null) : customer;
  }

  record MovementWire(String uuid, Money amount) {
    static List<MovementWire> of(List<Movement> movements, Manners manners) {
      return movements.stream()
          .filter(m -> !manners.hides(Manner.MOVEMENTS_LISTED_LATE, m.at()))
          .map(m -> new MovementWire(m.uuid(), m.amount()))
          .toList();
    }
  }

  record AuthorizationWire(
      Money authorizationAmount,
      boolean approved,
      Instant expiration,
      FinancingOption financingOption,
      String sezzleOrderId,
      List<MovementWire> releases,
      List<MovementWire> captures,
      List<MovementWire> refunds) {

    static AuthorizationWire of(Authorization authorization, Intent intent, Manners manners) {
      return new AuthorizationWire(
          authorization.amount(),
          authorization.approved(),
          authorization.expiration(),
          authorization.financing(),
          authorization.sezzleOrderId(),
          MovementWire.of(authorization.releases(), manners),
          captures(authorization, intent, manners),
          MovementWire.of(authorization.refunds(), manners));
    }

    private static List<MovementWire> captures(
        Authorization authorization, Intent intent, Manners manners) {
      return MovementWire.of(
          authorization.captures().stream()
              .filter(
                  capture ->
                      intent != Intent.CAPTURE
                          || !manners.hides(Manner.APPROVAL_CAPTURE_LISTED_LATE, capture.at()))
              .toList(),
          manners);
    }
  }
}
