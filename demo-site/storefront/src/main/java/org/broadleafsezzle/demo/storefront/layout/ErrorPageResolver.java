package org.broadleafsezzle.demo.storefront.layout;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.AbstractHandlerExceptionResolver;

/** Shows a page and keeps the reason in the log when a controller fails in a way nobody foresaw. */
public class ErrorPageResolver extends AbstractHandlerExceptionResolver {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPageResolver.class);

  @Override
  protected ModelAndView doResolveException(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    return new ModelAndView("error/500");
  }
}
