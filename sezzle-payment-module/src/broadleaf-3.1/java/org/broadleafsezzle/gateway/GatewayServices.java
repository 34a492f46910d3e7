package org.broadleafsezzle.gateway;

import org.broadleafcommerce.common.payment.service.PaymentGatewayConfigurationService;

/** The platform asks for nothing besides what {@link SezzleGatewayConfigurationService} answers. */
abstract class GatewayServices implements PaymentGatewayConfigurationService {}
