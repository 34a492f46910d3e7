package org.broadleafsezzle.admin.permission;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the administrator of the current request may do. Read from the database once a request, past
 * the platform's caches and past what was true at sign-in: a permission taken away, or a login
 * switched off, ends at once on every node.
 */
@Component("blSezzlePermissions")
public class SezzlePermissions {

  private static final Logger LOG = LoggerFactory.getLogger(SezzlePermissions.class);
  private static final String ATTRIBUTE = SezzlePermissions.class.getName();

  /** Given to the administrator's roles or to the administrator, itself or within another one. */
  private static final String GRANTED =
      "select distinct p.name from AdminPermissionImpl p left join p.allParentPermissions parent"
          + " where p.name like 'PERMISSION_SEZZLE_%' and (exists (select r.id from AdminRoleImpl r"
          + " join r.allUsers u join r.allPermissions q where u.id = :user"
          + " and u.activeStatusFlag = true and (q.id = p.id or q.id = parent.id))"
          + " or exists (select u.id from AdminUserImpl u join u.allPermissions q where u.id = :user"
          + " and u.activeStatusFlag = true and (q.id = p.id or q.id = parent.id)))";

  private final EntityManagerFactory entityManagers;
  private final Administrators administrators;

  @Autowired
  public SezzlePermissions(
      @Qualifier("entityManagerFactory") EntityManagerFactory entityManagers,
      Administrators administrators) {
    this.entityManagers = entityManagers;
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

  @SuppressWarnings("unchecked")
  private Set<SezzlePermission> granted() {
    RequestAttributes request = request();
    Object known = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    if (known == null) {
      known = read();
      request.setAttribute(ATTRIBUTE, known, RequestAttributes.SCOPE_REQUEST);
    }
    return (Set<SezzlePermission>) known;
  }

  private Set<SezzlePermission> read() {
    List<String> names = names();
    Set<SezzlePermission> granted = EnumSet.noneOf(SezzlePermission.class);
    for (SezzlePermission permission : SezzlePermission.values()) {
      if (names.contains(permission.permissionName())) {
        granted.add(permission);
      }
    }
    return granted;
  }

  private List<String> names() {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      return entityManager
          .createQuery(GRANTED, String.class)
          .setParameter("user", administrators.id())
          .getResultList();
    } finally {
      entityManager.close();
    }
  }

  private static ServletRequestAttributes request() {
    return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
  }
}
