package org.broadleafsezzle.demo.storefront.security;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Signs out on a POST only, so that no link on a foreign page can do it. */
public class SignOutFilter extends LogoutFilter {

  public SignOutFilter(String afterwards, LogoutHandler... handlers) {
    super(afterwards, handlers);
  }

  @Override
  protected boolean requiresLogout(HttpServletRequest request, HttpServletResponse response) {
    return "POST".equals(request.getMethod()) && super.requiresLogout(request, response);
  }
}
