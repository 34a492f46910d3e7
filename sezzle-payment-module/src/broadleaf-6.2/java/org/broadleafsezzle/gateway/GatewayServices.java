package org.broadleafsezzle.gateway;

import org.broadleafcommerce.common.payment.service.PaymentGatewayClientTokenService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;

/**
 * The answers that the platform wants besides those of {@link SezzleGatewayConfigurationService}.
 */
abstract class GatewayServices implements PaymentGatewayConfigurationService {

  @Override
  public PaymentGatewayClientTokenService getClientTokenService() {
    return null;
  }
}
