package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import javax.persistence.PersistenceException;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckoutLedgerTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Price AMOUNT = Price.of(12345, "CAD");
  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  private final CheckoutLedger ledger = new CheckoutLedger(DATABASE.transactions());

  @Test
  void aCheckoutIsFoundByItsTokenAndBySezzlesOrderAsItWasWritten() {
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.SANDBOX,
            7L,
            "7-a",
            "hash-a",
            AMOUNT,
            Intent.CAPTURE,
            SezzleLocale.FR_CA,
            NOW);
    ledger.add(checkout);
    ledger.change(checkout.getId(), row -> row.open("session", "sezzle-order", NOW));
    ledger.change(checkout.getId(), row -> row.authorize(Optional.of(NOW.plusSeconds(1800)), NOW));

    SezzleCheckout read = ledger.findByReturnTokenHash("hash-a").get();

    assertThat(ledger.findBySezzleOrder("sezzle-order").get().getId()).isEqualTo(read.getId());
    assertThat(read.getId()).isEqualTo(checkout.getId());
    assertThat(read.getOrderId()).isEqualTo(7L);
    assertThat(read.getReferenceId()).isEqualTo("7-a");
    assertThat(read.getAmount()).isEqualTo(AMOUNT);
    assertThat(read.getIntent()).isEqualTo(Intent.CAPTURE);
    assertThat(read.getLocale()).isEqualTo(SezzleLocale.FR_CA);
    assertThat(read.getState()).isEqualTo(CheckoutState.AUTHORIZED);
    assertThat(read.getSessionUuid()).contains("session");
    assertThat(read.getAuthorizationExpires()).contains(NOW.plusSeconds(1800));
    assertThat(read.getCreated()).isEqualTo(NOW);
  }

  @Test
  void aChangeThatCanNotBeWritesNothing() {
    SezzleCheckout checkout = DATABASE.open(AMOUNT, Intent.AUTH);

    assertThatThrownBy(
            () ->
                ledger.change(
                    checkout.getId(), row -> row.become(CheckoutState.COMPLETED, "X", NOW)))
        .isInstanceOf(IllegalTransitionException.class)
        .hasMessageContainingAll(checkout.getId(), "OPEN", "COMPLETED");
    assertThat(ledger.get(checkout.getId()).getState()).isEqualTo(CheckoutState.OPEN);
    assertThat(ledger.get(checkout.getId()).getStateReason()).isEmpty();
  }

  @Test
  void aReturnTokenIsUsedOnce() {
    ledger.add(
        new SezzleCheckout(
            SezzleMode.SANDBOX, 8L, "8-a", "hash-b", AMOUNT, Intent.AUTH, SezzleLocale.EN_US, NOW));

    assertThatThrownBy(
            () ->
                ledger.add(
                    new SezzleCheckout(
                        SezzleMode.SANDBOX,
                        8L,
                        "8-b",
                        "hash-b",
                        AMOUNT,
                        Intent.AUTH,
                        SezzleLocale.EN_US,
                        NOW)))
        .isInstanceOf(PersistenceException.class);
  }

  @Test
  void whatSezzleMakesOfAnOrderWithoutTheShopperIsLinkedToIt() {
    SezzleCheckout parent = DATABASE.open(AMOUNT, Intent.AUTH);
    Price part = Price.of(500, "CAD");
    SezzleCheckout made =
        SezzleCheckout.madeOf(
            parent, "new-order", part, Intent.AUTH, true, Optional.of(NOW.plusSeconds(60)), NOW);
    ledger.add(made);
    ledger.add(
        SezzleCheckout.madeOf(parent, "denied", part, Intent.AUTH, false, Optional.empty(), NOW));

    SezzleCheckout read = ledger.findBySezzleOrder("new-order").get();

    assertThat(read.getParentId()).contains(parent.getId());
    assertThat(read.getOrderId()).isEqualTo(parent.getOrderId());
    assertThat(read.getReferenceId()).isEqualTo(parent.getReferenceId());
    assertThat(read.getReturnTokenHash()).isEmpty();
    assertThat(read.getAmount()).isEqualTo(part);
    assertThat(read.getState()).isEqualTo(CheckoutState.COMPLETED);
    assertThat(read.getAuthorizationExpires()).contains(NOW.plusSeconds(60));
    assertThat(ledger.findBySezzleOrder("denied").get().getState())
        .isEqualTo(CheckoutState.DECLINED);
  }

  @Test
  void attemptsOfAnOrderAreFoundByState() {
    SezzleCheckout first =
        new SezzleCheckout(
            SezzleMode.SANDBOX, 9L, "9-a", "hash-d", AMOUNT, Intent.AUTH, SezzleLocale.EN_US, NOW);
    SezzleCheckout second =
        new SezzleCheckout(
            SezzleMode.SANDBOX,
            9L,
            "9-b",
            "hash-e",
            AMOUNT,
            Intent.AUTH,
            SezzleLocale.EN_US,
            NOW.plusSeconds(1));
    ledger.add(first);
    ledger.add(second);
    ledger.change(second.getId(), row -> row.open("s", "o-9-b", NOW));

    assertThat(ledger.findByOrder(9L, EnumSet.of(CheckoutState.OPEN)))
        .extracting(SezzleCheckout::getReferenceId)
        .containsExactly("9-b");
    assertThat(ledger.findByOrder(9L, EnumSet.allOf(CheckoutState.class)))
        .extracting(SezzleCheckout::getReferenceId)
        .containsExactly("9-a", "9-b");
  }

  @Test
  void itsTextForLogsHasTheIdsAndTheAmountButNotTheToken() {
    SezzleCheckout checkout = DATABASE.open(AMOUNT, Intent.AUTH);

    assertThat(checkout.toString())
        .contains("order=42", checkout.getId(), checkout.getSezzleOrderUuid().get(), "12345", "CAD")
        .doesNotContain(checkout.getReturnTokenHash().get());
  }
}
