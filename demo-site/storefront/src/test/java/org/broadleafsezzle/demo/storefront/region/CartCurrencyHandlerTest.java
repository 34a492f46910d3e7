package org.broadleafsezzle.demo.storefront.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrencyImpl;
import org.broadleafcommerce.common.extension.ExtensionResultHolder;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupImpl;
import org.broadleafcommerce.core.order.domain.FulfillmentOption;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOption;
import org.broadleafcommerce.core.order.fulfillment.domain.FixedPriceFulfillmentOptionImpl;
import org.broadleafcommerce.core.order.service.FulfillmentOptionService;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.web.service.UpdateCartServiceExtensionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class CartCurrencyHandlerTest {
  private static final BroadleafCurrency USD = currency("USD");
  private static final BroadleafCurrency CAD = currency("CAD");

  @Mock private OrderService orderService;
  @Mock private FulfillmentOptionService fulfillmentOptionService;

  private final ExtensionResultHolder<?> result = new ExtensionResultHolder<>();
  private final Order cart = new OrderImpl();
  private CartCurrencyHandler handler;

  @BeforeEach
  void aCartInUsDollars() {
    cart.setId(7L);
    cart.setCurrency(USD);
    handler =
        new CartCurrencyHandler(
            new UpdateCartServiceExtensionManager(), orderService, fulfillmentOptionService);
  }

  @AfterEach
  void forgetTheRequest() {
    BroadleafRequestContext.setBroadleafRequestContext(null);
  }

  @Test
  void aCartInTheShoppersCurrencyIsLeftAlone() {
    shopperPaysIn(USD);

    handler.updateAndValidateCart(cart, result);

    assertThat(result.getContextMap()).isEmpty();
    assertThat(cart.getCurrency()).isEqualTo(USD);
  }

  @Test
  void aCartFollowsTheShoppersCurrencyAndIsRepriced() {
    shopperPaysIn(CAD);

    handler.updateAndValidateCart(cart, result);

    assertThat(cart.getCurrency()).isEqualTo(CAD);
    assertThat(result.getContextMap()).containsEntry("repriceCart", true);
  }

  @Test
  void theChosenShippingMethodIsKeptAtItsPriceInTheNewCurrency() {
    FulfillmentOption standardUsd = shippingMethod("Standard", USD);
    FulfillmentOption expressCad = shippingMethod("Express", CAD);
    FulfillmentOption standardCad = shippingMethod("Standard", CAD);
    when(fulfillmentOptionService.readAllFulfillmentOptions())
        .thenReturn(List.of(standardUsd, expressCad, standardCad));
    FulfillmentGroup group = groupShippedBy(standardUsd);
    shopperPaysIn(CAD);

    handler.updateAndValidateCart(cart, result);

    assertThat(group.getFulfillmentOption()).isSameAs(standardCad);
  }

  @Test
  void aShippingMethodWithoutAPriceInTheNewCurrencyHasToBeChosenAgain() {
    FulfillmentOption standardUsd = shippingMethod("Standard", USD);
    when(fulfillmentOptionService.readAllFulfillmentOptions()).thenReturn(List.of(standardUsd));
    FulfillmentGroup group = groupShippedBy(standardUsd);
    shopperPaysIn(CAD);

    handler.updateAndValidateCart(cart, result);

    assertThat(group.getFulfillmentOption()).isNull();
  }

  @Test
  void anItemThatIsNotSoldInTheNewCurrencyLeavesTheCart() throws Exception {
    Order cartWithItems = mock(Order.class);
    DiscreteOrderItem sold = item(1L, true);
    DiscreteOrderItem notSold = item(2L, false);
    when(cartWithItems.getId()).thenReturn(7L);
    when(cartWithItems.getDiscreteOrderItems()).thenReturn(List.of(sold, notSold));
    shopperPaysIn(CAD);

    handler.updateAndValidateCart(cartWithItems, result);

    verify(orderService).removeItem(7L, 2L, false);
    verifyNoMoreInteractions(orderService);
  }

  private FulfillmentGroup groupShippedBy(FulfillmentOption option) {
    FulfillmentGroup group = new FulfillmentGroupImpl();
    group.setOrder(cart);
    group.setFulfillmentOption(option);
    cart.getFulfillmentGroups().add(group);
    return group;
  }

  private static DiscreteOrderItem item(long id, boolean hasPrice) {
    Sku sku = mock(Sku.class);
    when(sku.hasRetailPrice()).thenReturn(hasPrice);
    DiscreteOrderItem item = mock(DiscreteOrderItem.class);
    when(item.getSku()).thenReturn(sku);
    if (!hasPrice) {
      when(item.getId()).thenReturn(id);
    }
    return item;
  }

  private static FulfillmentOption shippingMethod(String name, BroadleafCurrency currency) {
    FixedPriceFulfillmentOption option = new FixedPriceFulfillmentOptionImpl();
    option.setName(name);
    option.setCurrency(currency);
    return option;
  }

  private static void shopperPaysIn(BroadleafCurrency currency) {
    BroadleafRequestContext context = new BroadleafRequestContext();
    context.setBroadleafCurrency(currency);
    BroadleafRequestContext.setBroadleafRequestContext(context);
  }

  private static BroadleafCurrency currency(String code) {
    BroadleafCurrency currency = new BroadleafCurrencyImpl();
    currency.setCurrencyCode(code);
    return currency;
  }
}
