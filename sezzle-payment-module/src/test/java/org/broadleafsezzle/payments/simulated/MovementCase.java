package org.broadleafsezzle.payments.simulated;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementRequest;

/** The action, the operation that meets the fault, and what has to be there before. */
enum MovementCase {
  CAPTURE(
      "capture",
      MovementKind.CAPTURE,
      (shop, checkout) -> move(checkout, shop.payments()::capture)),
  REFUND(
      "refund", MovementKind.REFUND, (shop, checkout) -> move(checkout, shop.payments()::refund)) {
    @Override
    void prepare(SimulatedShop shop, SezzleCheckout checkout) {
      shop.payments().capture(SimulatedShop.request(checkout, Cents.PAID));
    }
  },
  RELEASE(
      "release",
      MovementKind.RELEASE,
      (shop, checkout) -> move(checkout, shop.payments()::release)),
  PARTIAL_CAPTURE(
      "capture",
      MovementKind.CAPTURE,
      (shop, checkout) -> List.of(shop.payments().capture(partial(checkout)))),
  PARTIAL_REFUND(
      "refund",
      MovementKind.REFUND,
      (shop, checkout) -> List.of(shop.payments().refund(partial(checkout)))) {
    @Override
    void prepare(SimulatedShop shop, SezzleCheckout checkout) {
      shop.payments().capture(SimulatedShop.request(checkout, Cents.PAID));
    }
  },
  PARTIAL_RELEASE(
      "release",
      MovementKind.RELEASE,
      (shop, checkout) -> List.of(shop.payments().release(partial(checkout)))),
  CAPTURE_OF_CAPTURE_AND_RELEASE_REST(
      "capture",
      MovementKind.CAPTURE,
      (shop, checkout) ->
          shop.payments().captureAndReleaseRest(SimulatedShop.request(checkout, Cents.MOVED))),
  RELEASE_OF_CAPTURE_AND_RELEASE_REST(
      "release",
      MovementKind.CAPTURE,
      (shop, checkout) ->
          shop.payments().captureAndReleaseRest(SimulatedShop.request(checkout, Cents.MOVED))),
  REAUTHORIZE(
      "reauthorize",
      MovementKind.REAUTHORIZE,
      (shop, checkout) -> move(checkout, shop.followUps()::reauthorize)) {
    @Override
    void prepare(SimulatedShop shop, SezzleCheckout checkout) {
      shop.payments().release(SimulatedShop.request(checkout, Cents.PAID));
    }
  },
  UPCHARGE(
      "upcharge",
      MovementKind.UPCHARGE,
      (shop, checkout) ->
          List.of(shop.followUps().upcharge(SimulatedShop.request(checkout, Cents.MOVED / 5))));

  /** The amount that is paid, and the part of it that is moved. */
  static final class Cents {
    static final long PAID = 5000;
    private static final long MOVED = 3000;
    private static final long LESS_THAN_HALF = 2000;

    private Cents() {}
  }

  final String operation;
  final MovementKind kind;
  final BiFunction<SimulatedShop, SezzleCheckout, List<MoneyMovement>> action;

  MovementCase(
      String operation,
      MovementKind kind,
      BiFunction<SimulatedShop, SezzleCheckout, List<MoneyMovement>> action) {
    this.operation = operation;
    this.kind = kind;
    this.action = action;
  }

  void prepare(SimulatedShop shop, SezzleCheckout checkout) {}

  private static MovementRequest partial(SezzleCheckout checkout) {
    return SimulatedShop.request(checkout, Cents.LESS_THAN_HALF);
  }

  private static List<MoneyMovement> move(
      SezzleCheckout checkout, Function<MovementRequest, MoneyMovement> movement) {
    return List.of(movement.apply(SimulatedShop.request(checkout, Cents.MOVED)));
  }
}
