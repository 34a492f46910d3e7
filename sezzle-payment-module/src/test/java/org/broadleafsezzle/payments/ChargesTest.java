package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleError;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.CustomerOrderRequest;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.ledger.AccountUse;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.saved.Accounts;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;

/** A saved account is charged once, whatever becomes of the answer. */
class ChargesTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final Price AMOUNT = Price.of(5000, "USD");
  private static final Actor ADA = Actor.administrator("ada");

  private final MovableClock clock = new MovableClock(NOW);
  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final SavedAccounts accounts = Accounts.in(DATABASE);
  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final MovementLedger movements = new MovementLedger(DATABASE.transactions());
  private final CheckoutLeases leases =
      new CheckoutLeases(DATABASE.transactions(), Clock.systemUTC());
  private final Charges charges =
      new Charges(clients, accounts, checkouts, movements, leases, clock);
  private final UnclearMovements unclear =
      new UnclearMovements(
          clients,
          checkouts,
          movements,
          leases,
          new Timeline(DATABASE.transactions(), movements),
          charges,
          clock);

  private SavedAccount account;
  private SezzleCheckout checkout;

  @BeforeEach
  void aCheckoutThatChargesASavedAccount() {
    DATABASE.clear();
    when(clients.of(any())).thenReturn(client);
    when(clients.clockAhead(any())).thenReturn(Duration.ZERO);
    account = Accounts.saved(accounts, "customer", NOW);
    checkout =
        new SezzleCheckout(
                SezzleMode.SANDBOX,
                42L,
                "42-a",
                "hash",
                AMOUNT,
                Intent.AUTH,
                SezzleLocale.EN_US,
                NOW)
            .with(AccountUse.charging(account.getId()));
    checkouts.add(checkout);
  }

  @Test
  void theOrderThatSezzleMakesIsTheCheckouts() {
    answers(order(true));

    MoneyMovement charge = charges.charge(checkout.getId(), Actor.SHOPPER);

    assertThat(charge.getState()).isEqualTo(MovementState.SUCCEEDED);
    assertThat(now().getState()).isEqualTo(CheckoutState.OPEN);
    assertThat(now().getSezzleOrderUuid()).contains("order");
    ArgumentCaptor<CustomerOrderRequest> sent = ArgumentCaptor.forClass(CustomerOrderRequest.class);
    verify(client).createCustomerOrder(eq("customer"), sent.capture(), eq(charge.getRequestId()));
    assertThat(sent.getValue().getReferenceId()).isEqualTo("42-a");
    assertThat(sent.getValue().getOrderAmount()).isEqualTo(AMOUNT);
    assertThat(sent.getValue().getIntent()).isEqualTo(Intent.AUTH);
  }

  @Test
  void anAnswerIsNoApproval() {
    answers(order(false));

    assertThat(charges.charge(checkout.getId(), Actor.SHOPPER).getState())
        .isEqualTo(MovementState.REFUSED);
    assertThat(now().getState()).isEqualTo(CheckoutState.OPEN);
    assertThat(now().getSezzleOrderUuid()).contains("order");
  }

  @Test
  void whatSezzleRefusesFirstIsNoOrder() {
    fails(refusal());

    assertThat(charges.charge(checkout.getId(), Actor.SHOPPER).getState())
        .isEqualTo(MovementState.REFUSED);
    assertThat(now().getState()).isEqualTo(CheckoutState.FAILED);
    assertThat(now().getBooks().getUnsettled()).isZero();
    assertThat(charges.settle(checkout.getId())).isEmpty();
  }

  @Test
  void itIsChargedOnce() {
    answers(order(true));
    charges.charge(checkout.getId(), Actor.SHOPPER);

    assertThatThrownBy(() -> charges.charge(checkout.getId(), ADA))
        .isInstanceOf(IllegalStateException.class);
    verify(client, times(1)).createCustomerOrder(anyString(), any(), anyString());
  }

  @Test
  void aChargeWhoseAnswerIsLostIsNotSentAgainAndAPersonIsAsked() {
    lost();
    MoneyMovement charge = charges.charge(checkout.getId(), Actor.SHOPPER);
    assertThat(charge.getState()).isEqualTo(MovementState.STARTED);
    assertThat(now().getState()).isEqualTo(CheckoutState.CREATED);
    assertThat(now().getBooks().getUnsettled()).isOne();

    assertThat(charges.settle(checkout.getId()).get().getUnclearSince()).isEmpty();
    clock.advance(ListingDelay.LONGEST);
    assertThat(charges.settle(checkout.getId()).get().getUnclearSince()).isPresent();

    assertThat(now().getBooks().getUnclear()).isOne();
    verify(client, times(1)).createCustomerOrder(anyString(), any(), anyString());
  }

  @Test
  void aPersonNamesTheOrderThatWasMade() {
    MoneyMovement charge = unclear();
    when(client.getOrder("other")).thenReturn(order("other", "43-b", true));
    assertThatThrownBy(
            () -> unclear.carriedOut(charge.getRequestId(), Optional.of("other"), ADA, "seen"))
        .isInstanceOf(MovementRefusedException.class);
    when(client.getOrder("order")).thenReturn(order(true));
    unclear.carriedOut(charge.getRequestId(), Optional.of("order"), ADA, "seen");
    assertThat(now().getState()).isEqualTo(CheckoutState.OPEN);
    assertThat(now().getSezzleOrderUuid()).contains("order");
    assertThat(now().getParentId()).isEmpty();
  }

  @Test
  void anOrderThatSezzleTellsOfIsThatOfTheLostCharge() {
    lost();
    charges.charge(checkout.getId(), Actor.SHOPPER);
    when(client.getOrder("other")).thenReturn(order("other", "43-b", true));
    when(client.getOrder("order")).thenReturn(order(true));

    assertThat(charges.adopt("other")).isEmpty();
    assertThat(charges.adopt("order").get().getId()).isEqualTo(checkout.getId());

    assertThat(now().getState()).isEqualTo(CheckoutState.OPEN);
    assertThat(now().getSezzleOrderUuid()).contains("order");
  }

  @Test
  void aPersonCanSayThatItWasNotMade() {
    MoneyMovement charge = unclear();

    unclear.notCarriedOut(charge.getRequestId(), ADA, "not in the dashboard");

    assertThat(now().getState()).isEqualTo(CheckoutState.FAILED);
    assertThat(now().getBooks().getUnsettled()).isZero();
  }

  @Test
  void whatAPersonAsksForAgainIsSentUnderTheSameIds() {
    MoneyMovement charge = unclear();
    reset(client);
    answers(order(true));

    unclear.askAgain(charge.getRequestId(), ADA, "not in the dashboard");

    assertThat(now().getState()).isEqualTo(CheckoutState.OPEN);
    ArgumentCaptor<CustomerOrderRequest> sent = ArgumentCaptor.forClass(CustomerOrderRequest.class);
    verify(client).createCustomerOrder(eq("customer"), sent.capture(), eq(charge.getRequestId()));
    assertThat(sent.getValue().getReferenceId()).isEqualTo("42-a");
  }

  @Test
  void aReferenceIdThatSezzleHasAlreadyIsThatOfTheFirstTry() {
    MoneyMovement charge = unclear();
    reset(client);
    fails(
        new SezzleRefusedException(
            Failure.of("createCustomerOrder")
                .withStatus(422)
                .withErrors(
                    Collections.singletonList(
                        new SezzleError(
                            "duplicate_reference_id",
                            "order.reference_id",
                            "It is taken.",
                            null)))));

    unclear.askAgain(charge.getRequestId(), ADA, "not in the dashboard");

    assertThat(now().getState()).isEqualTo(CheckoutState.CREATED);
    assertThat(now().getBooks().getUnsettled()).isOne();
  }

  @Test
  void anAccountThatIsRemovedMeanwhileIsNotChargedAgain() {
    lost();
    charges.charge(checkout.getId(), Actor.SHOPPER);
    accounts.remove(account.getId(), "shopper", NOW);
    accounts.removed(account.getId(), NOW);
    clock.advance(ListingDelay.LONGEST);

    assertThat(charges.settle(checkout.getId()).get().getUnclearSince()).isPresent();
    verify(client, times(1)).createCustomerOrder(anyString(), any(), anyString());
  }

  private MoneyMovement unclear() {
    lost();
    charges.charge(checkout.getId(), Actor.SHOPPER);
    clock.advance(ListingDelay.LONGEST);
    return charges.settle(checkout.getId()).get();
  }

  private void answers(Order order) {
    when(client.createCustomerOrder(anyString(), any(), anyString())).thenReturn(order);
  }

  private void lost() {
    fails(new SezzleOutcomeUnknownException(Failure.of("createCustomerOrder")));
  }

  private static SezzleRefusedException refusal() {
    return new SezzleRefusedException(Failure.of("createCustomerOrder").withStatus(422));
  }

  private void fails(RuntimeException failure) {
    when(client.createCustomerOrder(anyString(), any(), anyString())).thenThrow(failure);
  }

  private static Order order(boolean approved) {
    return order("order", "42-a", approved);
  }

  private static Order order(String uuid, String reference, boolean approved) {
    return Order.builder()
        .uuid(uuid)
        .referenceId(reference)
        .orderAmount(AMOUNT)
        .authorization(
            Authorization.builder().authorizationAmount(AMOUNT).approved(approved).build())
        .build();
  }

  private SezzleCheckout now() {
    return checkouts.get(checkout.getId());
  }
}
