package org.broadleafsezzle.demo.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.Arrays;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOptionImpl;
import org.broadleafcommerce.core.order.service.FulfillmentOptionService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class ShippingMethodsTest {

  @Mock private FulfillmentOptionService optionService;

  private final BroadleafCurrency usd = currency("USD");
  private final BroadleafCurrency cad = currency("CAD");
  private final FixedPriceFulfillmentOption expressUsd = option(1L, "18.00", usd);
  private final FixedPriceFulfillmentOption standardUsd = option(2L, "7.50", usd);
  private final FixedPriceFulfillmentOption standardCad = option(3L, "9.95", cad);

  @BeforeEach
  void options() {
    when(optionService.readAllFulfillmentOptions())
        .thenReturn(Arrays.asList(expressUsd, standardUsd, standardCad));
  }

  @Test
  void offersTheOptionsOfTheCartsCurrencyTheCheapestFirst() {
    assertThat(new ShippingMethods(optionService).offered(cart(usd, null)))
        .containsExactly(standardUsd, expressUsd);
    assertThat(new ShippingMethods(optionService).offered(cart(cad, null)))
        .containsExactly(standardCad);
  }

  @Test
  void doesNotFindAnOptionOfAnotherCurrency() {
    assertThat(new ShippingMethods(optionService).find(cart(usd, null), 3L)).isEmpty();
    assertThat(new ShippingMethods(optionService).find(cart(cad, null), 3L)).hasValue(standardCad);
  }

  @Test
  void takesAChoiceOfAnotherCurrencyForNone() {
    assertThat(new ShippingMethods(optionService).chosen(cart(cad, standardUsd))).isEmpty();
    assertThat(new ShippingMethods(optionService).chosen(cart(usd, standardUsd)))
        .hasValue(standardUsd);
  }

  private static Order cart(BroadleafCurrency currency, FixedPriceFulfillmentOption chosen) {
    FulfillmentGroup group = new FulfillmentGroupImpl();
    group.setFulfillmentOption(chosen);
    Order cart = new OrderImpl();
    cart.setCurrency(currency);
    cart.getFulfillmentGroups().add(group);
    return cart;
  }

  private static FixedPriceFulfillmentOption option(
      Long id, String price, BroadleafCurrency currency) {
    FixedPriceFulfillmentOption option = new FixedPriceFulfillmentOptionImpl();
    option.setId(id);
    option.setCurrency(currency);
    option.setPrice(new Money(new BigDecimal(price), currency.getCurrencyCode()));
    return option;
  }

  private static BroadleafCurrency currency(String code) {
    BroadleafCurrency currency = new BroadleafCurrencyImpl();
    currency.setCurrencyCode(code);
    return currency;
  }
}
