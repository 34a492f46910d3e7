package org.broadleafsezzle.settings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import org.broadleafsezzle.storage.OwnTransaction;

/**
 * Saves settings as rows of {@code BLC_SYSTEM_PROPERTY}, as the platform's modules do, together
 * with the author of each change. Values that would not work together are not saved.
 */
public class SettingStore {

  private final EntityManagerFactory entityManagers;
  private final PropertyRows table;
  private final SettingPlaces outside;
  private final SettingSecrets secrets;
  private final SettingRows rows;
  private final Clock clock;

  /**
   * @param rows forgets what it knows after each save, so that this node sees it at once
   */
  public SettingStore(
      EntityManagerFactory entityManagers,
      PropertyRows table,
      SettingPlaces outside,
      SettingSecrets secrets,
      SettingRows rows,
      Clock clock) {
    this.entityManagers = entityManagers;
    this.table = table;
    this.outside = outside;
    this.secrets = secrets;
    this.rows = rows;
    this.clock = clock;
  }

  /** The settings stored at this moment, past all caches. */
  public StoredSettings stored() {
    return run(SettingStore::stored);
  }

  /** The settings that do not work as they are, whoever has set it. */
  public List<SettingProblem> problems() {
    StoredSettings stored = stored();
    Set<SettingKey> keys = EnumSet.noneOf(SettingKey.class);
    Arrays.stream(SettingKey.values()).filter(stored::has).forEach(keys::add);
    return SettingsCheck.of(stored.rows(), keys, outside, secrets);
  }

  /** The latest changes, the last one first. */
  public List<SettingChange> history(int most) {
    return run(
        entityManager ->
            entityManager
                .createQuery(
                    "select c from SettingChange c order by c.id desc", SettingChange.class)
                .setMaxResults(most)
                .getResultList());
  }

  /** The last change of each setting that was ever changed. */
  public List<SettingChange> lastChanges() {
    return run(
        entityManager ->
            entityManager
                .createQuery(
                    "select c from SettingChange c where c.id in"
                        + " (select max(d.id) from SettingChange d group by d.setting)",
                    SettingChange.class)
                .getResultList());
  }

  /**
   * Saves all of it or nothing, with a record of each value that is different from before. In force
   * on this node at once, on the others within two seconds.
   *
   * @throws InvalidSettingsException if the settings would not work; it names each problem
   * @throws StaleSettingsException if someone else has changed a setting since the edition
   */
  public void save(SettingsEdit edit) {
    try {
      run(entityManager -> save(entityManager, edit));
    } catch (PersistenceException e) {
      if (!stored().edition().equals(edit.edition())) {
        throw new StaleSettingsException();
      }
      throw e;
    } finally {
      rows.forget();
    }
  }

  private Void save(EntityManager entityManager, SettingsEdit edit) {
    StoredSettings stored = stored(entityManager);
    if (!stored.edition().equals(edit.edition())) {
      throw new StaleSettingsException();
    }
    Map<String, String> rowsAfter = after(stored, edit);
    List<SettingProblem> problems =
        SettingsCheck.of(rowsAfter, edit.changes().keySet(), outside, secrets);
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
    long id = stored.lastChange();
    for (SettingKey key : edit.changes().keySet()) {
      String before = stored.get(key).orElse(null);
      String now = rowsAfter.get(key.propertyName());
      if (!Objects.equals(before, now)) {
        table.write(entityManager, key.propertyName(), now);
        id++;
        entityManager.persist(new SettingChange(id, key, before, now, edit.who(), clock.instant()));
      }
    }
    return null;
  }

  /** The rows as the edit wants them, secrets encrypted. */
  private Map<String, String> after(StoredSettings stored, SettingsEdit edit) {
    Map<String, String> after = stored.rows();
    List<SettingProblem> problems = new ArrayList<>();
    edit.changes()
        .forEach(
            (key, value) -> {
              try {
                if (value.isPresent()) {
                  after.put(key.propertyName(), storable(key, value.get()));
                } else {
                  after.remove(key.propertyName());
                }
              } catch (SettingsException e) {
                problems.add(unstorable(key, e));
              }
            });
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
    return after;
  }

  private String storable(SettingKey key, String value) {
    if (!key.isStorable()) {
      throw new IllegalArgumentException(key.propertyName() + " is never stored in the database");
    }
    if (value.isEmpty()) {
      return StoredPlace.NOTHING;
    }
    return key.isSecret() ? secrets.encrypt(key, value) : value;
  }

  private SettingProblem unstorable(SettingKey key, SettingsException e) {
    boolean none = !outside.first(SettingKey.ENCRYPTION_KEY).isPresent();
    return new SettingProblem(
        key,
        none ? SettingProblem.Code.NO_ENCRYPTION_KEY : SettingProblem.Code.UNREADABLE,
        e.getMessage());
  }

  private static StoredSettings stored(EntityManager entityManager) {
    Long last =
        entityManager
            .createQuery("select max(c.id) from SettingChange c", Long.class)
            .getSingleResult();
    return new StoredSettings(
        SettingTable.read(entityManager), Optional.ofNullable(last).orElse(0L));
  }

  private <T> T run(Function<EntityManager, T> work) {
    return OwnTransaction.run(entityManagers, work);
  }
}
