package org.broadleafsezzle.settings;

import javax.persistence.EntityManager;

/** The rows of {@code BLC_SYSTEM_PROPERTY}, written as the platform's own entity. */
public interface PropertyRows {

  /**
   * Has one row of that name hold the value; of several, which the table allows, one is left.
   *
   * @param entityManager in a transaction
   * @param value null for no row
   */
  void write(EntityManager entityManager, String propertyName, String value);
}
