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
import java.util.stream.Stream;
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
  void admitsOneNodeAtATime() {
    try (CheckoutLease lease = node.acquire(id, Duration.ZERO)) {
      assertThatThrownBy(() -> otherNode.acquire(id, Duration.ZERO))
          .isInstanceOf(CheckoutBusyException.class);
      lease.renew();
    }

    assertThatCode(() -> otherNode.acquire(id, Duration.ZERO).close()).doesNotThrowAnyException();
  }

  @Test
  void anotherCheckoutIsNotConcerned() {
    String other = DATABASE.open(Price.of(1000, "USD"), Intent.AUTH).getId();

    try (CheckoutLease lease = node.acquire(id, Duration.ZERO)) {
      assertThatCode(() -> otherNode.acquire(other, Duration.ZERO).close())
          .doesNotThrowAnyException();
      lease.renew();
    }
  }

  @Test
  void theRightOfANodeThatDiedComesFree() {
    node.acquire(id, Duration.ZERO);
    CheckoutLeases later = leases(NOW.plus(CheckoutLeases.LASTS).plusMillis(1));

    assertThatCode(() -> later.acquire(id, Duration.ZERO)).doesNotThrowAnyException();
  }

  @Test
  void aRightThatRanOutAndWasTakenCanNotBeRenewed() {
    CheckoutLease lost = node.acquire(id, Duration.ZERO);
    CheckoutLease taken =
        leases(NOW.plus(CheckoutLeases.LASTS).plusMillis(1)).acquire(id, Duration.ZERO);
    clock.advance(CheckoutLeases.LASTS);

    assertThatThrownBy(lost::renew).isInstanceOf(CheckoutBusyException.class);
    lost.close();
    assertThatCode(taken::renew).doesNotThrowAnyException();
  }

  @Test
  void aThreadThatHasItGetsANestedOneThatGivesNothingBack() {
    try (CheckoutLease outer = node.acquire(id, Duration.ZERO)) {
      node.acquire(id, Duration.ZERO).close();

      outer.renew();
      assertThatThrownBy(() -> otherNode.acquire(id, Duration.ZERO))
          .isInstanceOf(CheckoutBusyException.class);
    }
  }

  @Test
  void aNodeThatIsClosingLeavesTheRightToOthers() {
    node.close();

    assertThatThrownBy(() -> node.acquire(id, Duration.ZERO))
        .isInstanceOf(CheckoutBusyException.class);

    assertThatCode(() -> otherNode.acquire(id, Duration.ZERO).close()).doesNotThrowAnyException();
  }

  @Test
  void itLastsAsLongAsTheWorkHoweverLongThatTakes() throws Exception {
    Duration lasts = Duration.ofSeconds(1);
    try (CheckoutLeases one = lasting(lasts);
        CheckoutLeases other = lasting(lasts);
        CheckoutLease working = one.acquireToDecide(id, 42L, Duration.ZERO)) {
      Thread.sleep(lasts.multipliedBy(2).toMillis());

      assertThatThrownBy(() -> other.acquire(id, Duration.ZERO))
          .isInstanceOf(CheckoutBusyException.class);
      assertThatThrownBy(() -> other.acquireToDecide(another(), 42L, Duration.ZERO))
          .isInstanceOf(CheckoutBusyException.class);
      working.renew();
    }
  }

  @Test
  void theRightOfAThreadThatEndedWithoutGivingItBackComesFree() throws Exception {
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
  void whatRanOutAndNobodyHasTakenIsStillHeld() {
    CheckoutLease late = node.acquire(id, Duration.ZERO);
    runOut();
    clock.advance(CheckoutLeases.LASTS);

    assertThatCode(late::renew).doesNotThrowAnyException();
    assertThatThrownBy(() -> otherNode.acquire(id, Duration.ZERO))
        .isInstanceOf(CheckoutBusyException.class);
  }

  @Test
  void itIsRenewedBeforeEachStepButNotAgainAMomentLater() {
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
  void aClockThatWasSetBackIsNoReasonToTrustIt() {
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
  void whatWasGivenBackCanNotBeRenewed() {
    CheckoutLease closed = node.acquire(id, Duration.ZERO);
    closed.close();

    assertThatThrownBy(closed::renew).isInstanceOf(CheckoutBusyException.class);
  }

  @Test
  void oneCartIsDecidedAboutByOneNodeWhicheverOfItsCheckoutsItIs() {
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
  void theRightToACartOfANodeThatDiedComesFree() {
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
  void ofManyWhoDecideAboutACartAtTheSameInstantOneWins() throws Exception {
    List<String> ids = Stream.generate(CheckoutLeasesTest::another).limit(8).toList();

    assertThat(winners(ids, (mine, one) -> mine.acquireToDecide(one, 44L, Duration.ZERO)))
        .isEqualTo(1);
  }

  @Test
  void ofManyAtTheSameInstantOneWins() throws Exception {
    assertThat(winners(Collections.nCopies(8, id), (mine, one) -> mine.acquire(one, Duration.ZERO)))
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

  /** The number of nodes, of as many, that get the right at the same instant. */
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
