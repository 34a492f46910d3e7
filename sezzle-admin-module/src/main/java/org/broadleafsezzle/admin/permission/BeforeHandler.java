package org.broadleafsezzle.admin.permission;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Comes before a controller and leaves what follows alone. Spring's own class for this is not on
 * each line of the platform.
 */
public abstract class BeforeHandler implements HandlerInterceptor {

  @Override
  public abstract boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler);

  @Override
  public final void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      ModelAndView shown) {}

  @Override
  public final void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      Exception failure) {}
}
