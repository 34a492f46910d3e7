package org.broadleafsezzle.admin.permission;

import java.util.Arrays;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The permissions of the current request's administrator, read once a request: not what was true at
 * sign-in.
 */
@Component("blSezzlePermissions")
public class SezzlePermissions {

  private static final Logger LOG = LoggerFactory.getLogger(SezzlePermissions.class);
  private static final String ATTRIBUTE = SezzlePermissions.class.getName();

  private final GrantedPermissions granted;
  private final Administrators administrators;

  @Autowired
  public SezzlePermissions(GrantedPermissions granted, Administrators administrators) {
    this.granted = granted;
    this.administrators = administrators;
  }

  public boolean has(SezzlePermission permission) {
    return granted().contains(permission);
  }

  /** For templates, which know the name only. */
  public boolean has(String permission) {
    return has(SezzlePermission.valueOf(permission));
  }

  /**
   * Passes only who may.
   *
   * @throws PermissionDeniedException if the administrator may not; it is in the log then
   */
  public void require(SezzlePermission permission) {
    if (!has(permission)) {
      HttpServletRequest request = request().getRequest();
      LOG.warn(
          "Denied: administrator {} lacks {} for {} {}",
          administrators.login(),
          permission.permissionName(),
          request.getMethod(),
          request.getRequestURI());
      throw new PermissionDeniedException(permission);
    }
  }

  /**
   * Passes only who has at least one of them.
   *
   * @throws PermissionDeniedException if the administrator has none; it names the first
   */
  public void requireOneOf(SezzlePermission... anyOf) {
    if (Arrays.stream(anyOf).noneMatch(this::has)) {
      require(anyOf[0]);
    }
  }

  @SuppressWarnings("unchecked")
  private Set<SezzlePermission> granted() {
    RequestAttributes request = request();
    Object known = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    if (known == null) {
      known = granted.of(administrators.login());
      request.setAttribute(ATTRIBUTE, known, RequestAttributes.SCOPE_REQUEST);
    }
    return (Set<SezzlePermission>) known;
  }

  private static ServletRequestAttributes request() {
    return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
  }
}
