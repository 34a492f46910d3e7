package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckoutLeasesTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  private final CheckoutLeases node = leases(NOW);
  private final CheckoutLeases otherNode = leases(NOW);
  private String id;

  private static CheckoutLeases leases(Instant now) {
    return new CheckoutLeases(DATABASE.transactions(), Clock.fixed(now, ZoneOffset.UTC));
  }

  @BeforeEach
  void aCheckout() {
    id = DATABASE.open(Price.of(1000, "USD"), Intent.AUTH).getId();
  }

  @Test
  void admits_one_node_at_a_time() {
    try (CheckoutLease lease = node.acquire(id, Duration.ZERO)) {
      assertThatThrownBy(() -> otherNode.acquire(id, Duration.ZERO))
          .isInstanceOf(CheckoutBusyException.class);
      lease.renew();
    }

    assertThatCode(() -> otherNode.acquire(id, Duration.ZERO).close()).doesNotThrowAnyException();
  }

  @Test
  void another_checkout_is_not_concerned() {
    String other = DATABASE.open(Price.of(1000, "USD"), Intent.AUTH).getId();

    try (CheckoutLease lease = node.acquire(id, Duration.ZERO)) {
      assertThatCode(() -> otherNode.acquire(other, Duration.ZERO).close())
          .doesNotThrowAnyException();
      lease.renew();
    }
  }

  @Test
  void the_right_of_a_node_that_died_comes_free() {
    node.acquire(id, Duration.ZERO);
    CheckoutLeases later = leases(NOW.plus(CheckoutLeases.LASTS).plusMillis(1));

    assertThatCode(() -> later.acquire(id, Duration.ZERO)).doesNotThrowAnyException();
  }

  @Test
  void a_right_that_ran_out_and_was_taken_can_not_be_renewed() {
    CheckoutLease lost = node.acquire(id, Duration.ZERO);
    CheckoutLease taken =
        leases(NOW.plus(CheckoutLeases.LASTS).plusMillis(1)).acquire(id, Duration.ZERO);

    assertThatThrownBy(lost::renew).isInstanceOf(CheckoutBusyException.class);
    lost.close();
    assertThatCode(taken::renew).doesNotThrowAnyException();
  }

  @Test
  void a_thread_that_has_it_gets_a_nested_one_that_gives_nothing_back() {
    try (CheckoutLease outer = node.acquire(id, Duration.ZERO)) {
      node.acquire(id, Duration.ZERO).close();

      outer.renew();
      assertThatThrownBy(() -> otherNode.acquire(id, Duration.ZERO))
          .isInstanceOf(CheckoutBusyException.class);
    }
  }

  @Test
  void of_many_at_the_same_instant_one_wins() throws Exception {
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    Callable<Boolean> attempt =
        () -> {
          CheckoutLeases mine = leases(NOW);
          start.await();
          try {
            mine.acquire(id, Duration.ZERO);
            return true;
          } catch (CheckoutBusyException e) {
            return false;
          }
        };
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Boolean>> results = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        results.add(pool.submit(attempt));
      }
      int winners = 0;
      for (Future<Boolean> result : results) {
        winners += result.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }
}
