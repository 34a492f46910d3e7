package org.broadleafsezzle.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.AddressImpl;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** The address is put on the cart, which is priced with it. */
class CollectedAddressesTest extends CollectedAddressScene {

  @Test
  void theAddressIsPutOnTheCartAndTheCartPricedInOneTransaction() throws Exception {
    FulfillmentGroup second = group(FulfillmentType.PHYSICAL_SHIP);
    FulfillmentGroup download = group(FulfillmentType.DIGITAL);
    when(cart.getFulfillmentGroups()).thenReturn(List.of(group, second, download));

    assertThat(deliver()).isEqualTo(Delivery.THERE);

    Address address = group.getAddress();
    assertThat(address.getFirstName()).isEqualTo("Ada King");
    assertThat(address.getLastName()).isEqualTo("Lovelace");
    assertThat(address.getAddressLine1()).isEqualTo("1 Ship Street");
    assertThat(address.getAddressLine2()).isEqualTo("Apt 2");
    assertThat(address.getCity()).isEqualTo("Minneapolis");
    assertThat(address.getState().getName()).isEqualTo("Minn.");
    assertThat(address.getPostalCode()).isEqualTo("55401");
    assertThat(address.getCountry().getAbbreviation()).isEqualTo("US");
    assertThat(address.getPhonePrimary().getPhoneNumber()).isEqualTo("555-0100");
    assertThat(second.getAddress()).isSameAs(address);
    assertThat(download.getAddress()).isNull();
    InOrder steps = inOrder(transactions, addresses, orders);
    steps.verify(transactions).getTransaction(any());
    steps.verify(addresses).saveAddress(address);
    steps.verify(orders).save(cart, true);
    steps.verify(transactions).commit(any());
  }

  @Test
  void doneAgainItChangesNothing() throws Exception {
    deliver();
    org.mockito.Mockito.clearInvocations(orders, addresses, transactions);

    assertThat(deliver()).isEqualTo(Delivery.THERE);

    verify(orders, never()).save(any(), anyBoolean());
    verify(addresses, never()).saveAddress(any());
  }

  @Test
  void anAddressThatTheShopWasToldMeanwhileStays() throws Exception {
    Address other = new AddressImpl();
    other.setAddressLine1("2 Other Street");
    group.setAddress(other);

    assertThat(deliver()).isEqualTo(Delivery.ELSEWHERE);

    assertThat(group.getAddress()).isSameAs(other);
    verify(orders, never()).save(any(), anyBoolean());
  }

  @Test
  void aCartThatCanNotBePricedThereIsNotStored() throws Exception {
    doThrow(new PricingException("no tax")).when(orders).save(cart, true);

    assertThat(deliver()).isEqualTo(Delivery.FAILED);

    verify(transactions).rollback(any());
    verify(transactions, never()).commit(any());
  }
}
