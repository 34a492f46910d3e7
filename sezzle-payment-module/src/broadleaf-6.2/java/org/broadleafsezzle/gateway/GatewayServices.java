package org.broadleafsezzle.gateway;

import org.broadleafcommerce.common.payment.service.PaymentGatewayClientTokenService;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;

/** What the platform asks for besides what {@link SezzleGatewayConfigurationService} answers. */
abstract class GatewayServices implements PaymentGatewayConfigurationService {

  @Override
  public PaymentGatewayClientTokenService getClientTokenService() {
    return null;
  }
}
