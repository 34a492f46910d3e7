package org.broadleafsezzle.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.checkout.Carts.address;
import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.item;
import static org.broadleafsezzle.checkout.Carts.partPayment;
import static org.broadleafsezzle.checkout.Carts.shipping;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.settings.OfferSettings;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EligibilityTest {

  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final SezzleClient client = mock(SezzleClient.class);
  private final Eligibility eligibility = new Eligibility(settings, clients);
  private OfferSettings.Builder terms;

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

  @Test
  void a_complete_cart_is_offered_what_is_to_be_paid_and_nobody_is_called() {
    Offer offer = eligibility.judge(ready("34.56"));

    assertThat(offer.amount()).contains(Price.of(3456, "USD"));
    assertThat(offer.reason()).isEmpty();
    verify(client).isAvailable();
    verifyNoMoreInteractions(client);
  }

  @Test
  void the_amount_is_what_gift_cards_and_account_credit_leave() {
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
  void minimum_and_maximum_belong_to_what_is_allowed_and_the_limit_is_said() {
    terms.minimumInCents(3500L).maximumInCents(250000L);

    assertThat(reason(ready("34.99"))).isEqualTo(OfferReason.BELOW_MINIMUM);
    assertThat(eligibility.judge(ready("34.99")).limit()).contains(Price.of(3500, "USD"));
    assertThat(eligibility.judge(ready("35.00")).amount()).isPresent();
    assertThat(eligibility.judge(ready("2500.00")).amount()).isPresent();
    assertThat(reason(ready("2500.01"))).isEqualTo(OfferReason.ABOVE_MAXIMUM);
    assertThat(eligibility.judge(ready("2500.01")).limit()).contains(Price.of(250000, "USD"));
  }

  @Test
  void without_limits_of_the_shop_the_contracts_own_hold() {
    assertThat(reason(ready("0.99"))).isEqualTo(OfferReason.BELOW_MINIMUM);
    assertThat(eligibility.judge(ready("0.99")).limit()).contains(Price.of(100, "USD"));
    assertThat(eligibility.judge(ready("21474836.47")).amount()).isPresent();
    assertThat(reason(ready("21474836.48"))).isEqualTo(OfferReason.TOO_MUCH);
    assertThat(reason(ready("0.00"))).isEqualTo(OfferReason.NOTHING_TO_PAY);
  }

  @Test
  void a_currency_that_is_not_listed_is_not_offered_and_not_explained() {
    Order euros = ready("50.00");
    when(euros.getTotal()).thenReturn(new Money("50.00", "EUR"));

    assertThat(reason(euros)).isEqualTo(OfferReason.CURRENCY);
    assertThat(OfferReason.CURRENCY.isTold()).isFalse();
    terms.currencies(Set.of("CAD"));
    assertThat(reason(ready("50.00"))).isEqualTo(OfferReason.CURRENCY);
  }

  @Test
  void an_order_without_currency_counts_in_the_platforms_own() {
    Order cart = ready("50.00");
    when(cart.getCurrency()).thenReturn(null);

    assertThat(eligibility.judge(cart).amount()).contains(Price.of(5000, "USD"));
  }

  @Test
  void an_order_that_is_not_priced_yet_leaves_nothing_to_pay() {
    Order cart = ready("50.00");
    when(cart.getTotal()).thenReturn(null);

    assertThat(reason(cart)).isEqualTo(OfferReason.NOTHING_TO_PAY);
  }

  @Test
  void what_is_missing_is_asked_for() {
    Order withoutEmail = ready("50.00");
    when(withoutEmail.getEmailAddress()).thenReturn(" ");
    FulfillmentGroup noMethod = shipping(address("1 Ship Street", "MN", "US"));
    when(noMethod.getFulfillmentOption()).thenReturn(null);

    assertThat(reason(withoutEmail)).isEqualTo(OfferReason.INCOMPLETE);
    assertThat(reason(shippedTo(null))).isEqualTo(OfferReason.INCOMPLETE);
    assertThat(reason(shippedIn(noMethod))).isEqualTo(OfferReason.INCOMPLETE);
  }

  @Test
  void the_accounts_e_mail_address_will_do() {
    Order cart = ready("50.00");
    when(cart.getEmailAddress()).thenReturn("");
    when(cart.getCustomer().getEmailAddress()).thenReturn("ada@shop.example");

    assertThat(eligibility.judge(cart).amount()).isPresent();
  }

  @Test
  void what_is_not_shipped_needs_no_address() {
    FulfillmentGroup download = shipping(null);
    when(download.getType()).thenReturn(FulfillmentType.DIGITAL);
    when(download.getFulfillmentOption()).thenReturn(null);

    assertThat(eligibility.judge(shippedIn(download)).amount()).isPresent();
  }

  @Test
  void every_shipping_group_has_to_be_complete() {
    FulfillmentGroup complete = shipping(address("1 Ship Street", "MN", "US"));
    FulfillmentGroup lacking = shipping(null);

    assertThat(reason(shippedIn(complete, lacking))).isEqualTo(OfferReason.INCOMPLETE);
  }

  @Test
  void an_address_that_lacks_a_line_is_said() {
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
  void sezzle_can_do_without_a_state() {
    Address noState = address("1 Ship Street", "Minnesota", "US");

    assertThat(eligibility.judge(shippedTo(noState)).amount()).isPresent();
  }

  @Test
  void goods_and_payer_have_to_be_in_a_country_of_the_offer() {
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
  void while_sezzle_does_not_answer_it_is_not_offered() {
    when(client.isAvailable()).thenReturn(false);

    assertThat(reason(ready("50.00"))).isEqualTo(OfferReason.UNAVAILABLE);
    assertThat(eligibility.isToldInInstalments(Price.of(5000, "USD"))).isFalse();
  }

  @Test
  void wrong_settings_and_missing_keys_hide_it_without_a_word_to_the_shopper() {
    when(clients.current()).thenThrow(new SettingsException(SettingKey.MODE, "no keys"));
    assertThat(reason(ready("50.00"))).isEqualTo(OfferReason.NOT_SET_UP);
    assertThat(eligibility.isToldInInstalments(Price.of(5000, "USD"))).isFalse();

    when(settings.offer()).thenThrow(new SettingsException(SettingKey.MODE, "minimum is wrong"));
    assertThat(reason(ready("50.00"))).isEqualTo(OfferReason.NOT_SET_UP);
    assertThat(eligibility.isToldInInstalments(Price.of(5000, "USD"))).isFalse();
    assertThat(OfferReason.NOT_SET_UP.isTold()).isFalse();
  }

  @Test
  void no_cart_an_empty_one_and_an_order_are_nothing_to_offer_for() {
    Order submitted = ready("50.00");
    when(submitted.getStatus()).thenReturn(OrderStatus.SUBMITTED);

    assertThat(reason(null)).isEqualTo(OfferReason.NO_CART);
    assertThat(reason(new NullOrderImpl())).isEqualTo(OfferReason.NO_CART);
    assertThat(reason(cart("50.00"))).isEqualTo(OfferReason.NO_CART);
    assertThat(reason(submitted)).isEqualTo(OfferReason.NOT_PAYABLE);
  }

  @Test
  void the_instalment_message_is_for_amounts_that_can_be_paid_with_sezzle() {
    terms.minimumInCents(3500L).maximumInCents(250000L).currencies(Set.of("USD"));

    assertThat(eligibility.isToldInInstalments(Price.of(3500, "USD"))).isTrue();
    assertThat(eligibility.isToldInInstalments(Price.of(3499, "USD"))).isFalse();
    assertThat(eligibility.isToldInInstalments(Price.of(250001, "USD"))).isFalse();
    assertThat(eligibility.isToldInInstalments(Price.of(3500, "CAD"))).isFalse();

    terms.instalmentMessage(false);
    assertThat(eligibility.isToldInInstalments(Price.of(3500, "USD"))).isFalse();
  }

  private OfferReason reason(Order cart) {
    Offer offer = eligibility.judge(cart);
    assertThat(offer.amount()).as(offer.toString()).isEmpty();
    return offer.reason().get();
  }

  private static Order ready(String total) {
    return cart(total, item("Mug", 1, total));
  }

  private static Order shippedTo(Address address) {
    return shippedIn(shipping(address));
  }

  private static Order shippedIn(FulfillmentGroup... groups) {
    Order cart = ready("50.00");
    when(cart.getFulfillmentGroups()).thenReturn(List.of(groups));
    return cart;
  }
}
