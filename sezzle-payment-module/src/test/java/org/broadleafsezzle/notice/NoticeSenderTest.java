package org.broadleafsezzle.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.broadleafcommerce.common.email.service.message.NullMessageCreator;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.NoticeRecipient;
import org.broadleafsezzle.ledger.NoticeState;
import org.broadleafsezzle.ledger.NoticeTrouble;
import org.broadleafsezzle.ledger.OutboxNotice;
import org.broadleafsezzle.notice.MailServer.Manner;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Each notice leaves the shop once, whatever mail server, processes and nodes do. */
class NoticeSenderTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Duration LATER = Duration.ofDays(2);

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final ExecutorService pool = Executors.newCachedThreadPool();
  private NoticeScene scene;

  @BeforeEach
  void aShop() throws IOException {
    scene = new NoticeScene(DATABASE);
    log.start();
    logger().addAppender(log);
    scene.ordered(Actor.SHOPPER);
  }

  @AfterEach
  void close() throws IOException {
    logger().detachAppender(log);
    pool.shutdownNow();
    scene.close();
  }

  @Test
  void whatIsCapturedIsToldOnceHoweverOftenAndFromHoweverManyNodesItIsLookedFor() throws Exception {
    scene.captured(2000);
    Callable<Void> look =
        () -> {
          scene.node().sendDue();
          return null;
        };

    pool.invokeAll(List.of(look, look, look, look));
    scene.wait(LATER);
    scene.node().sendDue();

    assertThat(scene.server.taken())
        .singleElement()
        .asString()
        .contains("To: ada@shop.example")
        .contains("From: Larkspur & Loam <orders@shop.example>")
        .contains("multipart/alternative")
        .contains("text/plain", "text/html");
    assertThat(scene.notice().getState()).isEqualTo(NoticeState.SENT);
  }

  @ParameterizedTest
  @CsvSource({
    "IS_BUSY,WAITING,UNREACHABLE",
    "REFUSES_THE_CONTENT,WAITING,UNREACHABLE",
    "KNOWS_NO_SUCH_RECIPIENT,GIVEN_UP,REFUSED",
    "DIES_AFTER_THE_CONTENT,UNCLEAR,UNANSWERED"
  })
  void whatAMailServerDoesDecidesWhetherItIsSentAgain(
      Manner manner, NoticeState state, NoticeTrouble trouble) {
    scene.captured(2000);
    scene.server.behave(manner);
    scene.node().sendDue();

    assertThat(scene.notice().getState()).isEqualTo(state);
    assertThat(scene.notice().getTrouble()).contains(trouble);

    scene.server.behave(Manner.TAKES);
    int had = scene.server.taken().size();
    scene.wait(LATER);
    scene.node().sendDue();
    assertThat(scene.server.taken()).hasSize(state == NoticeState.WAITING ? had + 1 : had);
  }

  @Test
  void aServerThatDiesOnceItHasTakenItHasTakenIt() {
    scene.captured(2000);
    scene.server.behave(Manner.DIES_ONCE_IT_HAS_TAKEN_IT);

    scene.node().sendDue();

    assertThat(scene.notice().getState()).isEqualTo(NoticeState.SENT);
  }

  @Test
  void aServerThatCanNotBeReachedIsTriedLaterAndLaterAndGivenUpInTheEnd() throws IOException {
    scene.captured(2000);
    scene.server.close();
    NoticeSender node = scene.node();
    for (int attempt = 1; attempt < NoticeSender.MOST_ATTEMPTS; attempt++) {
      node.sendDue();
      node.sendDue();
      OutboxNotice waiting = scene.notice();
      assertThat(waiting.getState()).isEqualTo(NoticeState.WAITING);
      assertThat(waiting.getAttempts()).isEqualTo(attempt);
      Duration wait = Duration.between(scene.clock.instant(), waiting.getNextAttempt());
      assertThat(wait.toMinutes()).isEqualTo((long) Math.pow(3, attempt - 1));
      scene.wait(wait);
    }
    node.sendDue();

    assertThat(scene.notice().getState()).isEqualTo(NoticeState.GIVEN_UP);
    assertThat(
            scene.outbox.findDue(
                EnumSet.allOf(NoticeRecipient.class), scene.clock.instant().plus(LATER), 10))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Manner.class,
      names = {"HANGS_AT_ONCE", "HANGS_BEFORE_THE_CONTENT", "HANGS_AFTER_THE_CONTENT"})
  void aServerThatHangsHoldsUpNobodyAndGetsItASecondTimeOnlyIfItCertainlyHasNotGotIt(Manner manner)
      throws Exception {
    scene.captured(2000);
    scene.server.behave(manner);
    NoticeSender node = scene.node(pool);
    node.sendDue();
    scene.server.awaitHanging();
    node.sendDue();
    assertThat(scene.notice().getState()).isEqualTo(NoticeState.SENDING);

    scene.wait(NoticeSender.PATIENCE);
    node.sendDue();

    boolean perhaps = manner == Manner.HANGS_AFTER_THE_CONTENT;
    assertThat(scene.notice().getState())
        .isEqualTo(perhaps ? NoticeState.UNCLEAR : NoticeState.WAITING);
    scene.server.behave(Manner.TAKES);
    scene.wait(LATER);
    scene.node().sendDue();
    assertThat(scene.server.taken()).hasSize(1);
  }

  @Test
  void aProcessThatDiesWhileItSendsLeavesItToAPerson() {
    scene.captured(2000);
    OutboxNotice claimed = claimed();
    scene.outbox.begin(claimed);

    scene.wait(LATER);
    scene.node().sendDue();

    assertThat(scene.server.taken()).isEmpty();
    assertThat(scene.notice().getState()).isEqualTo(NoticeState.UNCLEAR);
    assertThat(lines()).anyMatch(line -> line.startsWith("The process died while this was sent"));
    scene.outbox.retry(claimed.getKey(), scene.clock.instant());
    scene.node().sendDue();
    assertThat(scene.server.taken()).hasSize(1);
  }

  @Test
  void aProcessThatDiesBeforeItSendsLeavesItToTheNext() {
    scene.captured(2000);
    claimed();

    scene.wait(LATER);
    scene.node().sendDue();

    assertThat(scene.server.taken()).hasSize(1);
  }

  private OutboxNotice claimed() {
    return scene
        .outbox
        .claim(
            scene.notice().getKey(), scene.clock.instant(), scene.clock.instant().plusSeconds(300))
        .get();
  }

  @Test
  void aShopThatSendsNoMailGetsOneClearLineAndPilesNothingUp() {
    scene.captured(2000);
    NoticeSender node = scene.node(Runnable::run, new NullMessageCreator(scene.mailSender()));
    node.sendDue();
    assertThat(scene.isEmpty()).isTrue();
    scene.captured(1000);
    node.sendDue();

    assertThat(scene.isEmpty()).isTrue();
    assertThat(scene.server.taken()).isEmpty();
    assertThat(lines())
        .singleElement()
        .asString()
        .startsWith("Nobody is told by e-mail: gateway.sezzle.notice.from is set, but the shop");
  }

  @Test
  void aShopThatHasNoSenderSetWritesNothingDownAndSaysNothing() {
    scene.from(null);
    scene.captured(2000);
    scene.node().sendDue();

    assertThat(scene.isEmpty()).isTrue();
    assertThat(lines()).isEmpty();
  }

  @Test
  void whatIsSwitchedOffMeanwhileIsNotSent() {
    scene.captured(2000);
    scene.from("orders@shop.example", SettingKey.NOTICE_CAPTURED);

    scene.node().sendDue();

    assertThat(scene.server.taken()).isEmpty();
    assertThat(scene.notice().getTrouble()).contains(NoticeTrouble.SWITCHED_OFF);
  }

  @Test
  void aSettingThatIsWrongKeepsNoMoneyFromBeingMoved() {
    when(scene.settings.notices())
        .thenThrow(new SettingsException(SettingKey.NOTICE_CAPTURED, "is MAYBE"));

    scene.captured(2000);

    assertThat(scene.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      value = {"null", "''", "nobody", "a@b.example\\r\\nBcc: x@y.example", "a b@c.example"},
      nullValues = "null")
  void anOrderThatHasNoUsableAddressIsWrittenToNobody(String address) {
    when(scene.order.getEmailAddress())
        .thenReturn(address == null ? null : address.translateEscapes());
    scene.captured(2000);

    scene.node().sendDue();

    assertThat(scene.server.taken()).isEmpty();
    assertThat(scene.notice().getState()).isEqualTo(NoticeState.DROPPED);
    assertThat(scene.notice().getTrouble()).contains(NoticeTrouble.NO_ADDRESS);
  }

  @Test
  void aGuestWithoutANameIsWrittenToAllTheSameAndTheirDomainAsMailServersHaveIt() {
    when(scene.order.getCustomer()).thenReturn(null);
    when(scene.order.getEmailAddress()).thenReturn(" zoe@caf\u00e9.example ");
    scene.captured(2000);

    scene.node().sendDue();

    assertThat(scene.server.taken())
        .singleElement()
        .asString()
        .contains("To: zoe@xn--caf-dma.example", "Hello,");
  }

  @Test
  void nothingPersonalReachesTheLog() {
    scene.captured(2000);
    scene.server.behave(Manner.KNOWS_NO_SUCH_RECIPIENT);

    scene.node().sendDue();

    assertThat(lines())
        .singleElement()
        .asString()
        .startsWith("A notice is given up; notice=CAPTURED:")
        .contains("550")
        .doesNotContain("ada");
  }

  @Test
  void theShopsOwnWordsAreSentAndTheModulesIfTheyFail() {
    scene.shop.registerSingleton(
        "broken",
        (NoticeTemplates)
            facts -> {
              throw new IllegalStateException("the shop's mistake");
            });
    scene.captured(2000);
    scene.node().sendDue();
    scene.shop.registerSingleton("words", (NoticeTemplates) NoticeSenderTest::inOwnWords);
    scene.captured(1000);
    scene.node().sendDue();

    assertThat(scene.server.taken()).hasSize(2);
    assertThat(scene.server.taken().get(0)).contains("we have taken $20.00");
    assertThat(scene.server.taken().get(1)).contains("Subject: 1001 Bcc: x@y.example", "in short");
  }

  private static Optional<NoticeText> inOwnWords(NoticeFacts facts) {
    String number = facts.getOrderNumber().get();
    return Optional.of(
        new NoticeText(number + "\r\nBcc: x@y.example", "in short", "<p>in short</p>"));
  }

  @Test
  void aFullPoolLeavesItToTheNextLook() {
    scene.captured(2000);
    scene
        .node(
            task -> {
              throw new RejectedExecutionException("full");
            })
        .sendDue();
    assertThat(scene.notice().getAttempts()).isZero();

    NoticeSender node = scene.node(pool);
    node.sendDue();
    await().until(() -> scene.notice().getState() == NoticeState.SENT);
  }

  private List<String> lines() {
    return log.list.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(NoticeSender.class);
  }
}
