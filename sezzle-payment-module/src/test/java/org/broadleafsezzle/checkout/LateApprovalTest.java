package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.OrderProblem;
import org.broadleafsezzle.ledger.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sezzle lists an approval late, or approves what has ended. */
class LateApprovalTest extends CheckoutDecisionScene {

  @Test
  void completedAndNotListedYetIsWaitedForAndNotUndone() {
    atSezzle("completed", null);

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.WAITING);
    assertThat(state()).isEqualTo(CheckoutState.OPEN);

    clock.later(Duration.ofMinutes(59));
    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.WAITING);
    assertThat(trouble()).isEmpty();

    atSezzle("completed", authorized());
    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);
    assertThat(ledger.get(checkout.getId()).getTrouble().waitingSince()).isEmpty();
  }

  @Test
  void aCaptureThatIsNotListedYetIsWaitedForAndNotUndone() {
    checkout = DATABASE.open(AMOUNT, Intent.CAPTURE);
    atSezzle("completed", authorized());

    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.WAITING);

    atSezzle("completed", authorized().captures(List.of(all("capture-uuid"))));
    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.ORDERED);
    verify(client, never()).refund(anyString(), any(), anyString());
    verify(client, never()).release(anyString(), any(), anyString());
  }

  @Test
  void whatSezzleDoesNotListForAnHourNeedsAPersonAndIsGivenBackAfterADay() {
    atSezzle("completed", null);
    returned();

    clock.later(Duration.ofMinutes(61));
    assertThat(returned().kind()).isEqualTo(ReturnResult.Kind.WAITING);
    assertThat(trouble()).contains(OrderProblem.APPROVAL_INCOMPLETE);
    returned();
    assertThat(new Timeline(DATABASE.transactions(), movementLedger).of(checkout.getId()))
        .filteredOn(
            entry ->
                entry.event().filter(e -> e.getKind() == EventKind.AUTOMATION_FAILED).isPresent())
        .hasSize(1);

    clock.later(Duration.ofHours(23));
    assertThat(returned().message()).contains(CheckoutMessage.RETURNING);
    assertThat(state()).isEqualTo(CheckoutState.UNDOING);
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckoutState.class,
      names = {"DECLINED", "CANCELLED", "EXPIRED"})
  void anApprovalAfterTheCheckoutHasEndedBecomesAnOrder(CheckoutState ended) {
    becomes(ended);
    atSezzle("completed", authorized());

    assertThat(lookedAt().kind()).isEqualTo(ReturnResult.Kind.ORDERED);

    assertThat(state()).isEqualTo(CheckoutState.COMPLETED);
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckoutState.class,
      names = {"DECLINED", "CANCELLED", "EXPIRED"})
  void anApprovalAfterTheCheckoutHasEndedIsGivenBackIfTheCartIsNotFit(CheckoutState ended) {
    becomes(ended);
    when(cart.getTotal()).thenReturn(Carts.usd("51.00"));
    atSezzle("completed", authorized());

    lookedAt();

    verify(client).release(anyString(), org.mockito.ArgumentMatchers.eq(AMOUNT), anyString());
    assertThat(state()).isEqualTo(CheckoutState.UNDONE);
  }

  @Test
  void anApprovalAfterEverythingWasGivenBackIsGivenBackToo() throws Exception {
    atSezzle("completed", authorized().approved(false));
    returned();
    assertThat(state()).isEqualTo(CheckoutState.UNDONE);

    atSezzle("completed", authorized());
    lookedAt();

    verify(client).release(anyString(), org.mockito.ArgumentMatchers.eq(AMOUNT), anyString());
    verify(platform, never()).initiateCheckout(any());
    assertThat(state()).isEqualTo(CheckoutState.UNDONE);
  }
}
