package org.broadleafsezzle.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Payments in a list. */
abstract class CheckoutSearchScene {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  static final Instant NOW = Instant.parse("2026-03-08T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final Duration DAY = Duration.ofDays(1);
  static final CheckoutSort NEWEST = new CheckoutSort(CheckoutSort.By.CREATED, true);

  final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  final WebhookLedger webhooks = new WebhookLedger(DATABASE.transactions());
  final CheckoutSearch search = new CheckoutSearch(DATABASE.transactions(), CLOCK);
  int made;

  @BeforeEach
  void forget() {
    DATABASE.clear();
  }

  static CheckoutFilter expiring() {
    return attention(EnumSet.of(AttentionKind.EXPIRING));
  }

  List<String> standing(PaymentStanding standing) {
    return found(new CheckoutFilter().standing(Set.of(standing)));
  }

  List<String> needing(AttentionKind kind) {
    return found(attention(Set.of(kind)));
  }

  static CheckoutFilter attention(Set<AttentionKind> kinds) {
    return new CheckoutFilter().needingAttention(kinds);
  }

  List<String> found(CheckoutFilter filter) {
    return ids(search.page(filter, NEWEST, null, 100, DAY));
  }

  static List<String> ids(CheckoutPage... pages) {
    List<String> ids = new ArrayList<>();
    for (CheckoutPage page : pages) {
      page.checkouts().forEach(one -> ids.add(one.getId()));
    }
    return ids;
  }

  SezzleCheckout opened(long cents) {
    int number = ++made;
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.SANDBOX,
            (long) number,
            "reference-" + number,
            "token-" + number,
            Price.of(cents, "USD"),
            Intent.AUTH,
            SezzleLocale.EN_US,
            NOW.minus(DAY).plusSeconds(number));
    checkouts.add(checkout);
    return checkouts.change(
        checkout.getId(), row -> row.open("session-" + number, "order-" + number, NOW));
  }

  SezzleCheckout paid(long cents) {
    Instant end = NOW.plus(DAY.multipliedBy(5));
    return paid(cents, row -> row.authorize(Optional.of(end), NOW));
  }

  SezzleCheckout paid(long cents, Consumer<SezzleCheckout> authorize) {
    String id = opened(cents).getId();
    checkouts.change(id, authorize);
    return checkouts.change(id, row -> row.become(CheckoutState.COMPLETED, null, NOW));
  }

  MoneyMovement move(SezzleCheckout checkout, MovementKind kind, long cents) {
    MoneyMovement written =
        movements
            .start(
                checkout.getId(),
                none -> Collections.singletonList(movement(checkout, kind, cents)))
            .get(0);
    return movements.change(
        written.getRequestId(), row -> row.succeed("moved-" + written.getRequestId(), NOW));
  }

  static MoneyMovement movement(SezzleCheckout checkout, MovementKind kind, long cents) {
    return new MoneyMovement(
        checkout.getId(), kind, Price.of(cents, "USD"), Actor.CODE, "test", NOW);
  }
}
