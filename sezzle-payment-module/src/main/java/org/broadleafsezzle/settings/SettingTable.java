package org.broadleafsezzle.settings;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

/**
 * The module's rows of {@code BLC_SYSTEM_PROPERTY} as the database has them. The platform's own
 * reading goes through caches of minutes to a day, which no other process's change empties; a query
 * for columns instead of entities passes all of them.
 */
public class SettingTable {

  private static final String PREFIX = "gateway.sezzle.";

  private final EntityManagerFactory entityManagers;

  public SettingTable(EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /**
   * Values by property name.
   *
   * @throws javax.persistence.PersistenceException if the database can't be read
   */
  public Map<String, String> read() {
    EntityManager entityManager = entityManagers.createEntityManager();
    try {
      return read(entityManager);
    } finally {
      entityManager.close();
    }
  }

  /** Of rows with the same name, which the table allows, the oldest counts. */
  static Map<String, String> read(EntityManager entityManager) {
    List<Object[]> rows =
        entityManager
            .createQuery(
                "select p.name, p.value from SystemPropertyImpl p where p.name like :ours"
                    + " order by p.id",
                Object[].class)
            .setParameter("ours", PREFIX + "%")
            .getResultList();
    Map<String, String> values = new HashMap<>();
    rows.forEach(row -> values.putIfAbsent((String) row[0], (String) row[1]));
    return Collections.unmodifiableMap(values);
  }
}
