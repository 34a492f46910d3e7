package org.broadleafsezzle.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.checkout.Carts.address;
import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.partPayment;
import static org.broadleafsezzle.checkout.Carts.shipping;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafsezzle.api.model.FinancingOption;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.junit.jupiter.api.Test;

class EligibilityTest extends EligibilityScene {

  @Test
  void aCompleteCartIsOfferedWhatIsToBePaidAndNobodyIsCalled() {
    Offer offer = eligibility.judge(ready("34.56"));

    assertThat(offer.amount()).contains(Price.of(3456, "USD"));
    assertThat(offer.reason()).isEmpty();
    verify(client).isAvailable();
    verifyNoMoreInteractions(client);
  }

  @Test
  void theAmountIsWhatGiftCardsAndAccountCreditLeave() {
    Order cart = ready("50.00");
    OrderPayment card = partPayment(PaymentType.GIFT_CARD, "20.00");
    OrderPayment credit = partPayment(PaymentType.CUSTOMER_CREDIT, "5.00");
    when(cart.getPayments()).thenReturn(List.of(card, credit));
    assertThat(eligibility.judge(cart).amount()).contains(Price.of(2500, "USD"));

    terms.minimumInCents(2501L);
    assertThat(reason(cart)).isEqualTo(OfferReason.BELOW_MINIMUM);

    OrderPayment all = partPayment(PaymentType.GIFT_CARD, "50.00");
    when(cart.getPayments()).thenReturn(List.of(all));
    assertThat(reason(cart)).isEqualTo(OfferReason.NOTHING_TO_PAY);
  }

  @Test
  void minimumAndMaximumBelongToWhatIsAllowedAndTheLimitIsSaid() {
    terms.minimumInCents(3500L).maximumInCents(250000L);

    assertThat(reason(ready("34.99"))).isEqualTo(OfferReason.BELOW_MINIMUM);
    assertThat(eligibility.judge(ready("34.99")).limit()).contains(Price.of(3500, "USD"));
    assertThat(eligibility.judge(ready("35.00")).amount()).isPresent();
    assertThat(eligibility.judge(ready("2500.00")).amount()).isPresent();
    assertThat(reason(ready("2500.01"))).isEqualTo(OfferReason.ABOVE_MAXIMUM);
    assertThat(eligibility.judge(ready("2500.01")).limit()).contains(Price.of(250000, "USD"));
  }

  @Test
  void withoutLimitsOfTheShopTheContractsOwnHold() {
    assertThat(reason(ready("0.99"))).isEqualTo(OfferReason.BELOW_MINIMUM);
    assertThat(eligibility.judge(ready("0.99")).limit()).contains(Price.of(100, "USD"));
    assertThat(eligibility.judge(ready("21474836.47")).amount()).isPresent();
    assertThat(reason(ready("21474836.48"))).isEqualTo(OfferReason.TOO_MUCH);
    assertThat(reason(ready("0.00"))).isEqualTo(OfferReason.NOTHING_TO_PAY);
  }

  @Test
  void aCurrencyThatIsNotListedIsNotOfferedAndNotExplained() {
    Order euros = ready("50.00");
    when(euros.getTotal()).thenReturn(new Money("50.00", "EUR"));

    assertThat(reason(euros)).isEqualTo(OfferReason.CURRENCY);
    assertThat(OfferReason.CURRENCY.isTold()).isFalse();
    terms.currencies(Set.of("CAD"));
    assertThat(reason(ready("50.00"))).isEqualTo(OfferReason.CURRENCY);
  }

  @Test
  void anOrderWithoutCurrencyCountsInThePlatformsOwn() {
    Order cart = ready("50.00");
    when(cart.getCurrency()).thenReturn(null);

    assertThat(eligibility.judge(cart).amount()).contains(Price.of(5000, "USD"));
  }

  @Test
  void anOrderThatIsNotPricedYetLeavesNothingToPay() {
    Order cart = ready("50.00");
    when(cart.getTotal()).thenReturn(null);

    assertThat(reason(cart)).isEqualTo(OfferReason.NOTHING_TO_PAY);
  }

  @Test
  void whatIsMissingIsAskedFor() {
    Order withoutEmail = ready("50.00");
    when(withoutEmail.getEmailAddress()).thenReturn(" ");
    FulfillmentGroup noMethod = shipping(address("1 Ship Street", "MN", "US"));
    when(noMethod.getFulfillmentOption()).thenReturn(null);

    assertThat(reason(withoutEmail)).isEqualTo(OfferReason.INCOMPLETE);
    assertThat(reason(shippedTo(null))).isEqualTo(OfferReason.INCOMPLETE);
    assertThat(reason(shippedIn(noMethod))).isEqualTo(OfferReason.INCOMPLETE);
  }

