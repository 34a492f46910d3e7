package org.broadleafsezzle.demo.storefront.security;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.handler.CsrfFilter;
import org.springframework.security.web.util.AntPathRequestMatcher;

/**
 * The platform's check that a POST comes from a form of this session. A form that outlived its
 * session is answered with 403 and its page, where the platform shows a server error and writes the
 * token to the log.
 */
public class FormTokenFilter extends CsrfFilter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isOurs((HttpServletRequest) request)) {
      chain.doFilter(request, response);
    } else {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private boolean isOurs(HttpServletRequest request) {
    return !"POST".equals(request.getMethod()) || isExcluded(request) || hasToken(request);
  }

  private boolean isExcluded(HttpServletRequest request) {
    return getExcludedRequestPatterns() != null
        && getExcludedRequestPatterns().stream()
            .anyMatch(pattern -> new AntPathRequestMatcher(pattern).matches(request));
  }

  /** Logs the address as it came, still encoded: decoded it could forge a line. */
  private boolean hasToken(HttpServletRequest request) {
    try {
      exploitProtectionService.compareToken(
          request.getParameter(exploitProtectionService.getCsrfTokenParameter()));
      return true;
    } catch (ServiceException e) {
      logger.info(
          "Refused a POST to " + request.getRequestURI() + " that no form of its session sent");
      return false;
    }
  }
}
