package org.broadleafsezzle.demo.simulator.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.demo.simulator.manners.Manners;
import org.broadleafsezzle.demo.simulator.problems.NotFoundException;
import org.broadleafsezzle.demo.simulator.problems.RefusedException;

/**
 * All orders of the merchant. Neither this class nor the others of this package lock anything: the
 * server lets one request at a time in.
 */
public final class Orders {

  private static final Duration COMPLETABLE_AFTER_DELETION = Duration.ofMinutes(10);

  private final Clock clock;
  private final Manners manners;
  private final Map<String, Order> byUuid = new LinkedHashMap<>();
  private final Map<String, Order> byReferenceId = new HashMap<>();

  public Orders(Clock clock, Manners manners) {
    this.clock = clock;
    this.manners = manners;
  }

  /**
   * A new order whose checkout is active.
   *
   * @param referenceIdAt where the reference id is in the request
   * @throws RefusedException if another order has the same reference id
   */
  public Order create(Purchase purchase, String referenceIdAt) {
    requireUnique(purchase.referenceId(), referenceIdAt, null);
    Order order = add(purchase, null);
    byReferenceId.put(order.referenceId(), order);
    return order;
  }

  /** A new order for the money of an older one; it has the older one's reference id. */
  Order createFrom(Order parent, boolean upcharge, Purchase purchase) {
    return add(purchase, new Order.Parent(parent.uuid(), upcharge));
  }

  /**
   * Finds an order.
   *
   * @throws NotFoundException if there is no such order
   */
  public Order get(String uuid) {
    Order order = byUuid.get(uuid);
    if (order == null) {
      throw new NotFoundException("order", uuid);
    }
    return order;
  }

  /** All orders, the oldest first. */
  public Collection<Order> all() {
    return Collections.unmodifiableCollection(byUuid.values());
  }

  /**
   * Gives an order another reference id.
   *
   * @throws RefusedException if another order has it, or a manner forbids it
   */
  public void changeReferenceId(Order order, String referenceId) {
    if (manners.has(Manner.REFERENCE_ID_FIXED)) {
      throw new RefusedException(
          "reference_id_fixed", "reference_id", "The reference id can't be changed.");
    }
    requireUnique(referenceId, "reference_id", order);
    byReferenceId.remove(order.referenceId(), order);
    byReferenceId.put(referenceId, order);
    order.changeReferenceId(referenceId);
  }

  /**
   * Has Sezzle believe that the merchant asked for another amount: it authorizes, and lets be
   * moved, what it believes.
   *
   * @throws RefusedException if the checkout is not active any more
   */
  public void falsify(Order order, Money amount) {
    requireUndecided(order);
    order.changePurchase(order.purchase().withAmount(amount));
  }

  /** The shopper says where it is to be shipped, as the merchant asked for. */
  public void ship(Order order, Address address) {
    requireUndecided(order);
    order.changePurchase(order.purchase().shippedTo(address));
  }

  /** The shopper was refused. */
  public void deny(Order order) {
    order.deny();
  }

  /**
   * Ends a checkout that is not completed; one that has ended already stays as it is.
   *
   * @throws RefusedException if the shopper completed it
   */
  public void deleteCheckout(Order order) {
    if (order.wasCompleted()) {
      throw new RefusedException(
          "already_completed", null, "The shopper has completed this checkout.");
    }
    Instant now = clock.instant();
    if (order.statusAt(now) == CheckoutStatus.ACTIVE) {
      order.deleteCheckout(now);
    }
  }

  /** Forgets everything. */
  public void clear() {
    byUuid.clear();
    byReferenceId.clear();
  }

  /**
   * Makes sure that the shopper can still decide.
   *
   * @throws RefusedException if the shopper can't
   */
  public void requireUndecided(Order order) {
    if (!isOpen(order)) {
      throw new RefusedException(
          "checkout_not_active",
          null,
          "The checkout is " + order.statusAt(clock.instant()).wireName() + ".");
    }
  }

  /** Whether the shopper can still decide: the checkout is active, or a manner lets it be. */
  public boolean isOpen(Order order) {
    return order.statusAt(clock.instant()) == CheckoutStatus.ACTIVE
        || !order.wasCompleted() && (manners.has(Manner.APPROVED_AFTER_END) || lingers(order));
  }

  private boolean lingers(Order order) {
    return manners.has(Manner.DELETED_CHECKOUTS_COMPLETABLE)
        && order
            .checkoutDeletedAt()
            .filter(at -> clock.instant().isBefore(at.plus(COMPLETABLE_AFTER_DELETION)))
            .isPresent();
  }

  private Order add(Purchase purchase, Order.Parent parent) {
    Order order =
        new Order(UUID.randomUUID().toString(), purchase, clock.instant(), parent, manners);
    byUuid.put(order.uuid(), order);
    return order;
  }

  private void requireUnique(String referenceId, String location, Order self) {
    Order owner = byReferenceId.get(referenceId);
    if (owner != null && owner != self) {
      throw new RefusedException(
          "duplicate_reference_id",
          location,
          "The reference id " + referenceId + " is used by another order.");
    }
  }
}
