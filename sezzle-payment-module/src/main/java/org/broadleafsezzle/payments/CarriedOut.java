package org.broadleafsezzle.payments;

import java.util.Optional;
import org.broadleafsezzle.api.model.Order;

/** Sezzle's answer to a movement it carried out. */
final class CarriedOut {

  private final String uuid;
  private final Order made;

  private CarriedOut(String uuid, Order made) {
    this.uuid = uuid;
    this.made = made;
  }

  static CarriedOut as(String uuid) {
    return new CarriedOut(uuid, null);
  }

  static CarriedOut making(Order made) {
    return new CarriedOut(made.getUuid(), made);
  }

  /** Sezzle's id of the movement, or of the order it made. */
  String uuid() {
    return uuid;
  }

  /** The new order, if the movement makes one. */
  Optional<Order> made() {
    return Optional.ofNullable(made);
  }
}
