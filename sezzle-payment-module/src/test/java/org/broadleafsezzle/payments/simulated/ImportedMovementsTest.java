package org.broadleafsezzle.payments.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.Difference;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.Origin;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A movement made at Sezzle without the shop enters the shop's books, once and to the cent. */
class ImportedMovementsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final SimulatedSezzle SEZZLE = new SimulatedSezzle();
  private static final SimulatedShop SHOP = new SimulatedShop(SEZZLE, DATABASE, Clock.systemUTC());

  @AfterAll
  static void close() {
    SHOP.close();
    SEZZLE.close();
  }

  @Test
  void whatTheDashboardMovedEntersOnceHoweverOftenItIsTold() {
    SezzleCheckout checkout = movedByHand();

    assertThat(SHOP.adopt(checkout))
        .hasSize(3)
        .allMatch(one -> one.getOrigin() == Origin.DASHBOARD);
    assertThat(SHOP.adopt(checkout)).isEmpty();

    SHOP.assertBooksEqual(checkout);
    assertThat(SHOP.differences(checkout)).isEmpty();
    CheckoutBooks books = SHOP.checkouts().get(checkout.getId()).getBooks();
    assertThat(books.getCapturedInCents()).isEqualTo(3000);
    assertThat(books.getRefundedInCents()).isEqualTo(700);
    assertThat(books.getReleasedInCents()).isEqualTo(500);
    assertThat(books.getOpenInCents()).isEqualTo(1500);
  }

  @Test
  void toldOfByManyInTheSameInstantItEntersOnce() throws Exception {
    SezzleCheckout checkout = movedByHand();
    int many = 6;
    CyclicBarrier barrier = new CyclicBarrier(many);
    Callable<List<MoneyMovement>> adopting =
        () -> {
          barrier.await();
          return SHOP.adopt(checkout);
        };
    ExecutorService threads = Executors.newFixedThreadPool(many);
    List<MoneyMovement> adopted = new ArrayList<>();
    try {
      for (Future<List<MoneyMovement>> one :
          threads.invokeAll(java.util.Collections.nCopies(many, adopting))) {
        adopted.addAll(one.get());
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(adopted).hasSize(3);
    SHOP.assertBooksEqual(checkout);
  }

  @Test
  void whileAMovementOfTheShopsOwnIsUnknownNothingEnters() {
    SezzleCheckout checkout = SHOP.paid(5000);
    MoneyMovement ours = started(checkout, 1000);
    SHOP.sendOnly(checkout, ours);
    SEZZLE.captureByHand(checkout.getSezzleOrderUuid().get(), 1000);

    assertThat(SHOP.adopt(checkout)).isEmpty();
    assertThat(SHOP.checkouts().get(checkout.getId()).getBooks().getUnsettled()).isEqualTo(1);

    SHOP.payments().settle(checkout.getId());
    assertThat(SHOP.adopt(checkout)).hasSize(1);
    SHOP.assertBooksEqual(checkout);
    assertThat(SHOP.movements().get(ours.getRequestId()).getState())
        .isEqualTo(MovementState.SUCCEEDED);
  }

  @Test
  void whatWasMovedOfAnAdditionalOrderEntersThatOnesBooks() {
    SezzleCheckout checkout = SHOP.paid(5000);
    SHOP.followUps().upcharge(SimulatedShop.request(checkout, 500));
    SezzleCheckout made = LedgerDatabase.madeOf(SHOP.checkouts(), checkout).get(0);
    SEZZLE.captureByHand(made.getSezzleOrderUuid().get(), 400);

    assertThat(SHOP.adopt(made)).hasSize(1);

    SHOP.assertBooksEqual(made);
    assertThat(SHOP.checkouts().get(made.getId()).getBooks().getOpenInCents()).isEqualTo(100);
    assertThat(SHOP.adopt(checkout)).isEmpty();
  }

  @Test
  void anAdditionalOrderTheShopDoesNotKnowEntersWithWhatWasCapturedOfIt() {
    SezzleCheckout checkout = SHOP.paid(5000);
    SHOP.upchargeOnly(checkout, Intent.CAPTURE, 300);

    List<MoneyMovement> adopted = SHOP.adoptAdditionalOrders(checkout);

    assertThat(adopted)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getKind()).isEqualTo(MovementKind.UPCHARGE);
              assertThat(one.getAmount()).isEqualTo(Price.of(300, "USD"));
            });
    SezzleCheckout made = LedgerDatabase.madeOf(SHOP.checkouts(), checkout).get(0);
    SHOP.assertBooksEqual(made);
    assertThat(SHOP.checkouts().get(made.getId()).getBooks().getCapturedInCents()).isEqualTo(300);
    assertThat(SHOP.adoptAdditionalOrders(checkout)).isEmpty();
  }

  @Test
  void whatIsNotAdoptedYetIsADifference() {
    SezzleCheckout checkout = movedByHand();

    assertThat(SHOP.differences(checkout))
        .extracting(LedgerMessage::code)
        .contains(Difference.NOT_IN_SHOP);
  }

  private static SezzleCheckout movedByHand() {
    SezzleCheckout checkout = SHOP.paid(5000);
    String order = checkout.getSezzleOrderUuid().get();
    SEZZLE.captureByHand(order, 3000);
    SEZZLE.refundByHand(order, 700);
    SEZZLE.releaseByHand(order, 500);
    return checkout;
  }

  private static MoneyMovement started(SezzleCheckout checkout, long cents) {
    return SHOP.movements()
        .start(
            checkout.getId(),
            earlier ->
                List.of(
                    new MoneyMovement(
                        checkout.getId(),
                        MovementKind.CAPTURE,
                        Price.of(cents, "USD"),
                        Actor.CODE,
                        "why",
                        Clock.systemUTC().instant())))
        .get(0);
  }
}
