package org.broadleafsezzle.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.checkout.Carts.address;
import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.item;
import static org.broadleafsezzle.checkout.Carts.shipping;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.settings.OfferSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;

/** The module's settings, a gateway that answers, and carts. */
abstract class EligibilityScene {

  final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  final SezzleClients clients = mock(SezzleClients.class);
  final SezzleClient client = mock(SezzleClient.class);
  final Eligibility eligibility = new Eligibility(settings, clients);
  OfferSettings.Builder terms;

  @BeforeEach
  void theModulesDefaults() {
    terms =
        OfferSettings.builder()
            .currencies(Set.of("USD", "CAD"))
            .countries(Set.of("US", "CA"))
            .instalmentMessage(true);
    lenient().when(settings.offer()).thenAnswer(call -> terms.build());
    lenient().when(clients.current()).thenReturn(client);
    lenient().when(client.isAvailable()).thenReturn(true);
  }

  OfferReason reason(Order cart) {
    Offer offer = eligibility.judge(cart);
    assertThat(offer.amount()).as(offer.toString()).isEmpty();
    return offer.reason().get();
  }

  static Order ready(String total) {
    return cart(total, item("Mug", 1, total));
  }

  static Order shippedTo(Address address) {
    return shippedIn(shipping(address));
  }

  static Order shippedIn(FulfillmentGroup... groups) {
    Order cart = ready("50.00");
    when(cart.getFulfillmentGroups()).thenReturn(List.of(groups));
    return cart;
  }
}
