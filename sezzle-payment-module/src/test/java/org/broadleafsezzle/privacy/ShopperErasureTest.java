package org.broadleafsezzle.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.LinkChannel;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.ledger.PayLinks;
import org.broadleafsezzle.ledger.PersonalData;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.saved.SavedAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShopperErasureTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final Timeline timeline =
      new Timeline(DATABASE.transactions(), new MovementLedger(DATABASE.transactions()));
  private final ShopperErasure erasure =
      new ShopperErasure(
          checkouts,
          new PersonalData(DATABASE.transactions()),
          mock(SavedAccounts.class),
          DATABASE.entityManagers(),
          Clock.systemUTC());

  @BeforeEach
  void noCheckouts() {
    DATABASE.clear();
  }

  @Test
  void everyTryToPayAnOrderIsErasedAndSaysSo() {
    SezzleCheckout declined = ended(CheckoutState.DECLINED);
    SezzleCheckout cancelled = ended(CheckoutState.CANCELLED);

    assertThat(erasure.eraseOrder(declined.getOrderId(), Actor.CODE)).isEqualTo(2);

    assertThat(timeline.last(declined.getId(), EventKind.PERSONAL_DATA_ERASED)).isPresent();
    assertThat(timeline.last(cancelled.getId(), EventKind.PERSONAL_DATA_ERASED)).isPresent();
  }

  @Test
  void whomAPaymentLinkWasSentToIsErased() {
    SezzleCheckout expired = ended(CheckoutState.EXPIRED);
    PayLinks links = new PayLinks(DATABASE.transactions());
    PayLink link =
        new PayLink(
            "link",
            expired.getOrderId(),
            LinkChannel.EMAIL,
            "grace@planted.example",
            "en",
            Actor.CODE,
            Instant.now());
    links.add(link);

    erasure.eraseOrder(expired.getOrderId(), Actor.CODE);

    assertThat(links.find("link").get().getRecipient()).isEmpty();
    assertThat(links.find("link").get().getOpenToken()).isEmpty();
  }

  @Test
  void nothingIsErasedWhileAPaymentIsUnderWay() {
    SezzleCheckout declined = ended(CheckoutState.DECLINED);
    DATABASE.open(Price.of(5000, "USD"), Intent.AUTH);

    assertThatThrownBy(() -> erasure.eraseOrder(declined.getOrderId(), Actor.CODE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("still under way");

    assertThat(timeline.last(declined.getId(), EventKind.PERSONAL_DATA_ERASED)).isEmpty();
  }

  @Test
  void nothingIsErasedWhileASessionCanStillBePaidThatALaterOneTookThePlaceOf() {
    SezzleCheckout superseded = ended(CheckoutState.SUPERSEDED);

    assertThatThrownBy(() -> erasure.eraseOrder(superseded.getOrderId(), Actor.CODE))
        .hasMessageContaining("still under way");
  }

  @Test
  void anOrderThatSezzleWasNeverAskedForHasNothingToErase() {
    assertThat(erasure.eraseOrder(4711L, Actor.CODE)).isZero();
  }

  private SezzleCheckout ended(CheckoutState state) {
    SezzleCheckout open = DATABASE.open(Price.of(5000, "USD"), Intent.AUTH);
    return checkouts.change(open.getId(), row -> row.become(state, null, Instant.now()));
  }
}
