package org.broadleafsezzle.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.security.handler.CsrfFilter;
import org.broadleafsezzle.checkout.CheckoutMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Sends a shopper whose session has ended while the checkout page was open back to the checkout,
 * with a sentence. The platform's filter, which compares the form's token before any controller is
 * asked, answers with an exception and so with a server error. Forms other than the module's own
 * are left to the shop.
 */
public class OutdatedForm implements BeanPostProcessor {

  private static final Logger LOG = LoggerFactory.getLogger(OutdatedForm.class);

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    return bean;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof CsrfFilter ? new Around((CsrfFilter) bean) : bean;
  }

  private static final class Around implements Filter {

    private final CsrfFilter platform;

    Around(CsrfFilter platform) {
      this.platform = platform;
    }

    @Override
    public void init(FilterConfig config) throws ServletException {
      platform.init(config);
    }

    @Override
    public void destroy() {
      platform.destroy();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      AtomicBoolean letIn = new AtomicBoolean();
      try {
        platform.doFilter(
            request,
            response,
            (passedRequest, passedResponse) -> {
              letIn.set(true);
              chain.doFilter(passedRequest, passedResponse);
            });
      } catch (ServletException e) {
        if (letIn.get() || !isPaymentForm((HttpServletRequest) request)) {
          throw e;
        }
        LOG.info(
            "Refused a POST to {} that no form of its session sent",
            ((HttpServletRequest) request).getServletPath());
        toCheckout((HttpServletRequest) request, (HttpServletResponse) response);
      }
    }

    private static boolean isPaymentForm(HttpServletRequest request) {
      String path = request.getServletPath();
      return RedirectController.PATH.equals(path) || SavedAccountController.PATH.equals(path);
    }

    private static void toCheckout(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(
          "Location", request.getContextPath() + Redirects.checkoutWith(CheckoutMessage.OUTDATED));
    }
  }
}
