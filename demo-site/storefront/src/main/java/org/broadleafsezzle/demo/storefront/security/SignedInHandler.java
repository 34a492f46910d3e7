package org.broadleafsezzle.demo.storefront.security;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.web.order.security.BroadleafAuthenticationSuccessHandler;
import org.broadleafsezzle.demo.storefront.region.SafePath;

/**
 * Sends a shopper on after signing in. The platform's handler refuses an address with a colon only,
 * which lets {@code //elsewhere.example} through.
 */
public class SignedInHandler extends BroadleafAuthenticationSuccessHandler {

  @Override
  protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
    String wanted = request.getParameter(getTargetUrlParameter());
    return wanted == null || wanted.isEmpty() ? getDefaultTargetUrl() : SafePath.of(wanted);
  }
}
