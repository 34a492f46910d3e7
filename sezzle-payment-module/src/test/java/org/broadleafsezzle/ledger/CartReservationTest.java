package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The right to decide about a cart, kept for a while, given back, or not got. */
class CartReservationTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final long CART = 42;

  private final MovableClock clock = new MovableClock(NOW);
  private final CheckoutLeases node = new CheckoutLeases(DATABASE.transactions(), clock);
  private final CheckoutLeases otherNode = nodeAt(NOW);
  private final StoredCheckouts stored =
      new StoredCheckouts(new CheckoutLedger(DATABASE.transactions()));
  private String id;
  private String other;

  @BeforeEach
  void twoCheckouts() {
    DATABASE.clear();
    id = stored.open(NOW).getId();
    other = stored.open(NOW).getId();
  }

  @Test
  void nobody_else_decides_about_a_reserved_cart_for_a_few_seconds() {
    node.reserveCart(CART, Duration.ZERO);

    assertBusy(otherNode, CART);
    assertBusy(nodeAt(NOW.plusMillis(4999)), CART);
    decide(otherNode, 43);
    decide(nodeAt(NOW.plusMillis(5000)), CART);
  }

  @Test
  void who_has_reserved_a_cart_decides_about_it() {
    node.reserveCart(CART, Duration.ZERO);

    decide(node, CART);

    decide(otherNode, CART);
  }

  @Test
  void a_cart_that_somebody_decides_about_is_not_reserved() {
    try (CheckoutLease deciding = otherNode.acquireToDecide(other, CART, Duration.ZERO)) {
      assertThatThrownBy(() -> node.reserveCart(CART, Duration.ZERO))
          .isInstanceOf(CheckoutBusyException.class)
          .hasMessageContaining("cart 42");
      deciding.renew();
    }
  }

  @Test
  void a_reservation_can_be_kept_for_a_few_seconds_more() {
    node.reserveCart(CART, Duration.ZERO);
    clock.advance(Duration.ofSeconds(4));

    node.keepCart(CART);

    assertBusy(nodeAt(NOW.plusMillis(8999)), CART);
    decide(nodeAt(NOW.plusMillis(9000)), CART);
  }

  @Test
  void who_has_reserved_nothing_can_not_keep_it() {
    assertThatThrownBy(() -> node.keepCart(CART))
        .isInstanceOf(CheckoutBusyException.class)
        .hasMessageContaining("cart 42");
  }

  @Test
  void who_came_too_late_to_keep_a_reservation_learns_that_somebody_could_decide_since() {
    node.reserveCart(CART, Duration.ZERO);
    clock.advance(Duration.ofSeconds(6));
    decide(nodeAt(clock.instant()), CART);
    assertThatThrownBy(() -> node.keepCart(CART)).isInstanceOf(CheckoutBusyException.class);

    CheckoutLeases later = nodeAt(clock.instant());
    try (CheckoutLease deciding = later.acquireToDecide(other, CART, Duration.ZERO)) {
      assertThatThrownBy(() -> node.keepCart(CART)).isInstanceOf(CheckoutBusyException.class);
      deciding.renew();
    }
  }

  @Test
  void who_does_not_get_the_checkout_gives_the_cart_back() {
    try (CheckoutLease working = otherNode.acquire(id, Duration.ZERO)) {
      assertThatThrownBy(() -> node.acquireToDecide(id, CART, Duration.ZERO))
          .isInstanceOf(CheckoutBusyException.class)
          .hasMessageContaining("checkout " + id);

      try (CheckoutLease deciding = otherNode.acquireToDecide(other, CART, Duration.ZERO)) {
        deciding.renew();
      }
      working.renew();
    }
  }

  @Test
  void of_two_who_decide_about_a_cart_at_the_same_instant_one_gets_it() {
    CheckoutLeases slower =
        new CheckoutLeases(
            new InterruptedTransactions(
                DATABASE.entityManagers(), 2, () -> otherNode.reserveCart(CART, Duration.ZERO)),
            clock);

    assertBusy(slower, CART);

    assertBusy(node, CART);
  }

  @Test
  void who_is_interrupted_while_waiting_waits_no_longer() {
    try (CheckoutLease working = otherNode.acquire(id, Duration.ZERO)) {
      Thread.currentThread().interrupt();
      long begun = System.nanoTime();

      assertThatThrownBy(() -> node.acquire(id, Duration.ofSeconds(60)))
          .isInstanceOf(CheckoutBusyException.class);

      assertThat(Thread.interrupted()).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
      working.renew();
    }
  }

  @Test
  void a_node_that_was_shut_down_renews_no_lease() {
    node.close();

    assertThatThrownBy(() -> node.acquire(id, Duration.ZERO))
        .isInstanceOf(RejectedExecutionException.class);
  }

  private void assertBusy(CheckoutLeases leases, long cart) {
    assertThatThrownBy(() -> leases.acquireToDecide(other, cart, Duration.ZERO))
        .isInstanceOf(CheckoutBusyException.class)
        .hasMessageContaining("cart " + cart);
  }

  private void decide(CheckoutLeases leases, long cart) {
    leases.acquireToDecide(other, cart, Duration.ZERO).close();
  }

  private static CheckoutLeases nodeAt(Instant now) {
    return new CheckoutLeases(DATABASE.transactions(), Clock.fixed(now, ZoneOffset.UTC));
  }
}