  @Test
  void theAccountsEMailAddressWillDo() {
    Order cart = ready("50.00");
    when(cart.getEmailAddress()).thenReturn("");
    when(cart.getCustomer().getEmailAddress()).thenReturn("ada@shop.example");

    assertThat(eligibility.judge(cart).amount()).isPresent();
  }

  @Test
  void anItemWithoutACategoryIsRefusedOnlyWhereTheShopSaysSo() {
    Order cart = ready("50.00");
    Product product = mock(Product.class);
    Category category = mock(Category.class);
    when(category.getName()).thenReturn("Tools");
    when(((DiscreteOrderItem) cart.getOrderItems().get(0)).getProduct()).thenReturn(product);
    assertThat(eligibility.judge(cart).amount()).isPresent();

    terms.categoryRequired(true);

    assertThat(reason(cart)).isEqualTo(OfferReason.NO_CATEGORY);
    when(product.getDefaultCategory()).thenReturn(category);
    assertThat(eligibility.judge(cart).amount()).isPresent();
  }

  @Test
  void whileSezzleDoesNotAnswerItIsNotOffered() {
    when(client.isAvailable()).thenReturn(false);

    assertThat(reason(ready("50.00"))).isEqualTo(OfferReason.UNAVAILABLE);
    assertThat(eligibility.instalmentTerms("USD")).isEmpty();
  }

  @Test
  void wrongSettingsAndMissingKeysHideItWithoutAWordToTheShopper() {
    when(clients.current()).thenThrow(new SettingsException(SettingKey.MODE, "no keys"));
    assertThat(reason(ready("50.00"))).isEqualTo(OfferReason.NOT_SET_UP);
    assertThat(eligibility.instalmentTerms("USD")).isEmpty();

    when(settings.offer()).thenThrow(new SettingsException(SettingKey.MODE, "minimum is wrong"));
    assertThat(reason(ready("50.00"))).isEqualTo(OfferReason.NOT_SET_UP);
    assertThat(eligibility.instalmentTerms("USD")).isEmpty();
    assertThat(OfferReason.NOT_SET_UP.isTold()).isFalse();
  }

  @Test
  void noCartAnEmptyOneAndAnOrderAreNothingToOfferFor() {
    Order submitted = ready("50.00");
    when(submitted.getStatus()).thenReturn(OrderStatus.SUBMITTED);

    assertThat(reason(null)).isEqualTo(OfferReason.NO_CART);
    assertThat(reason(new NullOrderImpl())).isEqualTo(OfferReason.NO_CART);
    assertThat(reason(cart("50.00"))).isEqualTo(OfferReason.NO_CART);
    assertThat(reason(submitted)).isEqualTo(OfferReason.NOT_PAYABLE);
  }

  @Test
  void theInstalmentMessageIsForAmountsThatCanBePaidWithSezzle() {
    terms.minimumInCents(3500L).maximumInCents(250000L).currencies(Set.of("USD"));

    InstalmentTerms told = eligibility.instalmentTerms("USD").get();
    assertThat(told.leastInCents()).isEqualTo(3500);
    assertThat(told.mostInCents()).isEqualTo(250000);
    assertThat(told.plan()).isEqualTo(FinancingOption.FOUR_BIWEEKLY);
    assertThat(told.isLeastTold()).isFalse();
    assertThat(eligibility.instalmentTerms("CAD")).isEmpty();
    verify(client, atLeastOnce()).isAvailable();
    verifyNoMoreInteractions(client);

    terms.instalmentMessage(false);
    assertThat(eligibility.instalmentTerms("USD")).isEmpty();
  }

  @Test
  void theInstalmentMessageFollowsThePlanAndTheContractsLimitsWhereTheShopSetsNone() {
    terms.plan(FinancingOption.SIX_MONTHLY).minimumTold(true);

    InstalmentTerms told = eligibility.instalmentTerms("CAD").get();
    assertThat(told.leastInCents()).isEqualTo(100);
    assertThat(told.mostInCents()).isEqualTo(Integer.MAX_VALUE);
    assertThat(told.plan()).isEqualTo(FinancingOption.SIX_MONTHLY);
    assertThat(told.isLeastTold()).isTrue();
  }
}
