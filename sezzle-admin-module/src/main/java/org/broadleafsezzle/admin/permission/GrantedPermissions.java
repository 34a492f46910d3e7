package org.broadleafsezzle.admin.permission;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The permissions an administrator has in the database at this moment, past the platform's caches:
 * a permission taken away, or a login switched off, ends at once on every node.
 */
@Component("blSezzleGrantedPermissions")
public class GrantedPermissions {

  /** Given to the administrator's roles or to the administrator, itself or within another one. */
  private static final String GRANTED =
      "select distinct p.name from AdminPermissionImpl p left join p.allParentPermissions parent"
          + " where p.name like 'PERMISSION_SEZZLE_%' and (exists (select r.id from AdminRoleImpl r"
          + " join r.allUsers u join r.allPermissions q where u.login = :login"
          + " and u.activeStatusFlag = true and (q.id = p.id or q.id = parent.id))"
          + " or exists (select u.id from AdminUserImpl u join u.allPermissions q"
          + " where u.login = :login"
          + " and u.activeStatusFlag = true and (q.id = p.id or q.id = parent.id)))";

  private final EntityManagerFactory entityManagers;

  @Autowired
  public GrantedPermissions(
      @Qualifier("entityManagerFactory") EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /** All that the administrator with this login may do. */
  public Set<SezzlePermission> of(String login) {
    List<String> names = names(login);
    Set<SezzlePermission> granted = EnumSet.noneOf(SezzlePermission.class);
    for (SezzlePermission permission : SezzlePermission.values()) {
      if (names.contains(permission.permissionName())) {
        granted.add(permission);
      }
    }
    return granted;
  }

  private List<String> names(String login) {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      return entityManager
          .createQuery(GRANTED, String.class)
          .setParameter("login", login)
          .getResultList();
    } finally {
      entityManager.close();
    }
  }
}
