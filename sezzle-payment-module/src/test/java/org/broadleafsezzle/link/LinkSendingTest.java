package org.broadleafsezzle.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SessionOrder;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.checkout.Carts;
import org.broadleafsezzle.ledger.AccountUse;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LinkOutcome;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.Origin;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.link.LinkResult.Kind;
import org.broadleafsezzle.offer.OfferReason;
import org.broadleafsezzle.settings.CheckoutSettings;
import org.broadleafsezzle.settings.LinkSettings;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class LinkSendingTest extends LinkScene {

  @Test
  void sezzleIsAskedToWriteToTheCustomerForAsLongAsTheSettingSays() {
    PayLink link = sent();

    SessionOrder told = asked.get(0).getOrder().get();
    assertThat(told.getSendCheckoutUrl().get().getToEmail()).contains(EMAIL);
    assertThat(told.getSendCheckoutUrl().get().getToSmsPhone()).isEmpty();
    assertThat(told.getSendCheckoutUrl().get().getLanguage()).contains("en");
    assertThat(told.getCheckoutExpiration().get())
        .isBetween(
            clock.instant().plus(Duration.ofHours(71)), clock.instant().plus(Duration.ofHours(73)));
    assertThat(stateOf(link)).isEqualTo(LinkState.OPEN);
    assertThat(checkoutOf(link).getState()).isEqualTo(CheckoutState.OPEN);
  }

  @Test
  void whoSentItIsInTheTimeline() {
    SezzleCheckout checkout = checkoutOf(sent());

    assertThat(timeline.last(checkout.getId(), EventKind.LINK_SENT).get().getRequestedBy())
        .isEqualTo("ada");
    assertThat(timeline.last(checkout.getId(), EventKind.SESSION_STARTED).get().getOrigin())
        .isEqualTo(Origin.ADMINISTRATOR);
  }

  @Test
  void anAddressThatIsCopiedIsWrittenToNobodyAndIsTheShopsOwn() {
    PayLink link = sending.send(copied(null), ADA).link().get();

    SessionOrder told = asked.get(0).getOrder().get();
    assertThat(told.getSendCheckoutUrl()).isEmpty();
    assertThat(told.getLocale()).contains(SezzleLocale.FR_CA);
    assertThat(link.getRecipient()).isEmpty();
    assertThat(addresses.of(link).get()).startsWith("https://shop.example/sezzle/link?token=");
  }

  @Test
  void aFormThatIsSentTwiceSendsOnce() {
    LinkRequest form = byEmail(null);

    assertThat(sending.send(form, ADA).kind()).isEqualTo(Kind.SENT);
    assertThat(sending.send(form, ADA).kind()).isEqualTo(Kind.SENT_BEFORE);

    assertThat(asked).hasSize(1);
    assertThat(links.findByOrder(Carts.ORDER_ID)).hasSize(1);
  }

  @Test
  void aLinkThatTheAdministratorHasNotSeenIsNotReplaced() {
    PayLink first = sent();

    LinkResult second = sending.send(byEmail(null), ADA);

    assertThat(second.kind()).isEqualTo(Kind.OVERTAKEN);
    assertThat(asked).hasSize(1);
    assertThat(stateOf(first)).isEqualTo(LinkState.OPEN);
  }

  @Test
  void sendingAgainEndsTheEarlierLinkBeforeTheNewOneIsMade() {
    PayLink first = sent();
    InOrder order = inOrder(client);

    PayLink second = sending.send(byEmail(first.getId()), ADA).link().get();

    order.verify(client).createSession(any());
    order.verify(client).deleteCheckout(checkoutOf(first).getSezzleOrderUuid().get());
    order.verify(client).createSession(any());
    assertThat(stateOf(first)).isEqualTo(LinkState.REPLACED);
    assertThat(stateOf(second)).isEqualTo(LinkState.OPEN);
  }

  @Test
  void nothingIsSentOnceTheEarlierLinkIsPaid() {
    PayLink first = sent();
    doThrow(new SezzleRefusedException(Failure.of("deleteCheckout")))
        .when(client)
        .deleteCheckout(any());
    atSezzle("completed");

    assertThat(sending.send(byEmail(first.getId()), ADA).kind()).isEqualTo(Kind.PAID);

    assertThat(asked).hasSize(1);
    assertThat(stateOf(first)).isEqualTo(LinkState.OPEN);
  }

  @Test
  void nothingIsSentIfTheEarlierLinkCanNotBeEnded() {
    PayLink first = sent();
    doThrow(new SezzleOutcomeUnknownException(Failure.of("deleteCheckout")))
        .when(client)
        .deleteCheckout(any());

    assertThat(sending.send(byEmail(first.getId()), ADA).kind()).isEqualTo(Kind.FAILED);

    assertThat(asked).hasSize(1);
  }

  @Test
  void whatTheShopperHasBegunInTheShopIsEndedToo() throws Exception {
    start.start(platform.read(Carts.ORDER_ID).get(), null);
    SezzleCheckout begun = all().get(0);

    sent();

    verify(client).deleteCheckout(begun.getSezzleOrderUuid().get());
    assertThat(checkouts.get(begun.getId()).getStateReason()).contains("LINK_SENT");
  }

  @Test
  void aShopperWhoComesWithTheSameCartGoesToTheSessionOfTheLink() throws Exception {
    PayLink link = sent();
    atSezzle("active");

    assertThat(start.start(platform.read(Carts.ORDER_ID).get(), null).checkoutId())
        .isEqualTo(checkoutOf(link).getId());

    assertThat(asked).hasSize(1);
  }

  @Test
  void aShopperWhoBeginsAnewReplacesTheLinkWhichIsSaid() throws Exception {
    PayLink link = sent();
    atSezzle("active");

    start.start(platform.read(Carts.ORDER_ID).get(), Locale.CANADA_FRENCH);

    assertThat(asked).hasSize(2);
    assertThat(stateOf(link)).isEqualTo(LinkState.REPLACED);
    assertThat(checkoutOf(link).getStateReason()).contains("NEW_ATTEMPT");
  }

  @Test
  void ifSezzlesAnswerIsLostNobodyKnowsWhetherTheCustomerWasWrittenTo() {
    doThrow(new SezzleOutcomeUnknownException(Failure.of("createSession")))
        .when(client)
        .createSession(any());

    LinkResult result = sending.send(byEmail(null), ADA);

    assertThat(result.kind()).isEqualTo(Kind.UNKNOWN);
    PayLink link = links.findByOrder(Carts.ORDER_ID).get(0);
    assertThat(stateOf(link)).isEqualTo(LinkState.UNKNOWN);
    assertThat(sending.send(byEmail(null), ADA).kind()).isEqualTo(Kind.OVERTAKEN);
    verify(client, times(1)).createSession(any());
  }

  @Test
  void aFormWhoseAnswerWasLostIsNotSentAgainAndNotCalledSent() {
    doThrow(new SezzleOutcomeUnknownException(Failure.of("createSession")))
        .when(client)
        .createSession(any());
    LinkRequest form = byEmail(null);
    sending.send(form, ADA);

    assertThat(sending.send(form, ADA).kind()).isEqualTo(Kind.UNKNOWN);
    lostLinks.notFound(links.findByOrder(Carts.ORDER_ID).get(0), ADA);
    assertThat(sending.send(form, ADA).kind()).isEqualTo(Kind.FAILED);

    verify(client, times(1)).createSession(any());
  }

  @Test
  void aCartWhoseSavedAccountMayHaveBeenChargedIsNotSent() {
    SezzleCheckout charged =
        LedgerDatabase.created(Price.of(1000, "USD"), Intent.AUTH)
            .with(AccountUse.charging("account"));
    checkouts.add(charged);
    MovementLedger movements = new MovementLedger(DATABASE.transactions());
    movements.start(
        charged.getId(),
        earlier ->
            List.of(
                new MoneyMovement(
                    charged.getId(),
                    MovementKind.CHARGE,
                    charged.getAmount(),
                    ADA,
                    "",
                    clock.instant())));

    assertThat(sending.send(byEmail(null), ADA).kind()).isEqualTo(Kind.BEING_CHARGED);

    verify(client, never()).createSession(any());
    assertThat(links.findByOrder(Carts.ORDER_ID)).isEmpty();
  }

  @Test
  void aLinkIsAPageOfItsOwnWhateverTheShopsCheckoutOpensSezzlesPageIn() {
    when(settings.checkout())
        .thenReturn(
            new CheckoutSettings(Duration.ofMinutes(120), true, null).shownAs(CheckoutMode.IFRAME));

    PayLink link = sent();

    assertThat(asked.get(0).getOrder().get().getCheckoutMode()).isEmpty();
    assertThat(checkoutOf(link).getSession().mode()).isEqualTo(CheckoutMode.REDIRECT);
  }

  @Test
  void ifTheAnswerAboutACopiedAddressIsLostNobodyCanPayThere() {
    doThrow(new SezzleOutcomeUnknownException(Failure.of("createSession")))
        .when(client)
        .createSession(any());

    assertThat(sending.send(copied(null), ADA).kind()).isEqualTo(Kind.FAILED);

    assertThat(stateOf(links.findByOrder(Carts.ORDER_ID).get(0))).isEqualTo(LinkState.NOT_SENT);
  }

  @Test
  void ofWhatSurelyWasNotSentNobodysAddressIsKept() {
    doThrow(new SezzleUnavailableException(Failure.of("createSession")))
        .when(client)
        .createSession(any());

    assertThat(sending.send(byEmail(null), ADA).kind()).isEqualTo(Kind.FAILED);

    PayLink link = links.findByOrder(Carts.ORDER_ID).get(0);
    assertThat(link.getOutcome()).isEqualTo(LinkOutcome.NOT_SENT);
    assertThat(link.getRecipient()).isEmpty();
  }

  @Test
  void aCartThatSezzleCanNotBeOfferedForSaysWhy() {
    when(platform.read(Carts.ORDER_ID)).thenReturn(Optional.empty());

    LinkResult result = sending.send(byEmail(null), ADA);

    assertThat(result.kind()).isEqualTo(Kind.NOT_OFFERED);
    assertThat(result.offer().get().reason()).contains(OfferReason.NO_CART);
    assertThat(links.findByOrder(Carts.ORDER_ID)).isEmpty();
  }

  @Test
  void nothingIsSentWhileLinksAreOffOrTheShopHasNoAddress() {
    when(shop.getSiteBaseUrl()).thenReturn("");
    assertThat(sending.send(byEmail(null), ADA).kind()).isEqualTo(Kind.NO_ADDRESS);
    when(settings.link()).thenReturn(new LinkSettings(false, Duration.ofHours(72)));
    assertThat(sending.send(byEmail(null), ADA).kind()).isEqualTo(Kind.OFF);

    verify(client, never()).createSession(any());
  }
}
