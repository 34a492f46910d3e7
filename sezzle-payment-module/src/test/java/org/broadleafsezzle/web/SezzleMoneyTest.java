package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.checkout.Texts;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sentences for a shopper about the money of an order. */
class SezzleMoneyTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  private final CheckoutLedger checkouts = new CheckoutLedger(DATABASE.transactions());
  private final SezzleMoney money = new SezzleMoney(checkouts, Texts.ofTheModule());
  private final Order order = mock(Order.class);
  private SezzleCheckout checkout;

  @BeforeEach
  void anOrder() {
    DATABASE.clear();
    checkout = DATABASE.open(Price.of(5000, "USD"), Intent.AUTH);
    when(order.getId()).thenReturn(checkout.getOrderId());
  }

  @AfterEach
  void forgetTheRequest() {
    BroadleafRequestContext.setBroadleafRequestContext(null);
  }

  @Test
  void nothingIsSaidOfAnOrderThatIsNotPaidWithSezzle() {
    assertThat(money.of(order)).isEmpty();
    assertThat(money.of(null)).isEmpty();
    assertThat(money.ofCheckout(null)).isEmpty();
  }

  @Test
  void whatHasHappenedIsSaidAndWhatHasNotIsNot() {
    complete();
    assertThat(money.of(order))
        .containsExactly(
            "You have approved $50.00 with Sezzle.",
            "We can still take $50.00 of it, for example when the rest of your order is shipped.");

    DATABASE.moved(checkout, MovementKind.CAPTURE, 2000, NOW);
    DATABASE.moved(checkout, MovementKind.RELEASE, 3000, NOW);
    DATABASE.moved(checkout, MovementKind.REFUND, 500, NOW);
    assertThat(money.ofCheckout(checkout.getId()))
        .hasSize(4)
        .contains("We have taken $20.00 of it.")
        .anyMatch(line -> line.startsWith("$30.00 of it is released"))
        .anyMatch(line -> line.startsWith("$5.00 is refunded"));
  }

  @Test
  void anAmountThatIsAuthorizedAnewIsApprovedOnce() {
    complete();
    DATABASE.moved(checkout, MovementKind.REAUTHORIZE, 5000, NOW);
    checkouts.add(
        SezzleCheckout.madeOf(
            checkouts.get(checkout.getId()),
            "anew",
            Price.of(5000, "USD"),
            Intent.AUTH,
            true,
            Optional.of(NOW.plusSeconds(1800)),
            NOW));

    assertThat(money.of(order)).first().isEqualTo("You have approved $50.00 with Sezzle.");
  }

  @Test
  void itIsSaidInTheShoppersLanguage() {
    complete();
    BroadleafRequestContext request = new BroadleafRequestContext();
    LocaleImpl french = new LocaleImpl();
    french.setLocaleCode("fr_CA");
    request.setLocale(french);
    BroadleafRequestContext.setBroadleafRequestContext(request);

    List<String> said = money.of(order);

    assertThat(said).first().asString().startsWith("Vous avez approuvé 50,00");
  }

  private void complete() {
    checkouts.change(
        checkout.getId(), row -> row.authorize(Optional.of(NOW.plusSeconds(1800)), NOW));
    checkouts.change(checkout.getId(), row -> row.become(CheckoutState.COMPLETED, null, NOW));
  }
}
