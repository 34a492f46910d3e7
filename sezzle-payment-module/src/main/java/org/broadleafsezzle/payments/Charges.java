package org.broadleafsezzle.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.CustomerOrderRequest;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementError;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Charges saved accounts: has Sezzle make the order of a checkout without its shopper. An answer is
 * no approval; the checkout is OPEN then, and is decided from what its order at Sezzle says, as one
 * whose shopper was there.
 *
 * <p>Sezzle lists no orders, so that an order whose answer was lost can't be read, and asking again
 * could make a second one. It is never asked for again automatically: Sezzle may still tell of it,
 * and after {@link ListingDelay#LONGEST} a person has to say what came of it.
 */
public class Charges {

  private static final Logger LOG = LoggerFactory.getLogger(Charges.class);

  /** Of those that wait, so many are compared with an order that Sezzle tells of. */
  private static final int MOST_LOST = 20;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SezzleClients clients;
  private final SavedAccounts accounts;
  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final CheckoutLeases leases;
  private final Clock clock;
  private final MovementOutcome outcome;

  public Charges(
      SezzleClients clients,
      SavedAccounts accounts,
      CheckoutLedger checkouts,
      MovementLedger movements,
      CheckoutLeases leases,
      Clock clock) {
    this.clients = clients;
    this.accounts = accounts;
    this.checkouts = checkouts;
    this.movements = movements;
    this.leases = leases;
    this.clock = clock;
    outcome = new MovementOutcome(movements, new SezzleTime(clients, clock), clock);
  }

  /** As the other, under a request id of its own. */
  public MoneyMovement charge(String checkoutId, Actor by) {
    return charge(checkoutId, UUID.randomUUID().toString(), by);
  }

  /**
   * Charges the amount of the checkout, once.
   *
   * @param checkoutId of a checkout that is CREATED and charges a saved account
   * @param requestId that it is sent to Sezzle with; one that was used is not used again
   * @param by the one who asks
   * @return the movement: SUCCEEDED if Sezzle has made the order, approved or not yet known to be;
   *     REFUSED if there is none or Sezzle did not approve it; STARTED if that is unknown
   * @throws IllegalStateException if it was charged before, or the account is not saved any more;
   *     nothing was sent
   * @throws org.broadleafsezzle.settings.SettingsException if the settings are not right; nothing
   *     was sent
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  public MoneyMovement charge(String checkoutId, String requestId, Actor by) {
    try (CheckoutLease lease = leases.acquire(checkoutId, PATIENCE)) {
      SezzleCheckout checkout = checkouts.get(checkoutId);
      String customer =
          customerOf(checkout)
              .orElseThrow(() -> new IllegalStateException("No account is saved; " + checkout));
      MoneyMovement charge = start(checkout, requestId, by);
      lease.renew();
      return send(checkout, charge, customer);
    }
  }

  /** Whether something was sent to Sezzle under this request id, or is about to be. */
  public boolean isUsed(String requestId) {
    return movements.find(requestId).isPresent();
  }

  private MoneyMovement start(SezzleCheckout checkout, String requestId, Actor by) {
    MoneyMovement charge =
        new MoneyMovement(
                checkout.getId(),
                MovementKind.CHARGE,
                checkout.getAmount(),
                by,
                "",
                clock.instant())
            .because(LedgerMessage.of(MovementReason.SAVED_ACCOUNT_CHARGED))
            .as(requestId);
    movements.start(
        checkout.getId(),
        earlier -> {
          if (!earlier.isEmpty() || checkout.getState() != CheckoutState.CREATED) {
            throw new IllegalStateException("It was charged before; " + checkout);
          }
          return Collections.singletonList(charge);
        });
    return charge;
  }

  private MoneyMovement send(SezzleCheckout checkout, MoneyMovement charge, String customer) {
    try {
      return made(checkout, charge, call(checkout, charge, customer));
    } catch (SezzleException e) {
      return e.isSurelyNotDone() && !isTaken(e)
          ? refused(checkout, charge, e)
          : outcome.unknown(checkout, charge, e);
    }
  }

  /** The reference id is nobody else's: an order that has it was made by an earlier try. */
  private static boolean isTaken(SezzleException refusal) {
    return refusal.getErrors().stream()
        .map(error -> error.getLocation().orElse(""))
        .anyMatch(location -> location.endsWith("reference_id"));
  }

  /** The same each time, so that Sezzle can tell that it is the same. */
  private Order call(SezzleCheckout checkout, MoneyMovement charge, String customer) {
    CustomerOrderRequest request =
        CustomerOrderRequest.builder()
            .intent(checkout.getIntent())
            .referenceId(checkout.getReferenceId())
            .orderAmount(checkout.getAmount())
            .build();
    return clients.of(checkout).createCustomerOrder(customer, request, charge.getRequestId());
  }

  /**
   * Has a person asked what came of a charge whose answer was lost, once Sezzle has had time to
   * tell; does nothing if none was. No call to Sezzle.
   *
   * @return the charge; empty if nothing was unknown
   * @throws org.broadleafsezzle.ledger.CheckoutBusyException if someone else is working on it
   */
  public Optional<MoneyMovement> settle(String checkoutId) {
    try (CheckoutLease lease = leases.acquire(checkoutId, PATIENCE)) {
      Optional<MoneyMovement> lost = findLost(checkoutId);
      lease.renew();
      return lost.map(charge -> settle(checkouts.get(checkoutId), charge));
    }
  }

  /**
   * Sezzle tells of an order that the shop does not know: it may be that of a charge whose answer
   * was lost.
   *
   * @return the checkout of that charge, if it is; its order is known from then on
   * @throws SezzleException if Sezzle can't be asked
   */
  public Optional<SezzleCheckout> adopt(String orderUuid) {
    for (MoneyMovement lost : movements.findLostCharges(MOST_LOST)) {
      try (CheckoutLease lease = leases.acquire(lost.getCheckoutId(), PATIENCE)) {
        Optional<MoneyMovement> charge = findLost(lost.getCheckoutId());
        lease.renew();
        if (charge.isPresent() && adopt(lost.getCheckoutId(), charge.get(), orderUuid)) {
          return Optional.of(checkouts.get(lost.getCheckoutId()));
        }
      }
    }
    return checkouts.findBySezzleOrder(orderUuid);
  }

  private boolean adopt(String checkoutId, MoneyMovement charge, String orderUuid) {
    SezzleCheckout checkout = checkouts.get(checkoutId);
    try {
      Order order = clients.of(checkout).getOrder(orderUuid);
      boolean itsOwn = order.getReferenceId().filter(checkout.getReferenceId()::equals).isPresent();
      if (itsOwn) {
        made(checkout, charge, order);
      }
      return itsOwn;
    } catch (SezzleNotFoundException e) {
      LOG.debug("It is an order of another mode; {}", checkout, e);
      return false;
    }
  }

  private Optional<MoneyMovement> findLost(String checkoutId) {
    return movements.findByCheckout(checkoutId).stream()
        .filter(one -> one.getKind() == MovementKind.CHARGE)
        .filter(one -> one.getState() == MovementState.STARTED)
        .findFirst();
  }

  /** With the right to work on it. The first try may have made the order. */
  MoneyMovement settle(SezzleCheckout checkout, MoneyMovement charge) {
    Instant sent = charge.getSent().orElseGet(charge::getCreated);
    return ListingDelay.isOver(sent, clock.instant())
        ? outcome.unclear(checkout, charge)
        : outcome.notListed(checkout, charge);
  }

  /** Sezzle has made this order of it; its approval is read when the checkout is decided. */
  MoneyMovement made(SezzleCheckout checkout, MoneyMovement charge, Order order) {
    Instant now = clock.instant();
    boolean refused = order.getAuthorization().filter(Authorization::isRefused).isPresent();
    MoneyMovement done =
        movements.change(
            charge.getRequestId(),
            started -> {
              if (refused) {
                started.refuse(MovementError.NOT_APPROVED, null, now);
              } else {
                started.succeed(order.getUuid(), now);
              }
            },
            row -> row.open(null, order.getUuid(), now));
    LOG.info("Sezzle has made the order {} of {}; {}", order.getUuid(), done, checkout);
    return done;
  }

  private MoneyMovement refused(
      SezzleCheckout checkout, MoneyMovement charge, SezzleException failure) {
    LOG.warn(
        "Sezzle did not charge the saved account, nothing was taken; {}: {}",
        checkout,
        failure.getMessage());
    return notMade(charge, started -> outcome.refuse(started, failure));
  }

  /** Sezzle has made no order, as a person says. */
  MoneyMovement notCarriedOut(MoneyMovement charge) {
    return notMade(
        charge, started -> started.refuse(MovementError.NOT_CARRIED_OUT, null, clock.instant()));
  }

  private MoneyMovement notMade(MoneyMovement charge, Consumer<MoneyMovement> refuse) {
    return movements.change(
        charge.getRequestId(),
        refuse,
        row -> row.become(CheckoutState.FAILED, StateReason.NOT_CHARGED.name(), clock.instant()));
  }

  /** Sezzle has made no order, as a person says, and is asked again: now a refusal counts. */
  MoneyMovement askAgain(SezzleCheckout checkout, MoneyMovement charge) {
    MoneyMovement asked =
        movements.change(charge.getRequestId(), started -> started.send(clock.instant()));
    return customerOf(checkout)
        .map(customer -> send(checkout, asked, customer))
        .orElseGet(() -> notCarriedOut(asked));
  }

  /** Empty if the account is removed, or not known to the shop any more. */
  private Optional<String> customerOf(SezzleCheckout checkout) {
    Optional<SavedAccount> account = checkout.getAccount().accountId().flatMap(accounts::find);
    return account.flatMap(accounts::customerUuidOf);
  }
}
