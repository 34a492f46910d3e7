package org.broadleafsezzle.admin.permission;

import java.sql.Connection;
import java.sql.SQLException;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import javax.persistence.PersistenceException;
import org.hibernate.HibernateException;
import org.hibernate.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/**
 * Runs {@code sezzle/admin/permissions.sql} when the admin starts, unless one of the permissions is
 * there already: what an administrator has changed since stays as it is.
 */
@Component("blSezzlePermissionInstaller")
public class PermissionInstaller implements InitializingBean {

  static final String SCRIPT = "sezzle/admin/permissions.sql";

  private static final Logger LOG = LoggerFactory.getLogger(PermissionInstaller.class);

  private final EntityManagerFactory entityManagers;

  @Autowired
  public PermissionInstaller(
      @Qualifier("entityManagerFactory") EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /** A failure leaves the admin usable, and the Sezzle pages closed to everybody. */
  @Override
  public void afterPropertiesSet() {
    try {
      installIfMissing();
    } catch (HibernateException e) {
      failed(e);
    } catch (PersistenceException | DataAccessException e) {
      failed(e);
    }
  }

  private void failed(RuntimeException why) {
    if (isInstalled()) {
      LOG.info("Another node has installed the Sezzle permissions");
    } else {
      LOG.error(
          "The Sezzle permissions could not be installed: nobody can open the Sezzle pages. Run {}"
              + " of the Sezzle admin module by hand, or give the admin's database user the right"
              + " to insert and restart.",
          SCRIPT,
          why);
    }
  }

  private void installIfMissing() {
    if (isInstalled()) {
      return;
    }
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      EntityTransaction transaction = entityManager.getTransaction();
      transaction.begin();
      try {
        entityManager.unwrap(Session.class).doWork(PermissionInstaller::runScript);
        transaction.commit();
      } finally {
        if (transaction.isActive()) {
          transaction.rollback();
        }
      }
    } finally {
      entityManager.close();
    }
    LOG.info("Installed the Sezzle permissions and their place in the menu");
  }

  private boolean isInstalled() {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      return entityManager
              .createQuery(
                  "select count(p) from AdminPermissionImpl p where p.name like"
                      + " 'PERMISSION_SEZZLE_%'",
                  Long.class)
              .getSingleResult()
          > 0;
    } finally {
      entityManager.close();
    }
  }

  private static void runScript(Connection connection) throws SQLException {
    ResourceDatabasePopulator script = new ResourceDatabasePopulator();
    script.addScript(new ClassPathResource(SCRIPT));
    script.populate(connection);
  }
}
