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
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Sends a shopper whose session has ended while the checkout page was open back to the checkout,
 * with a sentence. The platform's filter, which compares the form's token before any controller is
 * asked, answers with an exception and so with a server error. Forms other than the module's own
 * are left to the shop.
 */
public class OutdatedForm implements BeanPostProcessor {

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
        if (letIn.get() || !PaymentForms.isOne((HttpServletRequest) request)) {
          throw e;
        }
        PaymentForms.leadBack((HttpServletRequest) request, (HttpServletResponse) response);
      }
    }
  }
}
