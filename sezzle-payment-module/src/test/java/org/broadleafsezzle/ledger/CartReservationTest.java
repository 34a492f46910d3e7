package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
  void nobodyElseDecidesAboutAReservedCartForAFewSeconds() {
    node.reserveCart(CART, Duration.ZERO);

    assertBusy(otherNode, CART);
    assertBusy(nodeAt(NOW.plusMillis(4999)), CART);
    decide(otherNode, 43);
    decide(nodeAt(NOW.plusMillis(5000)), CART);
  }

  @Test
  void whoHasReservedACartDecidesAboutIt() {
    node.reserveCart(CART, Duration.ZERO);

    decide(node, CART);

    decide(otherNode, CART);
  }

  @Test
  void aCartThatSomebodyDecidesAboutIsNotReserved() {
    try (CheckoutLease deciding = otherNode.acquireToDecide(other, CART, Duration.ZERO)) {
      assertThatThrownBy(() -> node.reserveCart(CART, Duration.ZERO))
          .isInstanceOf(CheckoutBusyException.class)
          .hasMessageContaining("cart 42");
      deciding.renew();
    }
  }

  @Test
  void aReservationCanBeKeptForAFewSecondsMore() {
    node.reserveCart(CART, Duration.ZERO);
    clock.advance(Duration.ofSeconds(4));

    node.keepCart(CART);

    assertBusy(nodeAt(NOW.plusMillis(8999)), CART);
    decide(nodeAt(NOW.plusMillis(9000)), CART);
  }

  @Test
  void whoHasReservedNothingCanNotKeepIt() {
    assertThatThrownBy(() -> node.keepCart(CART))
        .isInstanceOf(CheckoutBusyException.class)
        .hasMessageContaining("cart 42");
  }

  @Test
  void whoCameTooLateToKeepAReservationLearnsThatSomebodyCouldDecideSince() {
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
  void whoDoesNotGetTheCheckoutGivesTheCartBack() {
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
  void ofTwoWhoDecideAboutACartAtTheSameInstantOneGetsIt() {
    CheckoutLeases slower =
        new CheckoutLeases(
            new InterruptedTransactions(
                DATABASE.entityManagers(), 2, () -> otherNode.reserveCart(CART, Duration.ZERO)),
            clock);

    assertBusy(slower, CART);

    assertBusy(node, CART);
  }

  @Test
  void whoIsInterruptedWhileWaitingWaitsNoLonger() {
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
