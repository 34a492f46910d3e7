package org.broadleafsezzle.session;

import java.time.Instant;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.ReturnUrl;
import org.broadleafsezzle.api.model.SessionOrder;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.checkout.Carts;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.offer.CartWorth;

/** Carts, and the session that is made of them. */
abstract class CartSessionScene {

  private static final ReturnUrl BACK = ReturnUrl.of("https://shop.example/back");

  final Sessions made = new Sessions();
  final CartSession sessions = made.cartSession();

  SessionOrder order(Order cart) {
    return request(cart).getOrder().get();
  }

  SessionRequest request(Order cart) {
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.SANDBOX,
            Carts.ORDER_ID,
            "42-ref",
            "token-hash",
            CartWorth.of(cart).get(),
            Intent.CAPTURE,
            SezzleLocale.FR_CA,
            Instant.now());
    return sessions
        .of(cart, checkout, Optional.empty(), Optional.empty())
        .completeUrl(BACK)
        .cancelUrl(BACK)
        .build();
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
