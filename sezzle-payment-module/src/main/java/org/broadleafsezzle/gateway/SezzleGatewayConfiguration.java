package org.broadleafsezzle.gateway;

import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.platform.SezzlePaymentGatewayType;
import org.broadleafsezzle.settings.SezzleSettingsSource;

/** Tells the platform which services this gateway offers. */
public class SezzleGatewayConfiguration implements PaymentGatewayConfiguration {

  private final SezzleSettingsSource settings;
  private int failureReportingThreshold = 1;

  public SezzleGatewayConfiguration(SezzleSettingsSource settings) {
    this.settings = settings;
  }

  /** Follows the setting {@code gateway.sezzle.intent}. */
  @Override
  public boolean isPerformAuthorizeAndCapture() {
    return settings.current().intent() == Intent.CAPTURE;
  }

  /**
   * @throws UnsupportedOperationException always: the setting {@code gateway.sezzle.intent} decides
   */
  @Override
  public void setPerformAuthorizeAndCapture(boolean performAuthorizeAndCapture) {
    throw new UnsupportedOperationException("Set gateway.sezzle.intent to AUTH or CAPTURE");
  }

  @Override
  public int getFailureReportingThreshold() {
    return failureReportingThreshold;
  }

  @Override
  public void setFailureReportingThreshold(int failureReportingThreshold) {
    this.failureReportingThreshold = failureReportingThreshold;
  }

  @Override
  public boolean handlesAuthorize() {
    return true;
  }

  @Override
  public boolean handlesCapture() {
    return true;
  }

  @Override
  public boolean handlesAuthorizeAndCapture() {
    return true;
  }

  @Override
  public boolean handlesReverseAuthorize() {
    return true;
  }

  @Override
  public boolean handlesVoid() {
    return true;
  }

  @Override
  public boolean handlesRefund() {
    return true;
  }

  @Override
  public boolean handlesPartialCapture() {
    return true;
  }

  /** Each shipment can be captured on its own. */
  @Override
  public boolean handlesMultipleShipment() {
    return true;
  }

  @Override
  public boolean handlesRecurringPayment() {
    return false;
  }

  @Override
  public boolean handlesSavedCustomerPayment() {
    return false;
  }

  /**
   * One payment with Sezzle an order; the platform archives what other gateways have left there.
   */
  @Override
  public boolean handlesMultiplePayments() {
    return false;
  }

  @Override
  public PaymentGatewayType getGatewayType() {
    return SezzlePaymentGatewayType.SEZZLE;
  }
}
