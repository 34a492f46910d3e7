package org.broadleafsezzle.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import javax.persistence.EntityManager;

/**
 * The choice of a notice for each piece of news; it is written in the transaction that makes the
 * news.
 */
final class NoticeRules implements LedgerListener {

  /** A shopper who is slow to come back has come back all the same. */
  static final Duration MAY_COME_BACK = Duration.ofMinutes(5);

  private static final Set<Origin> WITHOUT_SHOPPER = EnumSet.of(Origin.WEBHOOK, Origin.JOB);

  private final Set<NoticeKind> told;
  private final EntityManager entityManager;
  private final Clock clock;

  NoticeRules(Set<NoticeKind> told, EntityManager entityManager, Clock clock) {
    this.told = told;
    this.entityManager = entityManager;
    this.clock = clock;
  }

  @Override
  public void entered(SezzleCheckout checkout, Actor by) {
    if (WITHOUT_SHOPPER.contains(by.origin())) {
      if (checkout.getState() == CheckoutState.COMPLETED) {
        unlessBack(NoticeKind.ORDER_MADE, checkout);
      } else if (checkout.getState() == CheckoutState.UNDONE) {
        unlessBack(NoticeKind.GIVEN_BACK, checkout);
      }
    }
  }

  @Override
  public void succeeded(SezzleCheckout checkout, MoneyMovement movement) {
    if (checkout.getState() != CheckoutState.COMPLETED) {
      return;
    }
    switch (movement.getKind()) {
      case CAPTURE:
        if (!isBecause(movement, MovementReason.CAPTURED_WITH_APPROVAL)) {
          moved(NoticeKind.CAPTURED, checkout, movement);
        }
        break;
      case REFUND:
        moved(NoticeKind.REFUNDED, checkout, movement);
        break;
      case RELEASE:
        moved(NoticeKind.RELEASED, checkout, movement);
        break;
      case REAUTHORIZE:
        moved(NoticeKind.NEW_PLAN, checkout, movement);
        break;
      default:
        // The shopper has asked for it, or is asked by Sezzle.
    }
  }

  private void unlessBack(NoticeKind kind, SezzleCheckout checkout) {
    NoticePayload payload =
        NoticePayload.of(checkout.getAmount(), checkout.getBooks().getOpenInCents());
    add(kind, checkout.getId(), checkout, payload, MAY_COME_BACK);
  }

  private void moved(NoticeKind kind, SezzleCheckout checkout, MoneyMovement movement) {
    NoticePayload payload =
        NoticePayload.of(movement.getAmount(), checkout.getBooks().getOpenInCents());
    boolean cancelled =
        checkout.getOrderCancelled().isPresent()
            || isBecause(movement, MovementReason.RELEASED_WHEN_CANCELLED);
    add(
        kind,
        movement.getRequestId(),
        checkout,
        cancelled ? payload.ofCancelledOrder() : payload,
        Duration.ZERO);
  }

  private static boolean isBecause(MoneyMovement movement, MovementReason reason) {
    return movement.getReasonMessage().filter(message -> message.code() == reason).isPresent();
  }

  private void add(
      NoticeKind kind,
      String event,
      SezzleCheckout checkout,
      NoticePayload payload,
      Duration wait) {
    if (told.contains(kind)) {
      Instant now = clock.instant();
      NoticeOutbox.add(
          entityManager,
          new OutboxNotice(kind, event, checkout.getId(), payload, now.plus(wait), now));
    }
  }
}
