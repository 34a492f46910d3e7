package org.broadleafsezzle.checkout;

import static org.broadleafsezzle.checkout.Carts.cart;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.Optional;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.SessionOrder;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.offer.CartWorth;
import org.junit.jupiter.api.BeforeEach;

/** Carts, and the session that is made of them. */
abstract class CartSessionScene {

  final ReturnToken token = ReturnToken.random();
  final BaseUrlResolver shop = mock(BaseUrlResolver.class);
  final CartSession sessions = new CartSession(new ReturnUrls(shop), Texts.ofTheModule());

  @BeforeEach
  void theShopsAddress() {
    lenient().when(shop.getSiteBaseUrl()).thenReturn("https://shop.example");
  }

  SessionOrder order(Order cart) {
    return request(cart).getOrder().get();
  }

  SessionRequest request(Order cart) {
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.SANDBOX,
            Carts.ORDER_ID,
            "42-ref",
            token.hash(),
            CartWorth.of(cart).get(),
            Intent.CAPTURE,
            SezzleLocale.FR_CA,
            Instant.now());
    return sessions.of(cart, checkout, token, Optional.empty());
  }

  static long sum(SessionOrder order) {
    long items =
        order.getItems().stream()
            .mapToLong(i -> i.getQuantity() * i.getPrice().getAmountInCents())
            .sum();
    long discounts =
        order.getDiscounts().stream().mapToLong(d -> d.getAmount().getAmountInCents()).sum();
    return items
        + order.getShippingAmount().get().getAmountInCents()
        + order.getTaxAmount().get().getAmountInCents()
        - discounts;
  }
}
