package org.broadleafsezzle.web;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;
import org.springframework.core.Ordered;
import org.springframework.web.filter.GenericFilterBean;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Does the same as {@link OutdatedForm} where the platform's filter answers 403, or an exception
 * for an outdated page, and can't be wrapped: on 6.2 and 7.0. It comes before that filter, and
 * looks whether a controller was found for the form.
 */
public class RefusedForm extends GenericFilterBean implements Ordered {

  /** Before Spring Security, which Spring Boot puts at -100. */
  private static final int ORDER = -1000;

  @Override
  public int getOrder() {
    return ORDER;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (PaymentForms.isOne((HttpServletRequest) request)) {
      watch((HttpServletRequest) request, (HttpServletResponse) response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void watch(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Watched watched = new Watched(request, response);
    try {
      chain.doFilter(request, watched);
    } catch (ServletException e) {
      if (isLetIn(request)) {
        throw e;
      }
      watched.refused = true;
    }
    if (watched.refused) {
      PaymentForms.leadBack(request, response);
    }
  }

  private static boolean isLetIn(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE) != null;
  }

  private static final class Watched extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private boolean refused;

    Watched(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void sendError(int status) throws IOException {
      if (!isRefusal(status)) {
        super.sendError(status);
      }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      if (!isRefusal(status)) {
        super.sendError(status, message);
      }
    }

    private boolean isRefusal(int status) {
      boolean isOne = status == SC_FORBIDDEN && !isLetIn(request);
      refused |= isOne;
      return isOne;
    }
  }
}
