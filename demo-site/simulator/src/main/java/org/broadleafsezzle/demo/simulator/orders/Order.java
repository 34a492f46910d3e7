package org.broadleafsezzle.demo.simulator.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.demo.simulator.manners.Manners;

/** An order at Sezzle, from the session on. Its state changes through {@link Orders} and others. */
public final class Order {

  private final String uuid;
  private Purchase purchase;
  private final Instant createdAt;
  private final Parent parent;
  private final Manners manners;
  private final List<Movement> upcharges = new ArrayList<>();
  private String referenceId;
  private CheckoutStatus decided = CheckoutStatus.ACTIVE;
  private Authorization authorization;
  private Instant checkoutDeletedAt;
  private String reauthorizedAs;

  Order(String uuid, Purchase purchase, Instant createdAt, Parent parent, Manners manners) {
    this.uuid = uuid;
    this.purchase = purchase;
    this.createdAt = createdAt;
    this.parent = parent;
    this.manners = manners;
    this.referenceId = purchase.referenceId();
  }

  /**
   * The order that another one was made from.
   *
   * @param uuid the older order
   * @param upcharge whether the new order asks for more, or else for what expired
   */
  record Parent(String uuid, boolean upcharge) {}

  public String uuid() {
    return uuid;
  }

  public Purchase purchase() {
    return purchase;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public String referenceId() {
    return referenceId;
  }

  /** Absent until the shopper completed the checkout. */
  public Optional<Authorization> authorization() {
    return Optional.ofNullable(authorization);
  }

  public List<Movement> upcharges() {
    return Collections.unmodifiableList(upcharges);
  }

  public boolean isUpcharge() {
    return parent != null && parent.upcharge();
  }

  /** Set on an upcharge and on an order made by reauthorizing. */
  public Optional<String> parentUuid() {
    return Optional.ofNullable(parent).map(Parent::uuid);
  }

  /** The order that took over when this one's authorization was made anew. */
  public Optional<String> reauthorizedAs() {
    return Optional.ofNullable(reauthorizedAs);
  }

  /**
   * The checkout's state. An active checkout is deleted when its time has passed; a completed one
   * when nothing was captured and nothing can be captured any more (expired, or all released).
   */
  public CheckoutStatus statusAt(Instant now) {
    return switch (decided) {
      case ACTIVE ->
          now.isBefore(purchase.checkoutExpiration()) || manners.has(Manner.CHECKOUTS_STAY_ACTIVE)
              ? CheckoutStatus.ACTIVE
              : CheckoutStatus.DELETED;
      case COMPLETED ->
          authorization.captures().isEmpty() && authorization.capturable(now).amountInCents() == 0
              ? CheckoutStatus.DELETED
              : CheckoutStatus.COMPLETED;
      case DELETED, DENIED -> decided;
    };
  }

  /** Whether the shopper completed the checkout, whatever became of the money since. */
  public boolean wasCompleted() {
    return decided == CheckoutStatus.COMPLETED;
  }

  /** The moment when the merchant deleted the checkout; absent if it did not. */
  Optional<Instant> checkoutDeletedAt() {
    return Optional.ofNullable(checkoutDeletedAt);
  }

  void complete(Authorization granted) {
    authorization = granted;
    decided = granted.approved() ? CheckoutStatus.COMPLETED : CheckoutStatus.DENIED;
  }

  void deny() {
    decided = CheckoutStatus.DENIED;
  }

  void deleteCheckout(Instant now) {
    decided = CheckoutStatus.DELETED;
    checkoutDeletedAt = now;
  }

  void changePurchase(Purchase newPurchase) {
    purchase = newPurchase;
  }

  void changeReferenceId(String newReferenceId) {
    referenceId = newReferenceId;
  }

  void addUpcharge(Movement upcharge) {
    upcharges.add(upcharge);
  }

  void reauthorizedAs(String newOrderUuid) {
    reauthorizedAs = newOrderUuid;
  }
}
