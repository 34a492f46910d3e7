package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The state of a checkout's row between two processes that work on it. */
class CheckoutRowTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(7));

  private final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  private final StoredCheckouts stored = new StoredCheckouts(ledger);

  @BeforeEach
  void forget() {
    DATABASE.clear();
  }

  @Test
  void aSessionIsKnownFromBeforeItIsAskedForUntilItHasEnded() {
    SezzleCheckout created = stored.created(NOW);
    Instant end = NOW.plusSeconds(1800);
    assertThat(changed(created, row -> row.send(new SentSession("print", end))).url()).isEmpty();

    SentSession session =
        changed(created, row -> row.open("session", "order", "https://sezzle.example/1", NOW));

    assertThat(session.url()).contains("https://sezzle.example/1");
    assertThat(session.fingerprint()).contains("print");
    assertThat(session.expires()).contains(end);
    assertThat(session.isOver(end.minusMillis(1))).isFalse();
    assertThat(session.isOver(end)).isTrue();
    assertThat(session.isOver(end.plusMillis(1))).isTrue();
    SezzleCheckout open = ledger.get(created.getId());
    assertThat(open.getSessionUuid()).contains("session");
    assertThat(open.getSezzleOrderUuid()).contains("order");
    assertThat(open.getState()).isEqualTo(CheckoutState.OPEN);
  }

  private SentSession changed(SezzleCheckout checkout, Consumer<SezzleCheckout> change) {
    ledger.change(checkout.getId(), change);
    return ledger.get(checkout.getId()).getSession();
  }

  @Test
  void oneThatIsToBeSentGoesOnWithWhatItIsSentWith() {
    SezzleCheckout checkout = stored.created(NOW);

    assertThat(checkout.send(new SentSession("print", END))).isSameAs(checkout);

    assertThat(checkout.getSession().fingerprint()).contains("print");
  }

  @Test
  void whatNoSessionWasAskedForHasNoneThatCouldEnd() {
    SentSession session = ledger.get(stored.created(NOW).getId()).getSession();

    assertThat(session.url()).isEmpty();
    assertThat(session.fingerprint()).isEmpty();
    assertThat(session.expires()).isEmpty();
    assertThat(session.isOver(END)).isFalse();
  }

  @Test
  void itStaysAtTheGatewayItWasMadeAtAndInItsCurrency() {
    SezzleCheckout checkout = ledger.get(stored.created(NOW).getId());

    assertThat(checkout.getMode()).contains(SezzleMode.LIVE);
    assertThat(checkout.amountOf(250)).isEqualTo(Price.of(250, "USD"));
  }

  @Test
  void whatSezzleMakesOfItKeepsTheNumberOfTheOrder() {
    SezzleCheckout parent = stored.paid(NOW, END);
    SezzleCheckout named = ledger.change(parent.getId(), row -> row.referTo("S-1", NOW));
    SezzleCheckout made = StoredCheckouts.madeOf(named, true, NOW);
    ledger.add(made);

    assertThat(ledger.get(made.getId()).getOrderNumber()).contains("S-1");
    assertThat(ledger.get(made.getId()).getMode()).contains(SezzleMode.LIVE);
  }

  @Test
  void thatTheOrderWasCancelledIsKeptUntilItIsNotAnyMore() {
    String id = stored.paid(NOW, END).getId();
    assertThat(ledger.get(id).getOrderCancelled()).isEmpty();

    ledger.change(id, row -> row.orderCancelled(NOW.plusSeconds(5)));
    assertThat(ledger.get(id).getOrderCancelled()).contains(NOW.plusSeconds(5));

    ledger.change(id, row -> row.orderCancelled(null));
    assertThat(ledger.get(id).getOrderCancelled()).isEmpty();
  }

  @Test
  void thatSomebodyWasWarnedOfItsEndIsKept() {
    String id = stored.paid(NOW, END).getId();
    assertThat(ledger.get(id).getBooks().getWarnedAt()).isEmpty();

    ledger.change(id, row -> row.warn(NOW.plusSeconds(5)));

    assertThat(ledger.get(id).getBooks().getWarnedAt()).contains(NOW.plusSeconds(5));
  }

  @Test
  void whatDiffersFromSezzlesBooksIsKeptUntilTheyAgree() {
    String id = stored.paid(NOW, END).getId();
    LedgerMessage difference = LedgerMessage.of(Difference.STILL_HELD, Price.of(1250, "USD"));
    assertThat(ledger.get(id).getBooks().getCheckedAt()).isEmpty();

    ledger.change(id, row -> row.compared(List.of(difference), NOW.plusSeconds(5)));
    CheckoutBooks differing = ledger.get(id).getBooks();
    assertThat(differing.isDifferent()).isTrue();
    assertThat(differing.getDifferences()).containsExactly(difference);
    assertThat(differing.getCheckedAt()).contains(NOW.plusSeconds(5));

    ledger.change(id, row -> row.compared(List.of(), NOW.plusSeconds(9)));
    CheckoutBooks agreeing = ledger.get(id).getBooks();
    assertThat(agreeing.isDifferent()).isFalse();
    assertThat(agreeing.getDifferences()).isEmpty();
    assertThat(agreeing.getCheckedAt()).contains(NOW.plusSeconds(9));
  }

  @Test
  void howManyMovementsSezzleDoesNotListYetIsKept() {
    String id = stored.paid(NOW, END).getId();

    ledger.change(id, row -> row.notListedYet(2));
    assertThat(ledger.get(id).getBooks().getUnlisted()).isEqualTo(2);

    ledger.change(id, row -> row.notListedYet(0));
    assertThat(ledger.get(id).getBooks().getUnlisted()).isZero();
  }

  @Test
  void theLastThatWasHeardOfADisputeIsKept() {
    String id = stored.paid(NOW, END).getId();
    assertThat(ledger.get(id).getBooks().getDispute()).isEmpty();

    ledger.change(id, row -> row.dispute("dispute.closed.won", null));

    assertThat(ledger.get(id).getBooks().getDispute()).contains("dispute.closed.won");
  }

  @Test
  void aChangedOrderIsNoTroubleOnceItIsGivenBackButAnUnpaidOneIs() {
    assertThat(undone(OrderProblem.ORDER_CHANGED).problem()).isEmpty();
    assertThat(undone(OrderProblem.ORDER_UNPAID).problem()).contains(OrderProblem.ORDER_UNPAID);
  }

  private OrderTrouble undone(OrderProblem problem) {
    String id = stored.authorized(NOW, END).getId();
    ledger.change(id, row -> row.find(problem));
    ledger.change(id, row -> row.become(CheckoutState.UNDOING, "ORDER_FAILED", NOW));
    return ledger.get(id).getTrouble();
  }

  @Test
  void aChangedOrderIsStillOneOnceItIsMade() {
    String id = stored.authorized(NOW, END).getId();
    ledger.change(id, row -> row.find(OrderProblem.ORDER_CHANGED));

    ledger.change(id, row -> row.become(CheckoutState.COMPLETED, null, NOW));

    assertThat(ledger.get(id).getTrouble().problem()).contains(OrderProblem.ORDER_CHANGED);
  }
}
