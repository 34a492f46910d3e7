package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A payment whose books are not the same at Sezzle and in the shop is said to be so. */
class DifferencesTest {

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Price AMOUNT = usd(5000);

  private final SezzleCheckout checkout = open();
  private final List<MoneyMovement> booked = new ArrayList<>();
  private Instant now = NOW;

  @ParameterizedTest
  @EnumSource(MovementKind.class)
  void theSameMovementsOnBothSidesAreNoDifference(MovementKind kind) {
    completed();
    booked.add(succeeded(kind, 1000, "one"));

    assertThat(words(listing(kind, "one", 1000))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CAPTURE,capture", "RELEASE,release", "REFUND,refund"})
  void whatOnlySezzleListsIsNamedWithItsAmount(MovementKind kind, String name) {
    completed();

    assertThat(words(listing(kind, "one", 1000)))
        .contains("Sezzle lists a " + name + " of 10.00 USD (one), the shop has none such.");
  }

  @Test
  void anotherAmountOfTheSameMovementIsADifference() {
    completed();
    booked.add(succeeded(MovementKind.CAPTURE, 900, "one"));

    assertThat(words(listing(MovementKind.CAPTURE, "one", 1000)))
        .contains("Sezzle lists a capture of 10.00 USD (one), the shop has 9.00 USD.");
  }

  @Test
  void aMovementWhoseAmountSezzleDoesNotSayIsADifference() {
    completed();
    booked.add(succeeded(MovementKind.CAPTURE, 900, "one"));
    Transaction silent = Transaction.builder().uuid("one").build();

    assertThat(words(authorized().captures(List.of(silent))))
        .contains(
            "Sezzle lists a capture of an amount it does not say (one), the shop has 9.00 USD.");
  }

  @Test
  void whatSezzleDoesNotListIsADifferenceAfterTenMinutes() {
    completed();
    booked.add(succeeded(MovementKind.REFUND, 900, "one"));

    now = NOW.plus(Duration.ofMinutes(10)).minusMillis(1);
    Differences early = between(authorized());
    assertThat(words(early)).isEmpty();
    assertThat(early.notListedYet()).isEqualTo(1);

    now = NOW.plus(Duration.ofMinutes(10));
    Differences late = between(authorized());
    assertThat(words(late)).contains("Sezzle does not list the refund of 9.00 USD (one).");
    assertThat(late.notListedYet()).isZero();
  }

  @Test
  void whatSucceededByAPersonsWordIsNamedByTheShopsOwnId() {
    completed();
    MoneyMovement told = succeeded(MovementKind.CAPTURE, 900, null);
    booked.add(told);
    now = NOW.plus(Duration.ofHours(1));

    assertThat(words(authorized()))
        .contains("Sezzle does not list the capture of 9.00 USD (" + told.getRequestId() + ").");
  }

  @Test
  void whatDidNotSucceedIsNotExpectedToBeListed() {
    completed();
    MoneyMovement refused = movement(MovementKind.CAPTURE, 900);
    refused.refuse("refused", "no", null, NOW);
    booked.add(refused);
    now = NOW.plus(Duration.ofHours(1));

    assertThat(words(authorized())).isEmpty();
  }

  @Test
  void anotherAuthorizedAmountIsADifference() {
    completed();

    assertThat(words(authorized().authorizationAmount(usd(4900))))
        .contains("Sezzle has 49.00 USD authorized, the shop 50.00 USD.");
    assertThat(words(authorized().authorizationAmount(null)))
        .contains("Sezzle has an amount it does not say authorized, the shop 50.00 USD.");
  }

  @Test
  void aPaymentThatSezzleShowsAsNotApprovedIsADifferenceAtOnce() {
    completed();

    assertThat(words(authorized().approved(false)))
        .contains("Sezzle does not show the payment as approved.");
  }

  @Test
  void anApprovalThatIsNotListedIsADifferenceAfterTenMinutes() {
    completed();
    Order without = Order.builder().uuid("order").build();

    now = NOW.plus(Duration.ofMinutes(10)).minusMillis(1);
    Differences early = Differences.between(checkout, without, booked, now, now);
    assertThat(words(early)).isEmpty();
    assertThat(early.notListedYet()).isEqualTo(1);

    now = NOW.plus(Duration.ofMinutes(10));
    Differences late = Differences.between(checkout, without, booked, now, now);
    assertThat(words(late)).contains("Sezzle does not show the payment as approved.");
    assertThat(late.notListedYet()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckoutState.class,
      names = {"DECLINED", "CANCELLED", "EXPIRED"})
  void anApprovalOfWhatHasEndedInTheShopIsADifference(CheckoutState ended) {
    checkout.become(ended, null, NOW);

    assertThat(words(authorized()))
        .contains("Sezzle has approved a payment of a checkout that is " + ended + " in the shop.");
    assertThat(words(authorized().approved(false))).isEmpty();
  }

  @Test
  void whatSezzleHoldsOfAPaymentThatWasGivenBackIsADifference() {
    checkout.become(CheckoutState.UNDOING, "CART_CHANGED", NOW);
    checkout.become(CheckoutState.UNDONE, null, NOW);

    assertThat(words(authorized()))
        .contains("Sezzle still holds 50.00 USD of a payment that the shop has given back.");
    booked.add(succeeded(MovementKind.CAPTURE, 3000, "one"));
    assertThat(words(authorized().captures(List.of(cents("one", 3000)))))
        .contains("Sezzle still holds 50.00 USD of a payment that the shop has given back.");
    booked.add(succeeded(MovementKind.REFUND, 3000, "two"));
    booked.add(succeeded(MovementKind.RELEASE, 2000, "three"));
    assertThat(
            words(
                authorized()
                    .captures(List.of(cents("one", 3000)))
                    .refunds(List.of(cents("two", 3000)))
                    .releases(List.of(cents("three", 2000)))))
        .isEmpty();
  }

  @Test
  void whetherItIsStillHeldIsAMatterOfSezzlesClock() {
    checkout.become(CheckoutState.UNDOING, "CART_CHANGED", NOW);
    checkout.become(CheckoutState.UNDONE, null, NOW);
    Order order = order(authorized().expiration(NOW.plusSeconds(60)));

    assertThat(words(Differences.between(checkout, order, booked, NOW, NOW))).isPresent();
    assertThat(words(Differences.between(checkout, order, booked, NOW, NOW.plusSeconds(60))))
        .isEmpty();
  }

  @Test
  void severalDifferencesAreSaidOneAfterTheOther() {
    completed();
    booked.add(succeeded(MovementKind.RELEASE, 100, "two"));
    now = NOW.plus(Duration.ofHours(1));

    assertThat(words(listing(MovementKind.CAPTURE, "one", 1000)))
        .contains(
            "Sezzle lists a capture of 10.00 USD (one), the shop has none such."
                + " Sezzle does not list the release of 1.00 USD (two).");
  }

  private Optional<String> words(Authorization.Builder authorization) {
    return words(between(authorization));
  }

  private static Optional<String> words(Differences differences) {
    return differences.found().stream()
        .map(LedgerMessage::toString)
        .reduce((one, next) -> one + " " + next);
  }

  private Differences between(Authorization.Builder authorization) {
    return Differences.between(checkout, order(authorization), booked, now, now);
  }

  private static Order order(Authorization.Builder authorization) {
    return Order.builder().uuid("order").authorization(authorization.build()).build();
  }

  private static Authorization.Builder listing(MovementKind kind, String uuid, long cents) {
    List<Transaction> listed = List.of(cents(uuid, cents));
    switch (kind) {
      case CAPTURE:
        return authorized().captures(listed);
      case RELEASE:
        return authorized().releases(listed);
      case REFUND:
        return authorized().refunds(listed);
      default:
        return authorized();
    }
  }

  private static Authorization.Builder authorized() {
    return Authorization.builder().approved(true).authorizationAmount(AMOUNT);
  }

  private static Transaction cents(String uuid, long cents) {
    return Transaction.builder().uuid(uuid).amount(usd(cents)).build();
  }

  private static Price usd(long cents) {
    return Price.of(cents, "USD");
  }

  private static MoneyMovement succeeded(MovementKind kind, long cents, String uuid) {
    MoneyMovement movement = movement(kind, cents);
    movement.succeed(uuid, NOW);
    return movement;
  }

  private static MoneyMovement movement(MovementKind kind, long cents) {
    return new MoneyMovement("checkout", kind, usd(cents), Actor.CODE, "why", NOW);
  }

  private void completed() {
    checkout.authorize(Optional.empty(), NOW);
    checkout.become(CheckoutState.COMPLETED, null, NOW);
  }

  private static SezzleCheckout open() {
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.SANDBOX, 1L, "1-a", "hash", AMOUNT, Intent.AUTH, SezzleLocale.EN_US, NOW);
    checkout.open("session", "order", NOW);
    return checkout;
  }
}
