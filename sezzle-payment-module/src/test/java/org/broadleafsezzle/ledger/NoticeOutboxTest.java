package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadleafsezzle.api.model.Price;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A notice is sent by one at a time, and never again once it may have left. */
class NoticeOutboxTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Duration CLAIM = Duration.ofMinutes(5);
  private static final int AT_ONCE = 8;

  private final NoticeOutbox outbox = new NoticeOutbox(DATABASE.transactions());

  @BeforeEach
  void nothingToTell() {
    DATABASE.clear();
  }

  @Test
  void ofManyNodesAtTheSameInstantOneMaySendIt() throws Exception {
    String key = written(NoticeKind.CAPTURED, "e");
    Callable<Boolean> send =
        () -> outbox.claim(key, NOW, NOW.plus(CLAIM)).filter(outbox::begin).isPresent();
    ExecutorService nodes = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Boolean> sent = new ArrayList<>();
      for (Future<Boolean> one : nodes.invokeAll(Collections.nCopies(AT_ONCE, send))) {
        sent.add(one.get());
      }
      assertThat(sent).containsOnlyOnce(true);
    } finally {
      nodes.shutdownNow();
    }
    assertThat(outbox.find(key).get().getAttempts()).isEqualTo(1);
  }

  @Test
  void aProcessThatDiesBeforeItHandsItOverLeavesItToTheNext() {
    String key = written(NoticeKind.CAPTURED, "e");
    OutboxNotice ofDead = claim(key, NOW);

    assertThat(
            outbox.findDue(
                EnumSet.allOf(NoticeRecipient.class), NOW.plus(CLAIM).minusMillis(1), 10))
        .isEmpty();
    assertThat(outbox.findDue(EnumSet.allOf(NoticeRecipient.class), NOW.plus(CLAIM), 10))
        .containsExactly(key);
    OutboxNotice ofNext = claim(key, NOW.plus(CLAIM));

    assertThat(outbox.begin(ofDead)).isFalse();
    assertThat(outbox.begin(ofNext)).isTrue();
  }

  @Test
  void aProcessThatDiesWhileItHandsItOverLeavesItToAPerson() {
    String key = written(NoticeKind.CAPTURED, "e");
    outbox.begin(claim(key, NOW));

    assertThat(outbox.findDue(EnumSet.allOf(NoticeRecipient.class), NOW.plus(CLAIM), 10))
        .containsExactly(key);
    OutboxNotice found = claim(key, NOW.plus(CLAIM));

    assertThat(found.getState()).isEqualTo(NoticeState.UNCLEAR);
    assertThat(found.getTrouble()).contains(NoticeTrouble.DIED);
    assertThat(outbox.begin(found)).isFalse();
    assertThat(
            outbox.findDue(EnumSet.allOf(NoticeRecipient.class), NOW.plus(CLAIM).plus(CLAIM), 10))
        .isEmpty();
  }

  @Test
  void aProgramThatKnowsWhatItHasIsCalledAgainByTheNextProcess() {
    String key = written(NoticeKind.ALERT_CALL, "e");
    OutboxNotice ofDead = claim(key, NOW);
    outbox.begin(ofDead);
    assertThat(outbox.claim(key, NOW.plus(CLAIM).minusMillis(1), NOW.plus(CLAIM))).isEmpty();

    OutboxNotice again = claim(key, NOW.plus(CLAIM));

    assertThat(again.getAttempts()).isEqualTo(2);
    assertThat(outbox.begin(again)).isTrue();
    assertThat(outbox.end(ofDead, row -> row.giveUp(NoticeTrouble.ERROR, NOW))).isEmpty();
    assertThat(outbox.end(again, row -> row.sent(NOW))).isPresent();
  }

  @Test
  void aSenderThatWasOnlySlowStillSaysWhatCameOfIt() {
    String key = written(NoticeKind.CAPTURED, "e");
    OutboxNotice slow = claim(key, NOW);
    outbox.begin(slow);
    claim(key, NOW.plus(CLAIM));

    assertThat(outbox.end(slow, row -> row.sent(NOW.plus(CLAIM)))).isPresent();
    assertThat(outbox.find(key).get().getState()).isEqualTo(NoticeState.SENT);
  }

  @Test
  void whoWasOvertakenChangesNothing() {
    String key = written(NoticeKind.CAPTURED, "e");
    OutboxNotice overtaken = claim(key, NOW);
    claim(key, NOW.plus(CLAIM));

    assertThat(outbox.end(overtaken, row -> row.giveUp(NoticeTrouble.ERROR, NOW))).isEmpty();
    assertThat(outbox.find(key).get().getState()).isEqualTo(NoticeState.WAITING);
  }

  @Test
  void aShopperWhoComesBackIsNotWrittenToEvenIfItIsJustBeingMade() {
    String made = written(NoticeKind.ORDER_MADE, "checkout");
    String captured = written(NoticeKind.CAPTURED, "e");
    OutboxNotice claimed = claim(made, NOW);

    outbox.withdraw("checkout", NOW);

    assertThat(outbox.begin(claimed)).isFalse();
    assertThat(outbox.find(made).get().getTrouble()).contains(NoticeTrouble.CAME_BACK);
    assertThat(outbox.findDue(EnumSet.allOf(NoticeRecipient.class), NOW, 10))
        .containsExactly(captured);
  }

  @Test
  void aPersonHasItSentOnceMore() {
    String key = written(NoticeKind.CAPTURED, "e");
    OutboxNotice claimed = claim(key, NOW);
    outbox.begin(claimed);
    outbox.end(claimed, row -> row.becomeUnclear(NoticeTrouble.UNANSWERED, NOW));
    assertThat(outbox.findIn(EnumSet.of(NoticeState.UNCLEAR), 10)).hasSize(1);

    outbox.retry(key, NOW);

    assertThatThrownBy(() -> outbox.retry(key, NOW)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> outbox.retry("none", NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(claim(key, NOW).getAttempts()).isEqualTo(1);
  }

  @Test
  void eachProcessFindsWhatIsForThoseOnlyWhomItWritesTo() {
    String shoppers = written(NoticeKind.CAPTURED, "e");
    String owners = written(NoticeKind.ALERT_MAIL, "e");

    assertThat(outbox.findDue(EnumSet.of(NoticeRecipient.SHOPPER), NOW, 10))
        .containsExactly(shoppers);
    assertThat(
            outbox.findDue(
                EnumSet.of(NoticeRecipient.ADMINISTRATOR, NoticeRecipient.PROGRAM), NOW, 10))
        .containsExactly(owners);
  }

  @Test
  void whatWaitsIsCountedAndHasAnAge() {
    assertThat(outbox.dueSince()).isEmpty();
    written(NoticeKind.CAPTURED, "e");

    assertThat(outbox.count(NoticeState.WAITING, 10)).isEqualTo(1);
    assertThat(outbox.count(NoticeState.GIVEN_UP, 10)).isZero();
    assertThat(outbox.dueSince()).contains(NOW);
  }

  @Test
  void whatIsForgottenIsGoneUnlessItIsBeingSent() {
    String waiting = written(NoticeKind.CAPTURED, "e");
    String sending = written(NoticeKind.CAPTURED, "f");
    OutboxNotice claimed = claim(sending, NOW);
    outbox.begin(claimed);

    outbox.forget(claim(waiting, NOW));
    outbox.forget(claimed);

    assertThat(outbox.find(waiting)).isEmpty();
    assertThat(outbox.find(sending)).isPresent();
  }

  @Test
  void whatIsToldIsKeptAsItWas() {
    String key = written(NoticeKind.CAPTURED, "e");

    NoticePayload kept = outbox.find(key).get().getPayload();

    assertThat(kept.amount()).contains(Price.of(5000, "USD"));
    assertThat(kept.left()).contains(Price.of(0, "USD"));
    assertThat(NoticePayload.NOTHING.amount()).isEmpty();
    assertThat(kept.isOrderCancelled()).isFalse();
    assertThat(kept.text("more")).contains("of \"it\"");
    assertThatThrownBy(() -> kept.with("long", "x".repeat(NoticePayload.LONGEST)).write())
        .isInstanceOf(IllegalArgumentException.class);
  }

  private OutboxNotice claim(String key, Instant at) {
    return outbox.claim(key, at, at.plus(CLAIM)).get();
  }

  private static String written(NoticeKind kind, String event) {
    NoticePayload payload = NoticePayload.of(Price.of(5000, "USD"), 0).with("more", "of \"it\"");
    OutboxNotice notice = new OutboxNotice(kind, event, "checkout", payload, NOW, NOW);
    DATABASE.transactions().execute(entityManager -> NoticeOutbox.add(entityManager, notice));
    DATABASE.transactions().execute(entityManager -> NoticeOutbox.add(entityManager, notice));
    return notice.getKey();
  }
}
