package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SezzleOrdersTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final SezzleOrders orders =
      new SezzleOrders(
          clients,
          checkouts,
          new CheckoutLeases(DATABASE.transactions(), Clock.systemUTC()),
          Clock.systemUTC());
  private SezzleCheckout checkout;

  @BeforeEach
  void anOpenCheckout() {
    when(clients.of(any())).thenReturn(client);
    checkout = DATABASE.open(Price.of(5000, "USD"), Intent.AUTH);
  }

  @Test
  void anOpenCheckoutIsEndedAtSezzleAndThenCancelled() {
    orders.deleteCheckout(checkout.getId(), "OTHER_METHOD", Actor.CODE);

    verify(client).deleteCheckout(checkout.getSezzleOrderUuid().get());
    assertThat(read().getState()).isEqualTo(CheckoutState.CANCELLED);
    assertThat(read().getStateReason()).contains("OTHER_METHOD");
  }

  @Test
  void oneThatSezzleDoesNotKnowIsEnded() {
    doThrow(new SezzleNotFoundException(Failure.of("deleteCheckout")))
        .when(client)
        .deleteCheckout(anyString());

    assertThat(orders.deleteCheckout(checkout.getId(), "GONE", Actor.CODE).getState())
        .isEqualTo(CheckoutState.CANCELLED);
  }

  @Test
  void oneThatSezzleDoesNotEndStaysOpen() {
    doThrow(new SezzleRefusedException(Failure.of("deleteCheckout").withStatus(422)))
        .when(client)
        .deleteCheckout(anyString());

    assertThatThrownBy(() -> orders.deleteCheckout(checkout.getId(), "X", Actor.CODE))
        .isInstanceOf(SezzleRefusedException.class);

    assertThat(read().getState()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void aPaidOneIsNotEnded() {
    checkouts.change(checkout.getId(), row -> row.authorize(Optional.empty(), Instant.now()));

    assertThatThrownBy(() -> orders.deleteCheckout(checkout.getId(), "X", Actor.CODE))
        .isInstanceOf(MovementRefusedException.class)
        .hasMessageContaining("AUTHORIZED");

    verify(client, never()).deleteCheckout(anyString());
  }

  @Test
  void theOrdersNumberIsToldToSezzleOnce() {
    orders.referTo(checkout.getId(), "20260101-42");
    orders.referTo(checkout.getId(), "20260101-42");

    verify(client, times(1)).updateReferenceId(checkout.getSezzleOrderUuid().get(), "20260101-42");
    assertThat(read().getOrderNumber()).contains("20260101-42");
    assertThat(read().getReferenceId()).isEqualTo(checkout.getReferenceId());
  }

  @Test
  void aNumberThatDidNotReachSezzleIsNotKept() {
    doThrow(new SezzleUnavailableException(Failure.of("updateOrder")))
        .doNothing()
        .when(client)
        .updateReferenceId(anyString(), anyString());

    assertThatThrownBy(() -> orders.referTo(checkout.getId(), "1"))
        .isInstanceOf(SezzleUnavailableException.class);
    assertThat(read().getOrderNumber()).isEmpty();

    assertThat(orders.referTo(checkout.getId(), "1").getOrderNumber()).contains("1");
  }

  private SezzleCheckout read() {
    return checkouts.get(checkout.getId());
  }
}
