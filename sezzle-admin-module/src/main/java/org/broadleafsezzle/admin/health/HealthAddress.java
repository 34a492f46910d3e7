package org.broadleafsezzle.admin.health;

import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/**
 * Recognizes the address of {@link HealthDoor} in every spelling that a controller could take for
 * it: other capitals, doubled slashes, encoded characters, parameters of the path, and whatever
 * follows it.
 */
@Component("blSezzleHealthAddress")
public class HealthAddress implements AddressMatcher {

  private static final String PATH = "/sezzle/health.json";

  @Override
  public boolean matches(HttpServletRequest request) {
    return decoded(request).replaceAll("/+", "/").toLowerCase(Locale.ROOT).startsWith(PATH);
  }

  /** Whether it is spelled as documented. */
  static boolean isExact(HttpServletRequest request) {
    return request.getRequestURI().equals(request.getContextPath() + PATH);
  }

  /** By the container, without parameters. */
  private static String decoded(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }
}
