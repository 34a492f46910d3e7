package org.broadleafsezzle.payments.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.payments.MovementRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The movements as Sezzle, in the form of its simulator, carries them out. */
class MovementsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final SimulatedSezzle SEZZLE = new SimulatedSezzle();
  private static final MovableClock CLOCK = new MovableClock();
  private static final SimulatedShop SHOP = new SimulatedShop(SEZZLE, DATABASE, CLOCK);
  private static final long HOUR = 3600;

  @AfterEach
  void asBefore() {
    SEZZLE.approveWithoutShopper(true);
    SEZZLE.resetClock();
    CLOCK.offset = Duration.ZERO;
  }

  @AfterAll
  static void close() {
    SHOP.close();
    SEZZLE.close();
  }

  @Test
  void severalCapturesReleasesAndRefundsAddUpOnBothSides() {
    SezzleCheckout checkout = SHOP.paid(5000);

    done(SHOP.payments().capture(SimulatedShop.request(checkout, 1000)));
    done(SHOP.payments().capture(SimulatedShop.request(checkout, 2000)));
    done(SHOP.payments().release(SimulatedShop.request(checkout, 500)));
    done(SHOP.payments().refund(SimulatedShop.request(checkout, 700)));
    done(SHOP.payments().refund(SimulatedShop.request(checkout, 2300)));
    done(SHOP.payments().release(SimulatedShop.request(checkout, 1500)));

    SHOP.assertBooksEqual(checkout);
    JsonNode authorization = atSezzle(checkout).path("authorization");
    assertThat(authorization.path("capturedInCents").asLong()).isEqualTo(3000);
    assertThat(authorization.path("refundedInCents").asLong()).isEqualTo(3000);
    assertThat(authorization.path("releasedInCents").asLong()).isEqualTo(2000);
  }

  @Test
  void whatWasMovedOnTheDashboardCountsBeforeAnythingIsSent() {
    SezzleCheckout checkout = SHOP.paid(5000);
    SEZZLE.captureByHand(checkout.getSezzleOrderUuid().get(), 4000);

    assertThatThrownBy(() -> SHOP.payments().capture(SimulatedShop.request(checkout, 1001)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessage("At most 10.00 USD can be captured, not 10.01 USD");

    assertThat(SEZZLE.calls("capture", checkout.getSezzleOrderUuid().get())).isEmpty();
    assertThat(SHOP.movements().findByCheckout(checkout.getId())).isEmpty();
    done(SHOP.payments().capture(SimulatedShop.request(checkout, 1000)));
  }

  @Test
  void onePartIsCapturedAndTheRestReleased() {
    SezzleCheckout checkout = SHOP.paid(5000);

    List<MoneyMovement> both =
        SHOP.payments().captureAndReleaseRest(SimulatedShop.request(checkout, 1800));

    assertThat(both).hasSize(2);
    both.forEach(MovementsTest::done);
    SHOP.assertBooksEqual(checkout);
    assertThat(SHOP.payments().taken(checkout.getId()).toCapture()).isEmpty();
    assertThat(SHOP.movedInCents(checkout, MovementKind.RELEASE)).isEqualTo(3200);
  }

  @Test
  void whatIsAskedForTwiceUnderOneRequestIdIsMovedOnce() {
    SezzleCheckout checkout = SHOP.paid(5000);
    String requestId = UUID.randomUUID().toString();
    MovementRequest request = SimulatedShop.request(checkout, 4000).as(requestId);

    List<MoneyMovement> first = SHOP.payments().captureAndReleaseRest(request);
    List<MoneyMovement> again = SHOP.payments().captureAndReleaseRest(request);

    assertThat(again).hasSize(2).allMatch(one -> one.getState() == MovementState.SUCCEEDED);
    assertThat(again)
        .extracting(MoneyMovement::getRequestId)
        .containsExactlyElementsOf(
            first.stream().map(MoneyMovement::getRequestId).collect(Collectors.toList()));
    SHOP.assertBooksEqual(checkout);
    assertThat(atSezzle(checkout).path("authorization").path("capturedInCents").asLong())
        .isEqualTo(4000);
  }

  @Test
  void aRequestIdThatAnotherMovementHasMovesNothing() {
    String requestId = UUID.randomUUID().toString();
    done(SHOP.payments().capture(SimulatedShop.request(SHOP.paid(5000), 100).as(requestId)));
    SezzleCheckout other = SHOP.paid(5000);

    assertThatThrownBy(
            () -> SHOP.payments().capture(SimulatedShop.request(other, 100).as(requestId)))
        .isInstanceOfSatisfying(
            MovementRefusedException.class,
            refused -> assertThat(refused.getWhy()).isEqualTo(Refusal.REQUEST_ID_USED));
    assertThat(atSezzle(other).path("authorization").path("capturedInCents").asLong()).isZero();
  }

  @Test
  void anExpiredAuthorizationBecomesANewOrderThatIsCapturedOnItsOwn() {
    SezzleCheckout checkout = SHOP.paid(5000);
    done(SHOP.payments().capture(SimulatedShop.request(checkout, 2000)));
    assertThatThrownBy(() -> SHOP.followUps().reauthorize(SimulatedShop.request(checkout, 3000)))
        .hasMessageContaining("lives until");
    anHourLater();
    assertThatThrownBy(() -> SHOP.payments().capture(SimulatedShop.request(checkout, 3000)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("expired at");

    done(SHOP.followUps().reauthorize(SimulatedShop.request(checkout, 3000)));

    SezzleCheckout made = made(checkout);
    assertThat(made.getAmount().getAmountInCents()).isEqualTo(3000);
    assertThat(made.getAuthorizationExpires().get()).isAfter(CLOCK.instant());
    done(SHOP.payments().capture(SimulatedShop.request(made, 3000)));
    done(SHOP.payments().refund(SimulatedShop.request(checkout, 2000)));
    SHOP.assertBooksEqual(checkout);
    SHOP.assertBooksEqual(made);
  }

  @Test
  void aNewOrderThatSezzleDoesNotApproveIsNoMoney() {
    SezzleCheckout checkout = SHOP.paid(5000);
    anHourLater();
    SEZZLE.approveWithoutShopper(false);

    MoneyMovement refused = SHOP.followUps().reauthorize(SimulatedShop.request(checkout, 5000));

    assertThat(refused.getState()).isEqualTo(MovementState.REFUSED);
    assertThat(refused.getErrorCode()).contains("not_approved");
  }

  @Test
  void anAdditionalAmountIsAnOrderOfItsOwnLinkedToTheFirst() {
    SezzleCheckout checkout = SHOP.paid(5000);

    done(SHOP.followUps().upcharge(SimulatedShop.request(checkout, 500)));

    SezzleCheckout made = made(checkout);
    assertThat(atSezzle(made).path("parentOrderUuid").asText())
        .isEqualTo(checkout.getSezzleOrderUuid().get());
    done(SHOP.payments().capture(SimulatedShop.request(made, 500)));
    assertThatThrownBy(() -> SHOP.followUps().upcharge(SimulatedShop.request(checkout, 251)))
        .hasMessageContaining("At most 2.50 USD");
  }

  @Test
  void anOpenCheckoutIsEndedAndNothingCanBeMovedOfIt() {
    SezzleCheckout checkout = SHOP.open(5000);
    assertThatThrownBy(() -> SHOP.payments().release(SimulatedShop.request(checkout, 1)))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("not approved");

    SHOP.orders().deleteCheckout(checkout.getId(), "OTHER_METHOD", Actor.CODE);

    assertThat(atSezzle(checkout).path("checkoutStatus").asText()).isEqualToIgnoringCase("deleted");
    assertThat(SHOP.checkouts().get(checkout.getId()).getState())
        .isEqualTo(CheckoutState.CANCELLED);
  }

  @Test
  void sezzleShowsTheShopsNumberOfTheOrder() {
    SezzleCheckout checkout = SHOP.paid(5000);

    SHOP.orders().referTo(checkout.getId(), "20260308-" + checkout.getOrderId());

    assertThat(atSezzle(checkout).path("referenceId").asText())
        .isEqualTo("20260308-" + checkout.getOrderId());
  }

  @ParameterizedTest
  @EnumSource(
      value = MovementKind.class,
      names = {"CAPTURE", "RELEASE"})
  void aProcessThatDiedBeforeSendingOrBeforeWritingTheOutcomeLeftNothingHalfDone(
      MovementKind kind) {
    SezzleCheckout unsent = SHOP.paid(5000);
    MoneyMovement written = writeOnly(unsent, kind);

    SHOP.payments().settle(unsent.getId());

    done(SHOP.movements().get(written.getRequestId()));
    SHOP.assertBooksEqual(unsent);

    SezzleCheckout unanswered = SHOP.paid(5000);
    MoneyMovement sent = writeOnly(unanswered, kind);
    SHOP.sendOnly(unanswered, sent);

    SHOP.payments().settle(unanswered.getId());

    done(SHOP.movements().get(sent.getRequestId()));
    SHOP.assertBooksEqual(unanswered);
    assertThat(SHOP.movedInCents(unanswered, kind)).isEqualTo(2600);
  }

  private static MoneyMovement writeOnly(SezzleCheckout checkout, MovementKind kind) {
    return SHOP.movements()
        .start(
            checkout.getId(),
            earlier ->
                List.of(
                    new MoneyMovement(
                        checkout.getId(),
                        kind,
                        Price.of(2600, "USD"),
                        Actor.CODE,
                        "why",
                        CLOCK.instant())))
        .get(0);
  }

  private static void done(MoneyMovement movement) {
    assertThat(movement.getState()).as(movement.toString()).isEqualTo(MovementState.SUCCEEDED);
  }

  private static SezzleCheckout made(SezzleCheckout checkout) {
    List<MoneyMovement> all = SHOP.movements().findByCheckout(checkout.getId());
    SezzleCheckout made =
        SHOP.checkouts().findBySezzleOrder(all.get(all.size() - 1).getSezzleUuid().get()).get();
    assertThat(made.getParentId()).contains(checkout.getId());
    return made;
  }

  private static JsonNode atSezzle(SezzleCheckout checkout) {
    return SEZZLE.order(checkout.getSezzleOrderUuid().get());
  }

  private static void anHourLater() {
    SEZZLE.moveClock(HOUR);
    CLOCK.offset = Duration.ofSeconds(HOUR);
  }

  /** The shop's, which moves with Sezzle's. */
  private static final class MovableClock extends Clock {
    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
      return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
