package org.broadleafsezzle.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.model.WebhookEvent;

/**
 * The payments that need a person, as conditions that an index answers. H2 reads all rows for
 * {@code is not null}, and for {@code > 0} all that are 0 too, so these are written otherwise.
 */
final class Attention {

  /** After this nobody will do anything about what expired, was cancelled or was paid out. */
  static final Duration EXPIRED_FOR = Duration.ofDays(30);

  static final List<String> OPEN_DISPUTE =
      Arrays.asList(
          WebhookEvent.DISPUTE_MERCHANT_INPUT_REQUESTED.getCode(),
          WebhookEvent.DISPUTE_DEADLINE_APPROACHING.getCode());

  private static final List<AutomaticTask> FOR_A_PERSON =
      Arrays.stream(AutomaticTask.values())
          .filter(AutomaticTask::isForAPerson)
          .collect(Collectors.toList());

  private final Instant now;
  private final Duration warnBefore;

  /**
   * @param warnBefore the time before the end of its authorization in which a payment counts as
   *     expiring
   */
  Attention(Instant now, Duration warnBefore) {
    this.now = now;
    this.warnBefore = warnBefore;
  }

  CheckoutQuery add(AttentionKind kind, CheckoutQuery to) {
    switch (kind) {
      case EXPIRING:
        return to.and("c.books.openInCents >= 1")
            .and("c.authorizationExpiresMillis > :now", "now", now.toEpochMilli())
            .and(
                "c.authorizationExpiresMillis <= :soon",
                "soon",
                now.plus(warnBefore).toEpochMilli())
            .and("(c.books.halfLifeAtMillis is null or c.books.halfLifeAtMillis <= :now)");
      case EXPIRED:
        return to.and(
                "c.books.expiredAtMillis > :lately",
                "lately",
                now.minus(EXPIRED_FOR).toEpochMilli())
            .and(
                "not exists (select r.id from SezzleCheckout r where r.parentId = c.id"
                    + " and r.state = :made)",
                "made",
                CheckoutState.COMPLETED);
      case DIFFERENCE:
        return to.and("c.books.difference > ''");
      case PARKED_WEBHOOK:
        return to.and(
            "c.sezzleOrderUuid in (select d.sezzleOrderUuid from WebhookDelivery d"
                + " where d.state = :parked)",
            "parked",
            WebhookState.PARKED);
      case DISPUTE:
        return openDispute(to);
      case DISPUTE_SOON:
        return openDispute(to)
            .and(
                "(c.books.disputeDueMillis <= :soon or c.books.dispute = '"
                    + DisputeDeadline.NEAR
                    + "')",
                "soon",
                now.plus(DisputeDeadline.SOON_BEFORE).toEpochMilli())
            .and(
                "(c.books.disputeDueMillis is null or c.books.disputeDueMillis > :atOnce)",
                "atOnce",
                now.plus(DisputeDeadline.NOW_BEFORE).toEpochMilli());
      case DISPUTE_NOW:
        return openDispute(to)
            .and(
                "c.books.disputeDueMillis <= :atOnce",
                "atOnce",
                now.plus(DisputeDeadline.NOW_BEFORE).toEpochMilli());
      case DISPUTE_REFUND_MISSING:
        return to.and(
            "c.books.dispute = :refundMissing",
            "refundMissing",
            CheckoutBooks.DISPUTE_REFUND_MISSING);
      case ORDER_CANCELLED:
        return to.and(
                "c.orderCancelledMillis > :cancelledLately",
                "cancelledLately",
                now.minus(EXPIRED_FOR).toEpochMilli())
            .and("(c.books.openInCents >= 1 or c.books.capturedInCents > c.books.refundedInCents)");
      case GIVEN_UP:
        return to.and(
            "c.id in (select t.checkoutId from TaskTries t where t.givenUpMillis is not null"
                + " and t.task in (:forAPerson))",
            "forAPerson",
            FOR_A_PERSON);
      case PAYOUT_DIFFERS:
        return to.and(
            "c.books.payoutDiffersMillis > :paidLately",
            "paidLately",
            now.minus(EXPIRED_FOR).toEpochMilli());
      case OUTCOME_UNCLEAR:
        return to.and("c.books.unclear >= 1");
      case ORDER_PROBLEM:
        return to.and(
            "c.trouble.problem in (:problems)", "problems", EnumSet.allOf(OrderProblem.class));
      default:
        return to.and("c.books.unsettled >= 1");
    }
  }

  private static CheckoutQuery openDispute(CheckoutQuery to) {
    return to.and("c.books.dispute in (:openDispute)", "openDispute", OPEN_DISPUTE);
  }
}
