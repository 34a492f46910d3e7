package org.broadleafsezzle.platform;

import org.broadleafcommerce.common.payment.PaymentGatewayType;

/**
 * Sezzle in the platform's list of payment gateways. Declared as a bean in the storefront and in
 * the admin, so that both know the type of what they read (see {@code
 * PaymentGatewayConfiguration.getGatewayType} of the platform).
 */
public class SezzlePaymentGatewayType extends PaymentGatewayType {

  private static final long serialVersionUID = 1L;

  public static final PaymentGatewayType SEZZLE = new PaymentGatewayType("Sezzle", "Sezzle");
}
