package org.broadleafsezzle.gateway;

import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCreditCardService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayCustomerService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayFraudService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayHostedService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayReportingService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayRollbackService;
import org.broadleafcommerce.common.payment.service.PaymentGatewaySubscriptionService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionConfirmationService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransactionService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayTransparentRedirectService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayWebResponseService;
import org.broadleafcommerce.common.web.payment.expression.PaymentGatewayFieldExtensionHandler;
import org.broadleafcommerce.common.web.payment.processor.CreditCardTypesExtensionHandler;
import org.broadleafcommerce.common.web.payment.processor.TRCreditCardExtensionHandler;

/**
 * The gateway's services, for the platform to find by gateway type. Null, as the platform allows,
 * where a gateway that takes no cards and whose payments enter the order confirmed has nothing.
 */
public class SezzleGatewayConfigurationService extends GatewayServices {

  private final PaymentGatewayConfiguration configuration;
  private final PaymentGatewayHostedService hosted;
  private final PaymentGatewayTransactionService transactions;
  private final PaymentGatewayReportingService reporting;
  private final PaymentGatewayRollbackService rollback;

  public SezzleGatewayConfigurationService(
      PaymentGatewayConfiguration configuration,
      PaymentGatewayHostedService hosted,
      PaymentGatewayTransactionService transactions,
      PaymentGatewayReportingService reporting,
      PaymentGatewayRollbackService rollback) {
    this.configuration = configuration;
    this.hosted = hosted;
    this.transactions = transactions;
    this.reporting = reporting;
    this.rollback = rollback;
  }

  @Override
  public PaymentGatewayConfiguration getConfiguration() {
    return configuration;
  }

  @Override
  public PaymentGatewayHostedService getHostedService() {
    return hosted;
  }

  @Override
  public PaymentGatewayRollbackService getRollbackService() {
    return rollback;
  }

  @Override
  public PaymentGatewayTransactionService getTransactionService() {
    return transactions;
  }

  @Override
  public PaymentGatewayTransactionConfirmationService getTransactionConfirmationService() {
    return null;
  }

  @Override
  public PaymentGatewayReportingService getReportingService() {
    return reporting;
  }

  @Override
  public PaymentGatewayCreditCardService getCreditCardService() {
    return null;
  }

  @Override
  public PaymentGatewayCustomerService getCustomerService() {
    return null;
  }

  @Override
  public PaymentGatewaySubscriptionService getSubscriptionService() {
    return null;
  }

  @Override
  public PaymentGatewayFraudService getFraudService() {
    return null;
  }

  @Override
  public PaymentGatewayWebResponseService getWebResponseService() {
    return null;
  }

  @Override
  public PaymentGatewayTransparentRedirectService getTransparentRedirectService() {
    return null;
  }

  @Override
  public TRCreditCardExtensionHandler getCreditCardExtensionHandler() {
    return null;
  }

  @Override
  public PaymentGatewayFieldExtensionHandler getFieldExtensionHandler() {
    return null;
  }

  @Override
  public CreditCardTypesExtensionHandler getCreditCardTypesExtensionHandler() {
    return null;
  }
}
