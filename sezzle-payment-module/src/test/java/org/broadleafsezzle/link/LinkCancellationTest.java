package org.broadleafsezzle.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;

import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.link.LinkResult.Kind;
import org.junit.jupiter.api.Test;

class LinkCancellationTest extends LinkScene {

  @Test
  void nobodyCanPayByALinkThatIsTakenBack() {
    PayLink link = sent();

    assertThat(cancellation.cancel(link, ADA).kind()).isEqualTo(Kind.CANCELLED);

    verify(client).deleteCheckout(checkoutOf(link).getSezzleOrderUuid().get());
    assertThat(stateOf(link)).isEqualTo(LinkState.CANCELLED);
    assertThat(openedLinks.open(link.getOpenToken().get()).url()).isEmpty();
    assertThat(cancellation.cancel(link, ADA).kind()).isEqualTo(Kind.NOT_OPEN);
  }

  @Test
  void aLinkThatWasPaidMeanwhileStays() {
    PayLink link = sent();
    doThrow(new SezzleRefusedException(Failure.of("deleteCheckout")))
        .when(client)
        .deleteCheckout(any());
    atSezzle("completed");

    assertThat(cancellation.cancel(link, ADA).kind()).isEqualTo(Kind.PAID);

    assertThat(checkoutOf(link).getState()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void whatSezzleDoesNotEndIsNotCalledEnded() {
    PayLink link = sent();
    atSezzle("active");
    doThrow(new SezzleRefusedException(Failure.of("deleteCheckout")))
        .doThrow(new SezzleOutcomeUnknownException(Failure.of("deleteCheckout")))
        .when(client)
        .deleteCheckout(any());

    assertThat(cancellation.cancel(link, ADA).kind()).isEqualTo(Kind.NOT_ENDED);
    assertThat(cancellation.cancel(link, ADA).kind()).isEqualTo(Kind.NOT_ENDED);

    assertThat(stateOf(link)).isEqualTo(LinkState.OPEN);
  }
}
