package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhookLedgerTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Duration CLAIM = Duration.ofMinutes(3);
  private static final int AT_ONCE = 8;

  private final WebhookLedger ledger = new WebhookLedger(DATABASE.transactions());

  @BeforeEach
  void nothingReceived() {
    DATABASE.clear();
  }

  @Test
  void aParkedDeliveryCanBeTriedAgainAsIfJustReceived() {
    WebhookDelivery parked =
        new WebhookDelivery("retried", "order.captured", "order-1", "{}", Instant.now());
    parked.park(Trouble.ERROR, Instant.now());
    ledger.add(parked);
    assertThat(ledger.count(WebhookState.PARKED, 10)).isEqualTo(1);
    Instant now = Instant.now();
    assertThat(ledger.claim("retried", now, now.plusSeconds(60))).isEmpty();

    ledger.retry("retried", now);

    assertThat(ledger.count(WebhookState.PARKED, 10)).isZero();
    assertThat(ledger.claim("retried", now, now.plusSeconds(60)))
        .hasValueSatisfying(claimed -> assertThat(claimed.getAttempts()).isEqualTo(1));
    assertThatThrownBy(() -> ledger.retry("retried", now))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatCanNotBeReadCanNotBeTriedAgain() {
    WebhookDelivery unreadable = new WebhookDelivery("hash", null, null, "?", Instant.now());
    unreadable.park(Trouble.ERROR, Instant.now());
    ledger.add(unreadable);

    assertThatThrownBy(() -> ledger.retry("hash", Instant.now()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("readable");
  }

  @Test
  void keepsTheBodyAsReceivedUpToTheLongest() {
    String body = "é".repeat(10) + "x".repeat(WebhookDelivery.LONGEST_BODY - 20);

    ledger.add(new WebhookDelivery("e", "order.authorized", "order", body, NOW));

    WebhookDelivery stored = ledger.find("e").get();
    assertThat(stored.getBody()).isEqualTo(body);
    assertThat(stored.getReceived()).isEqualTo(NOW);
    assertThat(stored.getState()).isEqualTo(WebhookState.RECEIVED);
  }

  @Test
  void ofManyDeliveriesOfAnEventAtTheSameInstantOneIsStored() throws Exception {
    assertThat(atOnce(() -> ledger.add(delivery("same")))).containsOnlyOnce(true);
  }

  @Test
  void ofManyWorkersAtTheSameInstantOneGetsIt() throws Exception {
    ledger.add(delivery("e"));

    assertThat(atOnce(() -> ledger.claim("e", NOW, NOW.plus(CLAIM)).isPresent()))
        .containsOnlyOnce(true);
    assertThat(ledger.find("e").get().getAttempts()).isEqualTo(1);
  }

  @Test
  void whatAWorkerThatDiedHasLeftIsDueAgain() {
    ledger.add(delivery("e"));
    ledger.claim("e", NOW, NOW.plus(CLAIM));

    assertThat(ledger.findDue(NOW.plus(CLAIM).minusMillis(1), 10)).isEmpty();
    assertThat(ledger.findDue(NOW.plus(CLAIM), 10)).containsExactly("e");
    assertThat(ledger.claim("e", NOW.plus(CLAIM), NOW.plus(CLAIM).plus(CLAIM))).isPresent();
  }

  @Test
  void whatIsWorkedOffOrParkedIsNotDue() {
    ledger.add(delivery("done"));
    ledger.add(delivery("parked"));
    ledger.change("done", row -> row.done(WebhookOutcome.DECIDED, NOW));
    ledger.change("parked", row -> row.park(Trouble.ERROR, NOW));

    assertThat(ledger.findDue(NOW.plus(CLAIM), 10)).isEmpty();
    assertThat(ledger.claim("done", NOW.plus(CLAIM), NOW.plus(CLAIM))).isEmpty();
  }

  @Test
  void aPersonSeesWhatIsParkedOrNotInTheBooksAndRecent() {
    for (String uuid : List.of("fine", "parked", "missing")) {
      ledger.add(delivery(uuid));
    }
    ledger.change("fine", row -> row.done(WebhookOutcome.IN_THE_BOOKS, NOW));
    ledger.change("parked", row -> row.park(Trouble.ERROR, NOW));
    ledger.change("missing", row -> row.done(WebhookOutcome.NOT_IN_THE_BOOKS, NOW));

    assertThat(ledger.findForAPerson(NOW.minusSeconds(1), 10))
        .extracting(WebhookDelivery::getEventUuid)
        .containsExactlyInAnyOrder("parked", "missing");
    assertThat(ledger.findForAPerson(NOW, 10)).isEmpty();
  }

  private static WebhookDelivery delivery(String uuid) {
    return new WebhookDelivery(uuid, "order.authorized", "order", "{}", NOW);
  }

  private static List<Boolean> atOnce(Callable<Boolean> action) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<Boolean>> actions = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        actions.add(action);
      }
      List<Boolean> results = new ArrayList<>();
      for (Future<Boolean> result : pool.invokeAll(actions)) {
        results.add(result.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
