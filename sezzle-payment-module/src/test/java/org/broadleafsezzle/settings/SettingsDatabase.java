package org.broadleafsezzle.settings;

import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.broadleafcommerce.common.config.domain.SystemPropertyImpl;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.MutablePersistenceUnitInfo;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** The platform's table of system properties and the module's record of changes, in memory. */
final class SettingsDatabase implements AfterAllCallback {

  /** Only where Hibernate is of another line than the platform's class. */
  private static final String MAPPING = "system-property-orm.xml";

  private final LocalContainerEntityManagerFactoryBean factory =
      new LocalContainerEntityManagerFactoryBean();

  SettingsDatabase() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=LEGACY;DB_CLOSE_DELAY=-1");
    factory.setDataSource(database);
    factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
    factory.setPersistenceXmlLocation("classpath:META-INF/persistence-sezzle.xml");
    factory.setPersistenceUnitPostProcessors(SettingsDatabase::addThePlatformsTable);
    factory.getJpaPropertyMap().put("hibernate.hbm2ddl.auto", "update");
    factory.getJpaPropertyMap().put("hibernate.dialect", "org.hibernate.dialect.H2Dialect");
    factory.getJpaPropertyMap().put("hibernate.cache.use_second_level_cache", "false");
    factory.afterPropertiesSet();
  }

  private static void addThePlatformsTable(MutablePersistenceUnitInfo unit) {
    unit.addManagedClassName(SystemPropertyImpl.class.getName());
    if (SettingsDatabase.class.getResource("/" + MAPPING) != null) {
      unit.addMappingFileName(MAPPING);
    }
  }

  EntityManagerFactory entityManagers() {
    return factory.getObject();
  }

  /** As someone with access to the database does it. */
  void insert(SettingKey key, String value) {
    EntityManager entityManager = entityManagers().createEntityManager();
    entityManager.getTransaction().begin();
    SystemPropertyImpl row = new SystemPropertyImpl();
    row.setName(key.propertyName());
    row.setValue(value);
    entityManager.persist(row);
    entityManager.getTransaction().commit();
    entityManager.close();
  }

  void clear() {
    EntityManager entityManager = entityManagers().createEntityManager();
    entityManager.getTransaction().begin();
    entityManager.createQuery("delete from SystemPropertyImpl").executeUpdate();
    entityManager.createQuery("delete from SettingChange").executeUpdate();
    entityManager.getTransaction().commit();
    entityManager.close();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    factory.destroy();
  }
}
