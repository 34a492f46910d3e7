package org.broadleafsezzle.admin.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.admin.permission.BeforeHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Has browsers protect the module's pages: no other page frames them, nothing is loaded from or
 * sent to another site, no cache keeps them, and no other site learns their addresses. The
 * platform's layout around them has inline scripts and styles, and so those stay allowed.
 */
@Component("blSezzlePageHeaders")
public class PageHeaders extends BeforeHandler {

  private static final String MODULE = "org.broadleafsezzle.admin.";
  private static final Map<String, String> HEADERS = new LinkedHashMap<>();

  static {
    HEADERS.put(
        "Content-Security-Policy",
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'");
    HEADERS.put("X-Frame-Options", "DENY");
    HEADERS.put("X-Content-Type-Options", "nosniff");
    HEADERS.put("Referrer-Policy", "same-origin");
    HEADERS.put("Cache-Control", "no-store");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod
        && ((HandlerMethod) handler).getBeanType().getName().startsWith(MODULE)) {
      HEADERS.forEach(response::setHeader);
    }
    return true;
  }
}
