package org.broadleafsezzle.admin.permission;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Lets in only who is signed in and has the permission of the page, before a parameter is read or a
 * form bound. It asks whatever leads to one of the module's controllers: the admin's own filters
 * leave out addresses that look like those of a style sheet or a script.
 */
@Component("blSezzlePermissionGate")
public class PermissionGate extends BeforeHandler {

  private static final Logger LOG = LoggerFactory.getLogger(PermissionGate.class);
  private static final String MODULE = "org.broadleafsezzle.admin.";
  private static final String SECTION = "/sezzle";

  private final SezzlePermissions permissions;
  private final Administrators administrators;

  @Autowired
  public PermissionGate(SezzlePermissions permissions, Administrators administrators) {
    this.permissions = permissions;
    this.administrators = administrators;
  }

  /**
   * Answers 401 to who is not signed in, and 404 where the section has no such page.
   *
   * @throws PermissionDeniedException if the administrator may not
   */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean ours = isOurs(handler);
    if (!ours && !isInSection(request)) {
      return true;
    }
    if (!administrators.isSignedIn()) {
      LOG.warn("Denied: {} without signing in", request.getMethod());
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return false;
    }
    if (!ours) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return false;
    }
    permissions.requireOneOf(needed((HandlerMethod) handler));
    return true;
  }

  private static boolean isOurs(Object handler) {
    return handler instanceof HandlerMethod
        && ((HandlerMethod) handler).getBeanType().getName().startsWith(MODULE);
  }

  /** The platform's own pages show any section under its address. */
  private static boolean isInSection(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.equals(SECTION) || path.startsWith(SECTION + "/");
  }

  private static SezzlePermission[] needed(HandlerMethod handler) {
    NeedsPermission needed = handler.getMethodAnnotation(NeedsPermission.class);
    if (needed == null) {
      throw new IllegalStateException(handler + " does not say which permission it takes");
    }
    return needed.value();
  }
}
