package org.broadleafsezzle.payments;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.SezzleError;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a movement that is written STARTED, and writes what came of it. */
class MovementSender {

  private static final Logger LOG = LoggerFactory.getLogger(MovementSender.class);

  private final MovementLedger movements;
  private final Clock clock;

  MovementSender(MovementLedger movements, Clock clock) {
    this.movements = movements;
    this.clock = clock;
  }

  /** Sends it for the first time. It stays STARTED if the outcome is unknown. */
  MoneyMovement send(SezzleClient client, SezzleCheckout checkout, MoneyMovement movement) {
    try {
      return succeeded(checkout, movement, call(client, checkout, movement));
    } catch (SezzleException e) {
      return e.isSurelyNotDone() ? refused(checkout, movement, e) : unknown(checkout, movement, e);
    }
  }

  /**
   * Sends it again under its request id. A refusal now may be about what the first try did, so the
   * order at Sezzle decides.
   */
  MoneyMovement sendAgain(SezzleClient client, SezzleCheckout checkout, MoneyMovement movement) {
    try {
      return succeeded(checkout, movement, call(client, checkout, movement));
    } catch (SezzleRefusedException e) {
      return compare(client, checkout, movement, e);
    } catch (SezzleException e) {
      return unknown(checkout, movement, e);
    }
  }

  private MoneyMovement compare(
      SezzleClient client,
      SezzleCheckout checkout,
      MoneyMovement movement,
      SezzleRefusedException refusal) {
    try {
      Order atSezzle = client.getOrder(orderUuid(checkout));
      Optional<String> uuid = findUnaccounted(checkout, movement, atSezzle);
      return uuid.isPresent()
          ? succeeded(checkout, movement, uuid.get())
          : refused(checkout, movement, refusal);
    } catch (SezzleException e) {
      return unknown(checkout, movement, e);
    }
  }

  /** What Sezzle has of this kind and amount under a uuid that no other movement of ours has. */
  private Optional<String> findUnaccounted(
      SezzleCheckout checkout, MoneyMovement movement, Order atSezzle) {
    Set<String> accounted =
        movements.findByCheckout(checkout.getId()).stream()
            .map(other -> other.getSezzleUuid().orElse(""))
            .collect(Collectors.toSet());
    return atSezzle
        .getAuthorization()
        .map(all -> of(all, movement.getKind()))
        .orElse(Collections.emptyList())
        .stream()
        .filter(one -> one.getAmount().filter(movement.getAmount()::equals).isPresent())
        .map(Transaction::getUuid)
        .filter(uuid -> !accounted.contains(uuid))
        .findFirst();
  }

  private static List<Transaction> of(Authorization authorization, MovementKind kind) {
    return kind == MovementKind.RELEASE ? authorization.getReleases() : authorization.getRefunds();
  }

  private static String call(SezzleClient client, SezzleCheckout checkout, MoneyMovement movement) {
    Price amount = movement.getAmount();
    String requestId = movement.getRequestId();
    return movement.getKind() == MovementKind.RELEASE
        ? client.release(orderUuid(checkout), amount, requestId)
        : client.refund(orderUuid(checkout), amount, requestId);
  }

  private static String orderUuid(SezzleCheckout checkout) {
    return checkout
        .getSezzleOrderUuid()
        .orElseThrow(() -> new MovementRefusedException("Sezzle has no order of this checkout"));
  }

  private MoneyMovement succeeded(
      SezzleCheckout checkout, MoneyMovement movement, String sezzleUuid) {
    MoneyMovement done =
        movements.change(
            movement.getRequestId(), started -> started.succeed(sezzleUuid, clock.instant()));
    LOG.info("Sezzle carried out {}; {}", done, checkout);
    return done;
  }

  private MoneyMovement refused(
      SezzleCheckout checkout, MoneyMovement movement, SezzleException failure) {
    Optional<SezzleError> error = failure.getErrors().stream().findFirst();
    String kind = failure instanceof SezzleRefusedException ? "refused" : "unavailable";
    MoneyMovement refused =
        movements.change(
            movement.getRequestId(),
            started ->
                started.refuse(
                    error.flatMap(SezzleError::getCode).orElse(kind),
                    error.flatMap(SezzleError::getMessage).orElse(failure.getMessage()),
                    failure.getDebugUuid().orElse(null),
                    clock.instant()));
    LOG.error(
        "Sezzle did not carry out {}; {}. Look at the order in Sezzle's dashboard and move the"
            + " money there if it still has to be.",
        refused,
        checkout,
        failure);
    return refused;
  }

  private static MoneyMovement unknown(
      SezzleCheckout checkout, MoneyMovement movement, SezzleException failure) {
    LOG.error(
        "It is not known whether Sezzle carried out {}; {}. Nothing else is moved for this payment"
            + " until it is known; it is sent again under the same request id at the next try.",
        movement,
        checkout,
        failure);
    return movement;
  }
}
