package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckoutLeasesTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  private final MovableClock clock = new MovableClock(NOW);
  private final CheckoutLeases node = new CheckoutLeases(DATABASE.transactions(), clock);
  private final CheckoutLeases otherNode = leases(NOW);
  private String id;

  private static CheckoutLeases leases(Instant now) {
    return new CheckoutLeases(DATABASE.transactions(), Clock.fixed(now, ZoneOffset.UTC));
  }

  @BeforeEach
  void aCheckout() {
    DATABASE.clear();
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
    clock.advance(CheckoutLeases.LASTS);

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
  void it_lasts_as_long_as_the_work_however_long_that_takes() throws Exception {
    Duration lasts = Duration.ofMillis(300);
    try (CheckoutLeases one = lasting(lasts);
        CheckoutLeases other = lasting(lasts);
        CheckoutLease working = one.acquireToDecide(id, 42L, Duration.ZERO)) {
      Thread.sleep(lasts.multipliedBy(5).toMillis());

      assertThatThrownBy(() -> other.acquire(id, Duration.ZERO))
          .isInstanceOf(CheckoutBusyException.class);
      assertThatThrownBy(() -> other.acquireToDecide(another(), 42L, Duration.ZERO))
          .isInstanceOf(CheckoutBusyException.class);
      working.renew();
    }
  }

  @Test
  void the_right_of_a_thread_that_ended_without_giving_it_back_comes_free() throws Exception {
    Duration lasts = Duration.ofMillis(300);
    try (CheckoutLeases one = lasting(lasts);
        CheckoutLeases other = lasting(lasts)) {
      Thread dying = new Thread(() -> one.acquire(id, Duration.ZERO));
      dying.start();
      dying.join();

      assertThatCode(() -> other.acquire(id, Duration.ofSeconds(10)).close())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void what_ran_out_and_nobody_has_taken_is_still_held() {
    CheckoutLease late = node.acquire(id, Duration.ZERO);
    runOut();
    clock.advance(CheckoutLeases.LASTS);

    assertThatCode(late::renew).doesNotThrowAnyException();
    assertThatThrownBy(() -> otherNode.acquire(id, Duration.ZERO))
        .isInstanceOf(CheckoutBusyException.class);
  }

  @Test
  void it_is_renewed_before_each_step_but_not_again_a_moment_later() {
    CheckoutLease lease = node.acquireToDecide(id, 42L, Duration.ZERO);
    long taken = until();
    clock.advance(Duration.ofMillis(999));
    lease.renew();
    assertThat(until()).isEqualTo(taken);

    clock.advance(Duration.ofMillis(1));
    lease.renew();
    assertThat(until()).isEqualTo(taken + 1000);
    assertThat(cartUntil()).isEqualTo(taken + 1000);

    clock.advance(Duration.ofMillis(1));
    lease.renew();
    assertThat(until()).isEqualTo(taken + 1000);
  }

  @Test
  void a_clock_that_was_set_back_is_no_reason_to_trust_it() {
    CheckoutLease lost = node.acquire(id, Duration.ZERO);
    clock.set(NOW.minusSeconds(1));
    runOut();
    CheckoutLease taken = otherNode.acquire(id, Duration.ZERO);

    assertThat(lost.isHeld()).isFalse();
    taken.renew();
  }

  private static void runOut() {
    DATABASE
        .transactions()
        .run(
            entityManager ->
                entityManager
                    .createQuery("update SezzleCheckout c set c.leaseUntilMillis = 1")
                    .executeUpdate());
  }

  private static long until() {
    return one("select c.leaseUntilMillis from SezzleCheckout c where c.leaseOwner is not null");
  }

  private static long cartUntil() {
    return one("select l.untilMillis from CartLease l");
  }

  private static long one(String query) {
    return DATABASE
        .transactions()
        .run(entityManager -> entityManager.createQuery(query, Long.class).getSingleResult());
  }

  @Test
  void what_was_given_back_can_not_be_renewed() {
    CheckoutLease closed = node.acquire(id, Duration.ZERO);
    closed.close();

    assertThatThrownBy(closed::renew).isInstanceOf(CheckoutBusyException.class);
  }

  @Test
  void one_cart_is_decided_about_by_one_node_whichever_of_its_checkouts_it_is() {
    String second = another();
    try (CheckoutLease lease = node.acquireToDecide(id, 42L, Duration.ZERO)) {
      assertThatThrownBy(() -> otherNode.acquireToDecide(second, 42L, Duration.ZERO))
          .isInstanceOf(CheckoutBusyException.class);
      assertThatCode(() -> otherNode.acquireToDecide(second, 43L, Duration.ZERO).close())
          .doesNotThrowAnyException();
      lease.renew();
    }

    assertThatCode(() -> otherNode.acquireToDecide(second, 42L, Duration.ZERO).close())
        .doesNotThrowAnyException();
    assertThat(cartLeases()).isZero();
  }

  @Test
  void the_right_to_a_cart_of_a_node_that_died_comes_free() {
    CheckoutLease lost = node.acquireToDecide(id, 42L, Duration.ZERO);
    CheckoutLeases later = leases(NOW.plus(CheckoutLeases.LASTS).plusMillis(1));

    CheckoutLease taken = later.acquireToDecide(id, 42L, Duration.ZERO);
    clock.advance(CheckoutLeases.LASTS);

    assertThat(lost.isHeld()).isFalse();
    lost.close();
    taken.renew();
    taken.close();
    assertThat(cartLeases()).isZero();
  }

  @Test
  void of_many_who_decide_about_a_cart_at_the_same_instant_one_wins() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ids.add(another());
    }

    assertThat(winners(ids, (mine, one) -> mine.acquireToDecide(one, 44L, Duration.ZERO)))
        .isEqualTo(1);
  }

  private static String another() {
    return DATABASE.open(Price.of(1000, "USD"), Intent.AUTH).getId();
  }

  private static CheckoutLeases lasting(Duration lasts) {
    return new CheckoutLeases(DATABASE.transactions(), Clock.systemUTC(), lasts);
  }

  private static long cartLeases() {
    return one("select count(l) from CartLease l");
  }

  @Test
  void of_many_at_the_same_instant_one_wins() throws Exception {
    assertThat(winners(Collections.nCopies(8, id), (mine, one) -> mine.acquire(one, Duration.ZERO)))
        .isEqualTo(1);
  }

  /** How many of as many nodes get the right at the same instant. */
  private static int winners(
      List<String> ids, BiFunction<CheckoutLeases, String, CheckoutLease> acquire)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(ids.size());
    ExecutorService pool = Executors.newFixedThreadPool(ids.size());
    try {
      List<Future<Boolean>> results = new ArrayList<>();
      for (String one : ids) {
        CheckoutLeases mine = leases(NOW);
        Callable<Boolean> attempt =
            () -> {
              start.await();
              try {
                return acquire.apply(mine, one).isHeld();
              } catch (CheckoutBusyException e) {
                return false;
              }
            };
        results.add(pool.submit(attempt));
      }
      int winners = 0;
      for (Future<Boolean> result : results) {
        winners += result.get() ? 1 : 0;
      }
      return winners;
    } finally {
      pool.shutdownNow();
    }
  }
}
