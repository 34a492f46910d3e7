package org.broadleafsezzle.payments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.Difference;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** Finds the differences of a payment between Sezzle's books and the shop's. */
public final class Differences {

  private final SezzleCheckout checkout;
  private final Order atSezzle;
  private final List<MoneyMovement> movements;
  private final Instant now;
  private final List<LedgerMessage> found = new ArrayList<>();
  private int notListedYet;

  private Differences(
      SezzleCheckout checkout, Order atSezzle, List<MoneyMovement> movements, Instant now) {
    this.checkout = checkout;
    this.atSezzle = atSezzle;
    this.movements = movements;
    this.now = now;
  }

  /**
   * @param movements all of the checkout, after {@link ImportedMovements}; none of them STARTED
   * @param now the time at which the order was read, by the shop's clock
   * @param nowAtSezzle the same by Sezzle's
   */
  public static Differences between(
      SezzleCheckout checkout,
      Order atSezzle,
      List<MoneyMovement> movements,
      Instant now,
      Instant nowAtSezzle) {
    Differences differences = new Differences(checkout, atSezzle, movements, now);
    differences.compareApproval();
    differences.findHeldWithoutOrder(
        PaymentBalance.of(atSezzle, checkout.getAmount(), movements, nowAtSezzle));
    for (MovementKind kind :
        Arrays.asList(MovementKind.CAPTURE, MovementKind.RELEASE, MovementKind.REFUND)) {
      differences.compare(kind);
    }
    return differences;
  }

  /** Empty if the books agree. */
  public List<LedgerMessage> found() {
    return Collections.unmodifiableList(found);
  }

  /**
   * The number of recent differences that Sezzle may still mend by listing more: no difference, or
   * not yet.
   */
  public int notListedYet() {
    return notListedYet;
  }

  private void compareApproval() {
    if (checkout.getState().isPaying() && !atSezzle.isApproved()) {
      compareMissingApproval();
    }
    if (isNeverApproved(checkout.getState()) && atSezzle.isApproved()) {
      add(Difference.APPROVED, checkout.getState());
    }
    Optional<Price> authorized =
        atSezzle.getAuthorization().flatMap(Authorization::getAuthorizationAmount);
    if (atSezzle.isApproved() && !authorized.filter(checkout.getAmount()::equals).isPresent()) {
      add(Difference.AUTHORIZED, authorized.orElse(null), checkout.getAmount());
    }
  }

  private static boolean isNeverApproved(CheckoutState state) {
    return state.isUnapproved() || state == CheckoutState.FAILED;
  }

  private void compareMissingApproval() {
    boolean isAbsent = !atSezzle.getAuthorization().isPresent();
    if (isAbsent && !ListingDelay.isOver(checkout.getUpdated(), now)) {
      notListedYet++;
    } else {
      add(Difference.NOT_APPROVED);
    }
  }

  private void findHeldWithoutOrder(PaymentBalance taken) {
    long held =
        taken.toRelease().map(Price::getAmountInCents).orElse(0L)
            + taken.toRefund().map(Price::getAmountInCents).orElse(0L);
    if (checkout.getState() == CheckoutState.UNDONE && held > 0) {
      add(Difference.STILL_HELD, Price.of(held, taken.currency()));
    }
  }

  private void compare(MovementKind kind) {
    Map<String, MoneyMovement> ours =
        movements.stream()
            .filter(one -> one.getKind() == kind && one.getState() == MovementState.SUCCEEDED)
            .collect(Collectors.toMap(Differences::idOf, Function.identity()));
    for (Transaction listed : MovementCall.listed(atSezzle, kind)) {
      MoneyMovement known = ours.remove(String.valueOf(listed.getUuid()));
      compare(kind, listed, known);
    }
    ours.values().forEach(this::notListed);
  }

  private void notListed(MoneyMovement ours) {
    if (ListingDelay.isOver(ours.getUpdated(), now)) {
      add(Difference.NOT_LISTED, ours.getKind(), ours.getAmount(), idOf(ours));
    } else {
      notListedYet++;
    }
  }

  /** Sezzle's; the shop's own for what succeeded by a person's word. */
  private static String idOf(MoneyMovement movement) {
    return movement.getSezzleUuid().orElseGet(movement::getRequestId);
  }

  private void compare(MovementKind kind, Transaction listed, MoneyMovement known) {
    Price amount = listed.getAmount().orElse(null);
    String uuid = String.valueOf(listed.getUuid());
    if (known == null) {
      add(Difference.NOT_IN_SHOP, kind, amount, uuid);
    } else if (!known.getAmount().equals(amount)) {
      add(Difference.OTHER_AMOUNT, kind, amount, uuid, known.getAmount());
    }
  }

  private void add(Difference difference, Object... arguments) {
    found.add(LedgerMessage.of(difference, arguments));
  }
}
