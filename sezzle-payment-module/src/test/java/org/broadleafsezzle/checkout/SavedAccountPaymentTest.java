package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Preapproval;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.SentSession;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.broadleafsezzle.payments.Charges;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.saved.Accounts;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccountState;
import org.broadleafsezzle.saved.SavedAccounts;
import org.broadleafsezzle.settings.SezzleSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SavedAccountPaymentTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(5000, "USD");

  private final Clock clock = Clock.systemUTC();
  private final CheckoutStart start = mock(CheckoutStart.class);
  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final SavedAccounts accounts = Accounts.in(DATABASE);
  private final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());
  private final Charges charges = mock(Charges.class);
  private final SupersededCheckouts superseded = mock(SupersededCheckouts.class);
  private final SavedAccountPayment payment =
      new SavedAccountPayment(
          start,
          clients,
          accounts,
          ledger,
          new CheckoutLeases(DATABASE.transactions(), clock),
          charges,
          superseded,
          clock);
  private final Order cart = Carts.cart("50.00", Carts.item("Mug", 1, "50.00"));

  private SavedAccount account;

  @BeforeEach
  void aCartOfACustomerWhoHasSavedAnAccount() throws Exception {
    DATABASE.clear();
    account = Accounts.saved(accounts, "uuid", clock.instant());
    CustomerImpl customer = new CustomerImpl();
    customer.setId(Accounts.CUSTOMER);
    when(cart.getCustomer()).thenReturn(customer);
    SezzleSettings settings =
        SezzleSettings.builder()
            .mode(SezzleMode.SANDBOX)
            .intent(Intent.AUTH)
            .connectTimeout(Duration.ofSeconds(3))
            .readTimeout(Duration.ofSeconds(3))
            .build();
    lenient().when(start.amountOffered(cart)).thenReturn(AMOUNT);
    lenient().when(start.settings(cart)).thenReturn(settings);
    lenient()
        .when(start.sent(any(), any()))
        .thenReturn(new SentSession("print", clock.instant().plusSeconds(600)));
    lenient()
        .doAnswer(
            call -> {
              ledger.add(call.getArgument(0));
              return null;
            })
        .when(start)
        .add(any());
    lenient().when(clients.of(any())).thenReturn(client);
    approves(true);
  }

  @Test
  void theCartIsChargedOnceAndWhatWasOpenBeforeIsReplaced() throws Exception {
    ReturnToken token = pay();

    SezzleCheckout checkout = ledger.findByReturnTokenHash(token.hash()).get();
    assertThat(checkout.getAmount()).isEqualTo(AMOUNT);
    assertThat(checkout.getAccount().isCharging()).isTrue();
    assertThat(checkout.getAccount().accountId()).contains(account.getId());
    verify(charges).charge(eq(checkout.getId()), anyString(), eq(Actor.SHOPPER));
    verify(superseded).replaceBy(any(), eq(StateReason.NEW_ATTEMPT), eq(Actor.SHOPPER));
  }

  /** Nobody would ask the shopper where it goes. */
  @Test
  void aCartWithoutAnAddressIsNotCharged() {
    FulfillmentGroup nowhere = Carts.shipping(null);
    when(cart.getFulfillmentGroups()).thenReturn(List.of(nowhere));

    assertThat(refusal()).isEqualTo(CheckoutMessage.INCOMPLETE);

    verify(client, never()).preapprove(anyString(), any());
    assertThat(all()).isEmpty();
  }

  @Test
  void aRequestIdThatWasUsedChargesNothingWhateverCameOfIt() {
    when(charges.isUsed("of a form")).thenReturn(true);

    assertThat(
            catchThrowableOfType(
                    () -> payment.pay(cart, account, Locale.US, "of a form", Actor.SHOPPER),
                    CheckoutRefusedException.class)
                .shopperMessage())
        .isEqualTo(CheckoutMessage.PENDING);
    assertThat(all()).isEmpty();
    verify(charges, never()).charge(anyString(), anyString(), any());
  }

  @Test
  void aCartWhoseChargeIsUnderWayOrPaidIsNotChargedAgain() throws Exception {
    SezzleCheckout first = ledger.findByReturnTokenHash(pay().hash()).get();
    ledger.change(first.getId(), row -> row.open(null, "order", clock.instant()));

    assertThat(refusal()).isEqualTo(CheckoutMessage.PENDING);

    ledger.change(first.getId(), row -> row.authorize(Optional.empty(), clock.instant()));
    assertThat(refusal()).isEqualTo(CheckoutMessage.PENDING);
    assertThat(all()).hasSize(1);
  }

  @Test
  void afterAChargeThatFailedTheCartCanBeChargedAgain() throws Exception {
    SezzleCheckout first = ledger.findByReturnTokenHash(pay().hash()).get();
    ledger.change(
        first.getId(), row -> row.become(CheckoutState.FAILED, "NOT_CHARGED", clock.instant()));

    pay();

    assertThat(all()).hasSize(2);
  }

  @Test
  void whatSezzleDoesNotApproveBeforehandIsNotCharged() {
    approves(false);

    assertThat(refusal()).isEqualTo(CheckoutMessage.REFUSED);
    assertThat(all()).isEmpty();
  }

  @Test
  void anAccountThatSezzleDoesNotKnowAnyMoreIsForgotten() {
    when(client.preapprove("uuid", AMOUNT))
        .thenThrow(new SezzleNotFoundException(Failure.of("preapprove")));

    assertThat(refusal()).isEqualTo(CheckoutMessage.REFUSED);
    assertThat(accounts.find(account.getId()).get().getState())
        .isEqualTo(SavedAccountState.REMOVED);
  }

  @Test
  void anOutageBeforehandLeavesEverythingAsItWas() {
    when(client.preapprove("uuid", AMOUNT))
        .thenThrow(new SezzleOutcomeUnknownException(Failure.of("preapprove")));

    assertThat(refusal()).isEqualTo(CheckoutMessage.UNAVAILABLE);
    assertThat(all()).isEmpty();
    assertThat(accounts.find(account.getId()).get().isUsable(clock.instant())).isTrue();
  }

  @Test
  void anotherCustomersAccountAnExpiredOneAndOneOfAnotherModeAreNotCharged() {
    CustomerImpl other = new CustomerImpl();
    other.setId(8L);
    when(cart.getCustomer()).thenReturn(other);
    assertThat(refusal()).isEqualTo(CheckoutMessage.REFUSED);

    CustomerImpl own = new CustomerImpl();
    own.setId(Accounts.CUSTOMER);
    when(cart.getCustomer()).thenReturn(own);
    account = Accounts.saved(accounts, "old", Instant.now().minus(Duration.ofDays(2)));
    assertThat(refusal()).isEqualTo(CheckoutMessage.REFUSED);

    SavedAccount live = SavedAccount.asking(Accounts.CUSTOMER, SezzleMode.LIVE, clock.instant());
    accounts.add(live, "token", null, null);
    account = accounts.agreed(live.getId(), "live", null, clock.instant());
    assertThat(refusal()).isEqualTo(CheckoutMessage.REFUSED);
    verify(client, never()).preapprove(anyString(), any());
  }

  private ReturnToken pay() throws CheckoutRefusedException {
    return payment.pay(cart, account, Locale.US, Actor.SHOPPER);
  }

  private CheckoutMessage refusal() {
    return catchThrowableOfType(this::pay, CheckoutRefusedException.class).shopperMessage();
  }

  private void approves(boolean approved) {
    lenient()
        .when(client.preapprove("uuid", AMOUNT))
        .thenReturn(Preapproval.builder().approved(approved).build());
  }

  private List<SezzleCheckout> all() {
    return ledger.findByOrder(Carts.ORDER_ID, EnumSet.allOf(CheckoutState.class));
  }
}
