package org.broadleafsezzle.admin.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.admin.permission.BeforeHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Has browsers protect the module's pages: no other page frames them, nothing is loaded from or
 * sent to another site, no cache keeps them, and no other site learns their addresses. The
 * platform's layout around them has inline scripts and styles, and so those stay allowed. A policy
 * of the shop's own, in which a nonce may allow them, stays.
 */
@Component("blSezzlePageHeaders")
public class PageHeaders extends BeforeHandler {

  private static final String MODULE = "org.broadleafsezzle.admin.";
  private static final String POLICY = "Content-Security-Policy";
  private static final String OURS =
      " img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self';"
          + " frame-ancestors 'none'";
  private static final Map<String, String> HEADERS = new LinkedHashMap<>();

  static {
    HEADERS.put("X-Frame-Options", "DENY");
    HEADERS.put("X-Content-Type-Options", "nosniff");
    HEADERS.put("Referrer-Policy", "same-origin");
    HEADERS.put("Cache-Control", "no-store");
  }

  private final String policy;

  /**
   * @param layout the part of the policy that says what the platform's layout loads, up to its last
   *     semicolon
   */
  @Autowired
  public PageHeaders(@Qualifier("blSezzleLayoutPolicy") String layout) {
    policy = layout + OURS;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod
        && ((HandlerMethod) handler).getBeanType().getName().startsWith(MODULE)) {
      HEADERS.forEach(response::setHeader);
      if (response.getHeader(POLICY) == null) {
        response.setHeader(POLICY, policy);
      }
    }
    return true;
  }
}
