package org.broadleafsezzle.demo.storefront.layout;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerInterceptorAdapter;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Gives the flash attributes of a redirect to every page. Spring does so for annotated controllers
 * only; the platform's product and category controllers are of the older kind.
 */
@Component("flashAttributesInterceptor")
public class FlashAttributesInterceptor extends HandlerInterceptorAdapter {
  @Override
  public void postHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
    if (page != null && page.hasView() && RequestContextUtils.getInputFlashMap(request) != null) {
      RequestContextUtils.getInputFlashMap(request).forEach(page.getModelMap()::putIfAbsent);
    }
  }
}
