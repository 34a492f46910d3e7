package org.broadleafsezzle.platform;

import java.util.List;
import javax.persistence.EntityManager;
import org.broadleafcommerce.common.config.dao.SystemPropertiesDao;
import org.broadleafcommerce.common.config.domain.SystemProperty;
import org.broadleafcommerce.common.config.service.type.SystemPropertyFieldType;
import org.broadleafsezzle.settings.PropertyRows;

/** Writes settings as the platform's modules do, so that its page of system properties has them. */
public class SystemPropertyRows implements PropertyRows {

  private final SystemPropertiesDao platform;

  /**
   * @param platform only to make an instance of the entity the shop has chosen
   */
  public SystemPropertyRows(SystemPropertiesDao platform) {
    this.platform = platform;
  }

  @Override
  public void write(EntityManager entityManager, String propertyName, String value) {
    List<SystemProperty> found =
        entityManager
            .createQuery(
                "select p from SystemPropertyImpl p where p.name = :name order by p.id",
                SystemProperty.class)
            .setParameter("name", propertyName)
            .getResultList();
    found.stream().skip(value == null ? 0 : 1).forEach(entityManager::remove);
    if (value != null) {
      SystemProperty row = found.isEmpty() ? newRow(propertyName) : found.get(0);
      row.setValue(value);
      entityManager.persist(row);
    }
  }

  private SystemProperty newRow(String propertyName) {
    SystemProperty row = platform.createNewSystemProperty();
    row.setName(propertyName);
    row.setPropertyType(SystemPropertyFieldType.STRING_TYPE);
    row.setFriendlyName(propertyName);
    row.setFriendlyGroup("Sezzle");
    row.setFriendlyTab("Sezzle");
    return row;
  }
}
