package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import javax.persistence.PersistenceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The admin's view of Sezzle's webhooks, and the stored part of each. */
class WebhookListsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  private final WebhookLedger ledger = new WebhookLedger(DATABASE.transactions());

  @BeforeEach
  void nothingReceived() {
    DATABASE.clear();
  }

  @Test
  void theOneReceivedLastIsFound() {
    assertThat(ledger.findLast()).isEmpty();
    receive("later", NOW.plusSeconds(1));
    receive("earlier", NOW);

    assertThat(ledger.findLast().get().getEventUuid()).isEqualTo("later");
  }

  @Test
  void thoseGivenUpAreListedTheNewestFirst() {
    for (int second = 0; second < 3; second++) {
      receive("parked " + second, NOW.plusSeconds(second));
      ledger.change("parked " + second, row -> row.park(Trouble.KEYS, NOW));
    }
    receive("waiting", NOW);

    assertThat(ledger.findParked(10))
        .extracting(WebhookDelivery::getEventUuid)
        .containsExactly("parked 2", "parked 1", "parked 0");
    assertThat(ledger.findParked(1)).hasSize(1);
  }

  @Test
  void thoseGivenUpAboutOneOrderAreListedTheNewestFirst() {
    for (int second = 0; second < 3; second++) {
      receive("parked " + second, NOW.plusSeconds(second));
      ledger.change("parked " + second, row -> row.park(Trouble.KEYS, NOW));
    }
    receive("waiting", NOW);
    ledger.add(new WebhookDelivery("another's", "order.captured", "order-2", "{}", NOW));
    ledger.change("another's", row -> row.park(Trouble.KEYS, NOW));

    assertThat(ledger.findParkedOf("order-1", 2))
        .extracting(WebhookDelivery::getEventUuid)
        .containsExactly("parked 2", "parked 1");
    assertThat(ledger.findParkedOf("order-2", 2)).hasSize(1);
  }

  @Test
  void theLongestWaitingOfThoseToBeWorkedOffIsKnown() {
    assertThat(ledger.waitingSince()).isEmpty();
    receive("done", NOW);
    ledger.change("done", row -> row.done(WebhookOutcome.DECIDED, NOW));
    assertThat(ledger.waitingSince()).isEmpty();

    receive("second", NOW.plusSeconds(2));
    receive("first", NOW.plusSeconds(1));

    assertThat(ledger.waitingSince()).contains(NOW.plusSeconds(1));
  }

  @Test
  void whatCameOfADeliveryIsKeptWithIt() {
    receive("e", NOW);
    ledger.change("e", row -> row.tryAgain(Trouble.BUSY, NOW.plusSeconds(10)));
    WebhookDelivery waiting = ledger.find("e").get();
    assertThat(waiting.getEvent()).contains("order.captured");
    assertThat(waiting.getSezzleOrderUuid()).contains("order-1");
    assertThat(waiting.getTrouble()).contains(Trouble.BUSY);
    assertThat(waiting.getWorkedOff()).isEmpty();
    assertThat(waiting.toString())
        .isEqualTo("event=e sezzleOrder=order-1 state=RECEIVED attempts=0");

    WebhookDelivery done =
        ledger.change("e", row -> row.done(WebhookOutcome.DECIDED, NOW.plusSeconds(20)));

    assertThat(done.getOutcome()).contains(WebhookOutcome.DECIDED);
    assertThat(ledger.find("e").get().getWorkedOff()).contains(NOW.plusSeconds(20));
    assertThat(done.toString())
        .isEqualTo("event=e sezzleOrder=order-1 state=DONE outcome=DECIDED attempts=0");
  }

  @Test
  void whatIsTriedAgainByAPersonHasNotBeenWorkedOff() {
    receive("e", NOW);
    ledger.change("e", row -> row.park(Trouble.KEYS, NOW.plusSeconds(5)));
    assertThat(ledger.find("e").get().getWorkedOff()).contains(NOW.plusSeconds(5));

    ledger.retry("e", NOW.plusSeconds(60));

    assertThat(ledger.find("e").get().getWorkedOff()).isEmpty();
    assertThat(ledger.findDue(NOW.plusSeconds(59), 10)).isEmpty();
    assertThat(ledger.findDue(NOW.plusSeconds(60), 10)).containsExactly("e");
  }

  @Test
  void aDeliveryThatThereIsNotCanNotBeChanged() {
    assertThatThrownBy(() -> ledger.retry("unknown", NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown");
  }

  @Test
  void anEventThatAnotherNodeStoresAtTheSameInstantIsStoredOnce() {
    WebhookLedger slower =
        new WebhookLedger(
            new InterruptedTransactions(DATABASE.entityManagers(), 1, () -> receive("e", NOW)));

    assertThat(slower.add(delivery("e", NOW))).isFalse();
  }

  @Test
  void aDeliveryThatCanNotBeStoredIsAnErrorAndNotAKnownOne() {
    assertThatThrownBy(() -> ledger.add(new WebhookDelivery("e", "x".repeat(300), null, "{}", NOW)))
        .isInstanceOf(PersistenceException.class);

    assertThat(ledger.find("e")).isEmpty();
  }

  private void receive(String uuid, Instant at) {
    assertThat(ledger.add(delivery(uuid, at))).isTrue();
  }

  private static WebhookDelivery delivery(String uuid, Instant at) {
    return new WebhookDelivery(uuid, "order.captured", "order-1", "{}", at);
  }
}
