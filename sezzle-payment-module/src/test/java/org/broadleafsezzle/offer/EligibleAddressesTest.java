package org.broadleafsezzle.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.checkout.Carts.address;
import static org.broadleafsezzle.checkout.Carts.shipping;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.profile.core.domain.Address;
import org.junit.jupiter.api.Test;

class EligibleAddressesTest extends EligibilityScene {

  @Test
  void whatIsNotShippedNeedsNoAddress() {
    FulfillmentGroup download = shipping(null);
    when(download.getType()).thenReturn(FulfillmentType.DIGITAL);
    when(download.getFulfillmentOption()).thenReturn(null);

    assertThat(eligibility.judge(shippedIn(download)).amount()).isPresent();
  }

  @Test
  void aCartWithoutAnAddressIsOfferedOnlyWhereSezzleAsksForIt() {
    Order cart = shippedIn(shipping(null), shipping(null));
    assertThat(reason(cart)).isEqualTo(OfferReason.INCOMPLETE);

    terms.addressCollected(true);

    assertThat(eligibility.judge(cart).amount()).isPresent();
    assertThat(eligibility.judge(cart).isAddressAsked()).isTrue();
    Order known = shippedTo(address("1 Ship Street", "MN", "US"));
    assertThat(eligibility.judge(known).isAddressAsked()).isFalse();
  }

  @Test
  void whereSezzleAsksForTheAddressTheShippingMethodIsStillNeeded() {
    terms.addressCollected(true);
    FulfillmentGroup undecided = shipping(null);
    when(undecided.getFulfillmentOption()).thenReturn(null);

    assertThat(reason(shippedIn(undecided))).isEqualTo(OfferReason.INCOMPLETE);
  }

  @Test
  void sezzleIsNotAskedForOneOfSeveralAddresses() {
    terms.addressCollected(true);
    FulfillmentGroup known = shipping(address("1 Ship Street", "MN", "US"));

    assertThat(reason(shippedIn(known, shipping(null)))).isEqualTo(OfferReason.INCOMPLETE);
  }

  @Test
  void forWhatIsNotShippedSezzleAsksForNothing() {
    terms.addressCollected(true);
    FulfillmentGroup download = shipping(null);
    when(download.getType()).thenReturn(FulfillmentType.DIGITAL);

    assertThat(eligibility.judge(shippedIn(download)).isAddressAsked()).isFalse();
  }

  @Test
  void anAddressThatIsNoCartsYetMeetsTheSameRules() {
    terms.poBoxesRefused(true);

    assertThat(obstacle(address("1 Ship Street", "MN", "US"))).isEmpty();
    assertThat(obstacle(address("", "MN", "US"))).contains(OfferReason.ADDRESS);
    assertThat(obstacle(address("1 Rue", null, "FR"))).contains(OfferReason.COUNTRY);
    assertThat(obstacle(address("P.O. Box 12", "MN", "US"))).contains(OfferReason.PO_BOX);
  }

  private Optional<OfferReason> obstacle(Address delivery) {
    return AddressRule.findObstacle(delivery, terms.build());
  }

  @Test
  void everyShippingGroupHasToBeComplete() {
    FulfillmentGroup complete = shipping(address("1 Ship Street", "MN", "US"));
    FulfillmentGroup lacking = shipping(null);

    assertThat(reason(shippedIn(complete, lacking))).isEqualTo(OfferReason.INCOMPLETE);
  }

  @Test
  void anAddressThatLacksALineIsSaid() {
    Address noStreet = address(" ", "MN", "US");
    Address noCity = address("1 Ship Street", "MN", "US");
    when(noCity.getCity()).thenReturn(null);
    Address noPostalCode = address("1 Ship Street", "MN", "US");
    when(noPostalCode.getPostalCode()).thenReturn("");
    Address noCountry = address("1 Ship Street", "MN", "US");
    when(noCountry.getCountry()).thenReturn(null);

    assertThat(reason(shippedTo(noStreet))).isEqualTo(OfferReason.ADDRESS);
    assertThat(reason(shippedTo(noCity))).isEqualTo(OfferReason.ADDRESS);
    assertThat(reason(shippedTo(noPostalCode))).isEqualTo(OfferReason.ADDRESS);
    assertThat(reason(shippedTo(noCountry))).isEqualTo(OfferReason.ADDRESS);
  }

  @Test
  void sezzleCanDoWithoutAState() {
    Address noState = address("1 Ship Street", "Minnesota", "US");

    assertThat(eligibility.judge(shippedTo(noState)).amount()).isPresent();
  }

  @Test
  void goodsAndPayerHaveToBeInACountryOfTheOffer() {
    assertThat(reason(shippedTo(address("1 Rue", null, "FR")))).isEqualTo(OfferReason.COUNTRY);

    Order billedAbroad = ready("50.00");
    OrderPayment billing = mock(OrderPayment.class);
    Address abroad = address("1 Rue", null, "FR");
    when(billing.isActive()).thenReturn(true);
    when(billing.getBillingAddress()).thenReturn(abroad);
    when(billedAbroad.getPayments()).thenReturn(List.of(billing));
    assertThat(reason(billedAbroad)).isEqualTo(OfferReason.COUNTRY);

    terms.countries(Set.of("US", "FR"));
    assertThat(eligibility.judge(billedAbroad).amount()).isPresent();
  }

  @Test
  void aCountryIsToldByWhateverNameTheShopHasForIt() {
    assertThat(eligibility.judge(shippedTo(address("1 Rue", "QC", "canada"))).amount()).isPresent();
    assertThat(eligibility.judge(shippedTo(address("1 St", "MN", "USA"))).amount()).isPresent();
    assertThat(reason(shippedTo(address("1 St", "MN", "Atlantis")))).isEqualTo(OfferReason.COUNTRY);
  }

  @Test
  void aPostOfficeBoxIsRefusedOnlyWhereTheShopSaysSo() {
    Order first = shippedTo(address("P.O. Box 12", "MN", "US"));
    Address secondLine = address("c/o Ada", "MN", "US");
    when(secondLine.getAddressLine2()).thenReturn("C.P. 12");
    Order second = shippedTo(secondLine);
    Address thirdLine = address("c/o Ada", "MN", "US");
    when(thirdLine.getAddressLine3()).thenReturn("PMB 12");
    Order third = shippedTo(thirdLine);
    assertThat(eligibility.judge(first).amount()).isPresent();

    terms.poBoxesRefused(true);

    assertThat(reason(first)).isEqualTo(OfferReason.PO_BOX);
    assertThat(reason(second)).isEqualTo(OfferReason.PO_BOX);
    assertThat(reason(third)).isEqualTo(OfferReason.PO_BOX);
    assertThat(eligibility.judge(shippedTo(address("12 Boxwood St", "MN", "US"))).amount())
        .isPresent();
  }
}
