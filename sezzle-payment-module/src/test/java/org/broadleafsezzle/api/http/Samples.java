package org.broadleafsezzle.api.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.api.model.Address;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.api.model.CheckoutNotification;
import org.broadleafsezzle.api.model.Customer;
import org.broadleafsezzle.api.model.CustomerOrderRequest;
import org.broadleafsezzle.api.model.Discount;
import org.broadleafsezzle.api.model.FinancingOption;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Item;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.ReturnUrl;
import org.broadleafsezzle.api.model.SessionOrder;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.api.model.SezzleLocale;

/** Requests with every field filled, and answers as the contract shows them. */
final class Samples {
  static final Price PRICE = Price.of(12345, "USD");

  static final String SESSION =
      "{\"uuid\":\"session-1\",\"links\":[],\"order\":{\"uuid\":\"order-1\",\"checkout_url\":"
          + "\"https://checkout.sezzle.com/?id=order-1\",\"intent\":\"AUTH\",\"links\":[]},"
          + "\"tokenize\":{\"token\":\"planted-session-token\",\"expiration\":"
          + "\"2026-01-02T03:04:05Z\",\"approval_url\":\"https://checkout.sezzle.com/agree\"}}";

  static final String ORDER =
      "{\"uuid\":\"order-1\",\"intent\":\"AUTH\",\"reference_id\":\"ref-1\",\"description\":\"Shop\","
          + "\"checkout_expiration\":\"2026-01-02T03:04:05Z\",\"checkout_status\":\"completed\","
          + "\"metadata\":{\"shop\":\"one\"},\"order_amount\":{\"amount_in_cents\":12345,"
          + "\"currency\":\"USD\"},\"items\":[{\"name\":\"Cup\",\"sku\":\"C1\",\"quantity\":2,"
          + "\"price\":{\"amount_in_cents\":500,\"currency\":\"USD\"}}],"
          + "\"shipping_amount\":{\"amount_in_cents\":100,\"currency\":\"USD\"},"
          + "\"tax_amount\":{\"amount_in_cents\":50,\"currency\":\"USD\"},"
          + "\"customer\":{\"email\":\"jane@planted.example\",\"first_name\":\"Planted-Jane\","
          + "\"billing_address\":{\"street\":\"1 Planted Street\",\"state\":\"MN\","
          + "\"country_code\":\"US\"}},"
          + "\"authorization\":{\"authorization_amount\":{\"amount_in_cents\":12345,"
          + "\"currency\":\"USD\"},\"approved\":true,\"expiration\":\"2026-01-02T03:34:05Z\","
          + "\"financing_option\":\"4-pay-biweekly\",\"sezzle_order_id\":\"SZL-1\","
          + "\"releases\":[],\"captures\":[{\"uuid\":\"capture-1\",\"amount\":"
          + "{\"amount_in_cents\":1000,\"currency\":\"USD\"}}],\"refunds\":[]},"
          + "\"is_upcharge\":false,\"upcharges\":[]}";

  static final String CUSTOMER =
      "{\"uuid\":\"customer-1\",\"expiration\":\"2027-01-02T03:04:05Z\","
          + "\"email\":\"jane@planted.example\",\"first_name\":\"Planted-Jane\"}";

  static final String WEBHOOK =
      "{\"uuid\":\"webhook-1\",\"url\":\"https://shop.example/sezzle/webhook\","
          + "\"events\":[\"order.authorized\",\"order.captured\"]}";

  static final String PAYOUT =
      "{\"uuid\":\"payout-1\",\"payout_currency\":\"USD\",\"payout_date\":\"2026-01-02T03:04:05Z\","
          + "\"net_settlement_amount\":-12.34,\"settlement_currency\":\"USD\",\"final_payout_amount\":-12.34,\"forex_fees\":0.5,\"status\":\"Complete\"}";

  private Samples() {}

  static SessionRequest fullSession() {
    return SessionRequest.builder()
        .cancelUrl(ReturnUrl.of("https://shop.example/cancel"))
        .completeUrl(ReturnUrl.of("https://shop.example/return?t=1"))
        .customer(customer())
        .order(order().build())
        .build();
  }

  /** Just what the contract asks for. */
  static SessionRequest smallSession() {
    return SessionRequest.builder()
        .cancelUrl(ReturnUrl.of("https://shop.example/cancel"))
        .completeUrl(ReturnUrl.of("https://shop.example/return"))
        .order(
            SessionOrder.builder()
                .intent(Intent.CAPTURE)
                .referenceId("ref-1")
                .description("Shop")
                .orderAmount(Price.of(100, "CAD"))
                .build())
        .build();
  }

  static SessionRequest tokenizeOnly() {
    return SessionRequest.builder()
        .cancelUrl(ReturnUrl.of("https://shop.example/cancel"))
        .completeUrl(ReturnUrl.of("https://shop.example/return"))
        .customer(customer())
        .build();
  }

  static Customer customer() {
    return Customer.builder()
        .tokenize(true)
        .email("jane@planted.example")
        .firstName("Planted-Jane")
        .lastName("Plantée-Öz🌵")
        .phone("+1-555-0199")
        .dob(LocalDate.of(1990, 2, 3))
        .billingAddress(address())
        .shippingAddress(address())
        .build();
  }

  static Address address() {
    return Address.builder()
        .name("Planted-Jane Plantée")
        .street("1 Planted Street")
        .street2("")
        .city("Plantedville")
        .state("mn ")
        .postalCode("55401")
        .countryCode("US")
        .phoneNumber("+1-555-0199")
        .build();
  }

  static SessionOrder.Builder order() {
    return SessionOrder.builder()
        .intent(Intent.AUTH)
        .referenceId("ref_1-A")
        .description("Shop")
        .orderAmount(PRICE)
        .requiresShippingInfo(false)
        .checkoutFinancingOptions(List.of(FinancingOption.FOUR_BIWEEKLY))
        .items(List.of(item()))
        .discounts(List.of(Discount.builder().name("Spring").amount(Price.of(10, "USD")).build()))
        .metadata(Map.of("shop", "one"))
        .shippingAmount(Price.of(500, "USD"))
        .taxAmount(Price.of(0, "USD"))
        .checkoutExpiration(Instant.parse("2026-01-02T03:04:05Z"))
        .checkoutMode(CheckoutMode.REDIRECT)
        .sendCheckoutUrl(
            CheckoutNotification.builder()
                .toEmail("jane@planted.example")
                .toSmsPhone("+1-555-0199")
                .language("fr-CA")
                .build())
        .locale(SezzleLocale.FR_CA);
  }

  static Item item() {
    return Item.builder()
        .name("Cup")
        .sku("C1")
        .quantity(2)
        .price(Price.of(500, "USD"))
        .brand("Ours")
        .imageUrl("https://shop.example/cup.png")
        .productUrl("https://shop.example/cup")
        .categoryPath("Kitchen/Cups")
        .globalTradeItemNumber("00012345600012")
        .manufacturerPartNumber("M-1")
        .build();
  }

  static CustomerOrderRequest customerOrder() {
    return CustomerOrderRequest.builder()
        .intent(Intent.AUTH)
        .referenceId("ref-2")
        .orderAmount(PRICE)
        .financingOptions(Collections.singletonList(FinancingOption.SIX_MONTHLY))
        .build();
  }
}
