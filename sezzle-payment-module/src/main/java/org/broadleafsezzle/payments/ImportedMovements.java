package org.broadleafsezzle.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementReason;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings into the books what Sezzle lists and this shop did not ask for: captures, refunds and
 * releases made on Sezzle's dashboard, what is captured with the shopper's approval, and additional
 * orders. Each is known by Sezzle's uuid and enters once, whoever tells of it and however often.
 * While the outcome of a movement of the shop's own is unknown nothing enters: it could be that
 * one.
 */
public class ImportedMovements {

  private static final Logger LOG = LoggerFactory.getLogger(ImportedMovements.class);
  private static final List<MovementKind> OF_ONE_ORDER =
      Collections.unmodifiableList(
          Arrays.asList(MovementKind.CAPTURE, MovementKind.RELEASE, MovementKind.REFUND));

  private final SezzleClients clients;
  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final SezzleTime time;
  private final Clock clock;

  public ImportedMovements(
      SezzleClients clients, CheckoutLedger checkouts, MovementLedger movements, Clock clock) {
    this.clients = clients;
    this.checkouts = checkouts;
    this.movements = movements;
    this.clock = clock;
    time = new SezzleTime(clients, clock);
  }

  /**
   * Captures, releases and refunds. To be called with the right to work on the checkout held.
   *
   * @param atSezzle the order as just read
   * @return the movements that have entered now
   */
  public List<MoneyMovement> adopt(SezzleCheckout checkout, Order atSezzle) {
    if (OF_ONE_ORDER.stream().allMatch(kind -> MovementCall.listed(atSezzle, kind).isEmpty())) {
      return Collections.emptyList();
    }
    List<MoneyMovement> adopted =
        movements.adopt(
            checkout.getId(), earlier -> missing(checkout, atSezzle, earlier, clock.instant()));
    adopted.forEach(one -> LOG.info("In Sezzle's books, now in the shop's: {}; {}", one, checkout));
    return adopted;
  }

  /**
   * The movements that Sezzle lists and the books lack; none while one is unknown. Sezzle does not
   * say when each was made: captures come first, so that a refund finds its capture.
   */
  static List<MoneyMovement> missing(
      SezzleCheckout checkout, Order atSezzle, List<MoneyMovement> earlier, Instant now) {
    if (isUnknown(earlier)) {
      return Collections.emptyList();
    }
    Set<String> known = uuids(earlier);
    List<MoneyMovement> missing = new ArrayList<>();
    for (MovementKind kind : OF_ONE_ORDER) {
      for (Transaction listed : MovementCall.listed(atSezzle, kind)) {
        if (isBookable(listed, checkout)
            && known.add(listed.getUuid())
            && !listsOneOfTheShop(kind, listed, earlier)) {
          missing.add(adopted(checkout, kind, listed, now.plusMillis(missing.size())));
        }
      }
    }
    return missing;
  }

  /**
   * Whether it is what succeeded by a person's word before Sezzle listed it; then it has its id.
   */
  private static boolean listsOneOfTheShop(
      MovementKind kind, Transaction listed, List<MoneyMovement> earlier) {
    Optional<MoneyMovement> unlisted =
        earlier.stream()
            .filter(one -> one.getKind() == kind && one.getState() == MovementState.SUCCEEDED)
            .filter(one -> !one.getSezzleUuid().isPresent())
            .filter(one -> listed.getAmount().filter(one.getAmount()::equals).isPresent())
            .findFirst();
    unlisted.ifPresent(one -> one.list(listed.getUuid()));
    return unlisted.isPresent();
  }

  private static MoneyMovement adopted(
      SezzleCheckout checkout, MovementKind kind, Transaction listed, Instant now) {
    boolean withApproval = kind == MovementKind.CAPTURE && checkout.getIntent() == Intent.CAPTURE;
    return MoneyMovement.adopted(
        checkout.getId(),
        kind,
        listed.getAmount().get(),
        listed.getUuid(),
        withApproval ? Actor.APPROVAL : Actor.DASHBOARD,
        withApproval ? MovementReason.CAPTURED_WITH_APPROVAL : MovementReason.FOUND,
        now);
  }

