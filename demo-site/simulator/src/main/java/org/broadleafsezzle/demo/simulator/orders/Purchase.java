package org.broadleafsezzle.demo.simulator.orders;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The purchase that a merchant asks the shopper to pay for (API v2, SessionRequest.order). Nullable
 * unless said otherwise.
 *
 * @param intent never null
 * @param referenceId never null; the merchant's own id
 * @param description never null
 * @param orderAmount never null
 * @param financing never null
 * @param items never null, may be empty
 * @param discounts never null, may be empty
 * @param checkoutExpiration never null; the checkout can't be completed from then on
 * @param locale never null; e.g. {@code en-US}
 */
public record Purchase(
    Intent intent,
    String referenceId,
    String description,
    Money orderAmount,
    boolean requiresShippingInfo,
    FinancingOption financing,
    List<Item> items,
    List<Discount> discounts,
    Map<String, String> metadata,
    Money shippingAmount,
    Money taxAmount,
    Instant checkoutExpiration,
    String checkoutMode,
    Notification sendCheckoutUrl,
    String locale,
    Customer customer) {

  public static final String DEFAULT_LOCALE = "en-US";

  /** The same, for another amount. */
  Purchase withAmount(Money amount) {
    return with(amount, customer);
  }

  /** The same, shipped to an address that the shopper has given. */
  Purchase shippedTo(Address address) {
    Customer before =
        customer == null ? new Customer(null, null, null, null, null, null, null, null) : customer;
    return with(orderAmount, before.shippedTo(address));
  }

  private Purchase with(Money amount, Customer newCustomer) {
    return new Purchase(
        intent,
        referenceId,
        description,
        amount,
        requiresShippingInfo,
        financing,
        items,
        discounts,
        metadata,
        shippingAmount,
        taxAmount,
        checkoutExpiration,
        checkoutMode,
        sendCheckoutUrl,
        locale,
        newCustomer);
  }

  /** A purchase that Sezzle and the merchant agree on without a shopper. */
  public static Purchase withoutShopper(
      Intent intent,
      String referenceId,
      String description,
      Money orderAmount,
      FinancingOption financing,
      String locale,
      Customer customer,
      Instant now) {
    return new Purchase(
        intent,
        referenceId,
        description,
        orderAmount,
        false,
        financing,
        List.of(),
        List.of(),
        null,
        null,
        null,
        now,
        null,
        null,
        locale,
        customer);
  }
}
