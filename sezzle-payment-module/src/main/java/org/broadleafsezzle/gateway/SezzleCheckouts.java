package org.broadleafsezzle.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.common.payment.dto.PaymentRequestDTO;
import org.broadleafcommerce.common.vendor.service.exception.PaymentException;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafcommerce.core.payment.domain.PaymentTransaction;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.SezzleFields;
import org.broadleafsezzle.platform.SezzlePaymentGatewayType;

/** The checkouts of the ledger that the platform's payments were made with. */
public class SezzleCheckouts {

  private final CheckoutLedger checkouts;

  public SezzleCheckouts(CheckoutLedger checkouts) {
    this.checkouts = checkouts;
  }

  /**
   * The checkout a request of the platform's SPI is about, by the additional fields of its
   * transaction.
   *
   * @throws PaymentException if it is of another gateway, or of another order
   */
  public SezzleCheckout of(PaymentRequestDTO request) throws PaymentException {
    Object uuid = request.getAdditionalFields().get(SezzleFields.ORDER_UUID);
    if (uuid == null) {
      throw new PaymentException(
          "This is no transaction of a payment with Sezzle: it has no " + SezzleFields.ORDER_UUID);
    }
    SezzleCheckout checkout =
        checkouts
            .findBySezzleOrder(uuid.toString())
            .orElseThrow(
                () -> new PaymentException("There is no checkout of Sezzle order " + uuid));
    if (request.getOrderId() != null
        && !request.getOrderId().equals(String.valueOf(checkout.getOrderId()))) {
      throw new PaymentException(
          "Sezzle order " + uuid + " belongs to another order than " + request.getOrderId());
    }
    return checkout;
  }

  /**
   * The checkouts of a payment: first that the shopper made, then those Sezzle made of it.
   *
   * @throws PaymentException if it is a payment of another gateway, or none of the ledger
   */
  public List<SezzleCheckout> of(OrderPayment payment) throws PaymentException {
    if (!SezzlePaymentGatewayType.SEZZLE.equals(payment.getGatewayType())) {
      throw new PaymentException(
          "Payment " + payment.getId() + " was not made with Sezzle: move its money there");
    }
    Map<String, SezzleCheckout> found = new LinkedHashMap<>();
    for (PaymentTransaction transaction : payment.getTransactions()) {
      Optional.ofNullable(transaction.getAdditionalFields().get(SezzleFields.ORDER_UUID))
          .flatMap(checkouts::findBySezzleOrder)
          .ifPresent(checkout -> found.put(checkout.getId(), checkout));
    }
    if (found.isEmpty()) {
      throw new PaymentException("There is no checkout of payment " + payment.getId());
    }
    return new ArrayList<>(found.values());
  }
}