  /**
   * Whether a line of Sezzle's books can enter the shop's as it is. Money in another currency than
   * the order's can only be given back, and is booked where that is done.
   */
  private static boolean isBookable(Transaction listed, SezzleCheckout checkout) {
    String currency = checkout.getAmount().getCurrency();
    boolean isGivenBack = checkout.getState().isGivenBack();
    return listed.getUuid() != null
        && listed
            .getAmount()
            .filter(amount -> amount.getAmountInCents() > 0)
            .filter(amount -> isGivenBack || amount.getCurrency().equals(currency))
            .isPresent();
  }

  /**
   * The additional orders Sezzle lists of this one and the shop has no checkout of. Reads each at
   * Sezzle.
   *
   * @return the movements that made them
   * @throws org.broadleafsezzle.api.error.SezzleException if one can't be read
   */
  public List<MoneyMovement> adoptAdditionalOrders(SezzleCheckout checkout, Order atSezzle) {
    List<MoneyMovement> adopted = new ArrayList<>();
    if (isUnknown(movements.findByCheckout(checkout.getId()))) {
      return adopted;
    }
    for (Transaction listed : atSezzle.getUpcharges()) {
      if (listed.getUuid() != null && !checkouts.findBySezzleOrder(listed.getUuid()).isPresent()) {
        adoptOrder(checkout, clients.of(checkout).getOrder(listed.getUuid()))
            .ifPresent(adopted::add);
      }
    }
    return adopted;
  }

  private Optional<MoneyMovement> adoptOrder(SezzleCheckout checkout, Order made) {
    Instant now = clock.instant();
    Price amount =
        made.getAuthorization()
            .flatMap(Authorization::getAuthorizationAmount)
            .filter(price -> price.getCurrency().equals(checkout.getAmount().getCurrency()))
            .orElse(null);
    if (!made.isApproved() || amount == null) {
      return Optional.empty();
    }
    SezzleCheckout row =
        SezzleCheckout.madeOf(
            checkout,
            made.getUuid(),
            amount,
            made.getIntent().orElse(checkout.getIntent()),
            true,
            time.endInTheShop(checkout, made),
            now);
    MoneyMovement movement = newOrder(checkout.getId(), made, amount, now);
    movements.adopt(movement, row);
    adopt(row, made);
    LOG.info("In Sezzle's books, now in the shop's: {}, {}; {}", movement, row, checkout);
    return Optional.of(movement);
  }

  private static MoneyMovement newOrder(String parentId, Order made, Price amount, Instant now) {
    return MoneyMovement.adopted(
        parentId,
        made.isUpcharge() ? MovementKind.UPCHARGE : MovementKind.REAUTHORIZE,
        amount,
        made.getUuid(),
        Actor.DASHBOARD,
        MovementReason.APPROVED_LATE,
        now);
  }

  /**
   * An order Sezzle made of another one, did not approve at once, and has approved since: it counts
   * from now on. Never one the shopper began.
   *
   * @param declined with a parent, DECLINED
   * @param atSezzle the order as just read, approved
   * @return the checkout, COMPLETED
   */
  public SezzleCheckout adoptLateApproval(SezzleCheckout declined, Order atSezzle) {
    String parentId = declined.getParentId().get();
    movements.adopt(
        parentId,
        earlier ->
            uuids(earlier).contains(atSezzle.getUuid())
                ? Collections.emptyList()
                : Collections.singletonList(
                    newOrder(parentId, atSezzle, declined.getAmount(), clock.instant())));
    SezzleCheckout completed =
        checkouts.change(
            declined.getId(),
            Actor.DASHBOARD,
            row -> {
              row.authorize(time.endInTheShop(declined, atSezzle), clock.instant());
              row.become(
                  CheckoutState.COMPLETED, StateReason.LATE_APPROVAL.name(), clock.instant());
            });
    LOG.warn(
        "Sezzle has approved an additional order that it had not approved at first; {}. It counts"
            + " now: capture or release it.",
        completed);
    return completed;
  }

  private static boolean isUnknown(List<MoneyMovement> movements) {
    return movements.stream().anyMatch(one -> one.getState() == MovementState.STARTED);
  }

  private static Set<String> uuids(List<MoneyMovement> movements) {
    return movements.stream()
        .map(one -> one.getSezzleUuid().orElse(null))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
