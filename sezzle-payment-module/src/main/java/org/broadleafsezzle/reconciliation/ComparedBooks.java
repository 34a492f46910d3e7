package org.broadleafsezzle.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.Difference;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.ExpiryNotice;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.payments.Differences;
import org.broadleafsezzle.payments.PaymentBalance;
import org.broadleafsezzle.payments.SezzleTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes how a checkout's books compare with Sezzle's: in its row, its timeline and the log. */
public class ComparedBooks {

  private static final Logger LOG = LoggerFactory.getLogger(ComparedBooks.class);

  private static final Duration SAME_END = Duration.ofSeconds(5);

  private final CheckoutLedger checkouts;
  private final MovementLedger movements;
  private final Timeline timeline;
  private final SezzleTime time;
  private final Clock clock;

  public ComparedBooks(
      CheckoutLedger checkouts,
      MovementLedger movements,
      Timeline timeline,
      SezzleTime time,
      Clock clock) {
    this.checkouts = checkouts;
    this.movements = movements;
    this.timeline = timeline;
    this.time = time;
    this.clock = clock;
  }

  /** After everything that can enter the books has. */
  void write(String checkoutId, Order atSezzle, Actor by) {
    SezzleCheckout checkout = checkouts.get(checkoutId);
    markExpiry(checkout, atSezzle, by);
    if (checkout.getBooks().getUnsettled() == 0) {
      Differences differences =
          Differences.between(
              checkout,
              atSezzle,
              movements.findByCheckout(checkoutId),
              clock.instant(),
              time.now(checkout));
      write(checkout, differences.found(), differences.notListedYet(), by);
    }
  }

  void notAtSezzle(SezzleCheckout checkout, Actor by) {
    write(
        checkout,
        Collections.singletonList(
            checkout
                .getMode()
                .map(mode -> LedgerMessage.of(Difference.UNKNOWN_IN_MODE, mode))
                .orElseGet(() -> LedgerMessage.of(Difference.UNKNOWN))),
        0,
        by);
  }

  private void markExpiry(SezzleCheckout checkout, Order atSezzle, Actor by) {
    Optional<Instant> end = time.endInTheShop(checkout, atSezzle);
    if (checkout.getState() != CheckoutState.COMPLETED || !end.isPresent()) {
      return;
    }
    if (isMoved(checkout.getAuthorizationExpires(), end.get())) {
      checkouts.change(checkout.getId(), by, row -> row.expiresAt(end.get()));
    }
    PaymentBalance taken = PaymentBalance.of(atSezzle, checkout.getAmount(), time.now(checkout));
    boolean isMarked = checkout.getBooks().getExpiredAt().isPresent();
    if (isMarked && !taken.isExpired()) {
      revive(checkout, end.get(), by);
    } else if (!isMarked
        && taken.isExpired()
        && taken.uncapturedInCents() > checkout.getBooks().getReauthorizedInCents()) {
      expire(checkout, taken, end.get(), by);
    }
  }

  private void expire(SezzleCheckout checkout, PaymentBalance taken, Instant end, Actor by) {
    checkouts.change(checkout.getId(), by, row -> row.expire(end));
    Price left = checkout.amountOf(taken.uncapturedInCents());
    add(
        checkout,
        EventKind.AUTHORIZATION_EXPIRED,
        by,
        Collections.singletonList(LedgerMessage.of(ExpiryNotice.EXPIRED, left)));
    LOG.warn(
        "An authorization has expired with {} neither captured nor released; {}. Reauthorize it if"
            + " the shop still has to be paid.",
        left,
        checkout);
  }

  /** Sezzle's clock was ahead when it was marked, or Sezzle has prolonged it since. */
  private void revive(SezzleCheckout checkout, Instant end, Actor by) {
    SezzleCheckout now = checkouts.change(checkout.getId(), by, row -> row.revive(end));
    Price left = checkout.amountOf(now.getBooks().getOpenInCents());
    add(
        checkout,
        EventKind.AUTHORIZATION_LIVES,
        by,
        Collections.singletonList(LedgerMessage.of(ExpiryNotice.LIVES, left, end)));
    LOG.warn(
        "An authorization that was taken for expired lives until {}: {} can be captured; {}",
        end,
        left,
        now);
  }

  /** By more than the seconds that Sezzle's time is not known to. */
  private static boolean isMoved(Optional<Instant> known, Instant end) {
    return !known
        .filter(before -> Duration.between(before, end).abs().compareTo(SAME_END) <= 0)
        .isPresent();
  }

  private void write(
      SezzleCheckout before, List<LedgerMessage> differences, int notListedYet, Actor by) {
    List<LedgerMessage> known = before.getBooks().getDifferences();
    SezzleCheckout now =
        checkouts.change(
            before.getId(),
            by,
            row -> {
              row.compared(differences, clock.instant());
              row.notListedYet(notListedYet);
            });
    List<LedgerMessage> stored = now.getBooks().getDifferences();
    if (!stored.isEmpty() && !stored.equals(known)) {
      add(now, EventKind.DIFFERENCE_FOUND, by, stored);
    } else if (!known.isEmpty() && stored.isEmpty()) {
      add(now, EventKind.DIFFERENCE_MENDED, by, stored);
    }
    if (!differences.isEmpty()) {
      LOG.error(
          "The shop's books differ from Sezzle's: {} {}. Compare with the order in Sezzle's"
              + " dashboard; once both agree this ends automatically.",
          differences.stream().map(LedgerMessage::toString).collect(Collectors.joining(" ")),
          now);
    }
  }

  private void add(SezzleCheckout checkout, EventKind kind, Actor by, List<LedgerMessage> said) {
    timeline.add(
        new CheckoutEvent(checkout.getId(), kind, by, null, null, clock.instant()).saying(said));
  }
}
