package org.broadleafsezzle.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.checkout.Carts;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.link.LinkResult.Kind;
import org.junit.jupiter.api.Test;

/** Sezzle has written to the customer, and its answer to the shop was lost. */
class LostLinksTest extends LinkScene {

  private PayLink lost() {
    doThrow(new SezzleOutcomeUnknownException(Failure.of("createSession")))
        .when(client)
        .createSession(any());
    sending.send(byEmail(null), ADA);
    return links.findByOrder(Carts.ORDER_ID).get(0);
  }

  private void orderAtSezzle(String reference) {
    when(client.getOrder("found"))
        .thenReturn(Order.builder().uuid("found").referenceId(reference).build());
  }

  @Test
  void aWebhookAboutItsOrderFindsIt() {
    PayLink link = lost();
    orderAtSezzle(checkoutOf(link).getReferenceId());

    assertThat(lostLinks.find("found", Actor.WEBHOOK).get().getState())
        .isEqualTo(CheckoutState.OPEN);

    assertThat(checkouts.findBySezzleOrder("found").get().getId())
        .isEqualTo(checkoutOf(link).getId());
    assertThat(stateOf(link)).isEqualTo(LinkState.OPEN);
    assertThat(lostLinks.find("found", Actor.WEBHOOK)).isEmpty();
  }

  @Test
  void anOrderWithAnotherReferenceIsNotItsOwn() {
    PayLink link = lost();
    orderAtSezzle("42-another");

    assertThat(lostLinks.find("found", Actor.WEBHOOK)).isEmpty();
    assertThat(lostLinks.found(link, "found", ADA).kind()).isEqualTo(Kind.OTHER_ORDER);

    assertThat(stateOf(link)).isEqualTo(LinkState.UNKNOWN);
  }

  @Test
  void withoutLostLinksSezzleIsNotAsked() {
    sent();

    assertThat(lostLinks.find("found", Actor.WEBHOOK)).isEmpty();

    verify(client, never()).getOrder("found");
  }

  @Test
  void aPersonNamesTheOrderThatSezzlesDashboardShows() {
    PayLink link = lost();
    orderAtSezzle(checkoutOf(link).getReferenceId());

    assertThat(lostLinks.found(link, "found", ADA).kind()).isEqualTo(Kind.FOUND);

    assertThat(stateOf(link)).isEqualTo(LinkState.OPEN);
    assertThat(lostLinks.found(link, "found", ADA).kind()).isEqualTo(Kind.NOT_OPEN);
  }

  @Test
  void whatSezzleDoesNotKnowOrDoesNotAnswerIsNotFound() {
    PayLink link = lost();
    when(client.getOrder("found"))
        .thenThrow(new SezzleNotFoundException(Failure.of("getOrder")))
        .thenThrow(new SezzleUnavailableException(Failure.of("getOrder")));

    assertThat(lostLinks.found(link, "found", ADA).kind()).isEqualTo(Kind.OTHER_ORDER);
    assertThat(lostLinks.found(link, "found", ADA).kind()).isEqualTo(Kind.NOT_DONE);
  }

  @Test
  void sezzleIsAskedOnceHoweverManyLinksAreLost() {
    PayLink first = lost();
    sending.send(byEmail(first.getId()), ADA);
    orderAtSezzle(checkoutOf(first).getReferenceId());

    assertThat(lostLinks.find("found", Actor.WEBHOOK).get().getId())
        .isEqualTo(checkoutOf(first).getId());

    verify(client, times(1)).getOrder("found");
  }

  @Test
  void whatSezzleTellsOfCountsEvenIfAPersonHasSaidThatItWasNotSent() {
    PayLink link = lost();
    lostLinks.notFound(link, ADA);
    orderAtSezzle(checkoutOf(link).getReferenceId());

    assertThat(lostLinks.find("found", Actor.WEBHOOK)).isPresent();

    assertThat(stateOf(link)).isEqualTo(LinkState.OPEN);
  }

  @Test
  void aPersonSaysThatItWasNotSent() {
    PayLink link = lost();

    assertThat(lostLinks.notFound(link, ADA).kind()).isEqualTo(Kind.CANCELLED);

    assertThat(stateOf(link)).isEqualTo(LinkState.NOT_SENT);
    assertThat(links.find(link.getId()).get().getRecipient()).isEmpty();
  }
}
