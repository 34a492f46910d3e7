package org.broadleafsezzle.demo.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.persistence.EntityConfiguration;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupImpl;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.domain.OrderItemImpl;
import org.broadleafcommerce.core.order.domain.TaxDetail;
import org.broadleafcommerce.core.order.domain.TaxDetailImpl;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.AddressImpl;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafcommerce.profile.core.domain.StateImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegionalTaxProviderTest {

  private final FulfillmentGroup group = new FulfillmentGroupImpl();
  private final FulfillmentGroupItem item = new FulfillmentGroupItemImpl();
  private final Order order = new OrderImpl();
  private RegionalTaxProvider provider;

  @BeforeEach
  void aTaxableItemForAHundredDollars() throws Exception {
    provider = new InstantTaxDetails();
    BroadleafCurrencyImpl usd = new BroadleafCurrencyImpl();
    usd.setCurrencyCode("USD");
    order.setCurrency(usd);
    order.setCustomer(new CustomerImpl());
    OrderItemImpl orderItem = new OrderItemImpl();
    orderItem.setTaxable(true);
    orderItem.setOrder(order);
    item.setOrderItem(orderItem);
    item.setFulfillmentGroup(group);
    item.setTotalItemTaxableAmount(new Money(new BigDecimal("100.00"), "USD"));
    group.setOrder(order);
    group.getFulfillmentGroupItems().add(item);
    order.getFulfillmentGroups().add(group);
  }

  @Test
  void taxesByStateAndProvince() throws Exception {
    assertThat(taxIn("WA")).isEqualByComparingTo("6.50");
    assertThat(taxIn("QC")).isEqualByComparingTo("14.98");
  }

  @Test
  void dropsTheTaxWhenTheAddressMovesToAPlaceWithoutOne() throws Exception {
    taxIn("WA");

    assertThat(taxIn("OR")).isEqualByComparingTo("0");
    assertThat(taxIn("MT")).isEqualByComparingTo("0");
  }

  @Test
  void dropsTheTaxOfAnItemThatIsNoLongerTaxable() throws Exception {
    taxIn("WA");
    item.getOrderItem().setTaxable(false);

    assertThat(taxIn("WA")).isEqualByComparingTo("0");
  }

  private BigDecimal taxIn(String state) throws Exception {
    StateImpl place = new StateImpl();
    place.setAbbreviation(state);
    Address address = new AddressImpl();
    address.setState(place);
    group.setAddress(address);
    provider.calculateTaxForOrder(order, null);
    return item.getTaxes().stream()
        .map(tax -> tax.getAmount().getAmount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The platform injects its factory of entities; outside of it, this one does. */
  private static final class InstantTaxDetails extends RegionalTaxProvider {
    InstantTaxDetails() throws Exception {
      super(new Places());
      entityConfig =
          new EntityConfiguration() {
            @Override
            public <T> T createEntityInstance(String beanId, Class<T> resultClass) {
              TaxDetail detail = new TaxDetailImpl();
              detail.setCurrency(usd());
              return resultClass.cast(detail);
            }
          };
    }

    private static BroadleafCurrencyImpl usd() {
      BroadleafCurrencyImpl usd = new BroadleafCurrencyImpl();
      usd.setCurrencyCode("USD");
      return usd;
    }
  }
}
