package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import javax.persistence.EntityManagerFactory;
import javax.persistence.metamodel.EntityType;
import javax.sql.DataSource;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** The module's tables in a database in memory, through the platform's version of Hibernate. */
public final class LedgerDatabase implements BeforeAllCallback, AutoCloseable {

  private final LocalContainerEntityManagerFactoryBean factory;

  /** One for all test classes of a process, which each begin with it empty. */
  public LedgerDatabase() {
    factory = Shared.DATABASE.factory;
  }

  private static final class Shared {
    private static final LedgerDatabase DATABASE = new LedgerDatabase(inMemory("LEGACY"), "update");
  }

  /**
   * @param schema Hibernate's mode for the tables: {@code update} makes them, {@code validate}
   *     throws unless they are there
   */
  LedgerDatabase(DataSource database, String schema) {
    this(database, schema, "org.hibernate.dialect.H2Dialect");
  }

  LedgerDatabase(DataSource database, String schema, String dialect) {
    HibernateJpaVendorAdapter hibernate = new HibernateJpaVendorAdapter();
    factory = new LocalContainerEntityManagerFactoryBean();
    factory.getJpaPropertyMap().put("hibernate.hbm2ddl.auto", schema);
    factory.setPersistenceXmlLocation("classpath:META-INF/persistence-sezzle.xml");
    factory.setDataSource(database);
    factory.setJpaVendorAdapter(hibernate);
    factory.getJpaPropertyMap().put("hibernate.dialect", dialect);
    factory.afterPropertiesSet();
  }

  /** An empty one that takes another database's words. */
  static DataSource inMemory(String mode) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=" + mode + ";DB_CLOSE_DELAY=-1");
    return database;
  }

  public EntityManagerFactory entityManagers() {
    return factory.getObject();
  }

  public LedgerTransactions transactions() {
    return new LedgerTransactions(entityManagers());
  }

  /** Forgets everything. */
  public void clear() {
    transactions()
        .run(
            entityManager ->
                entityManager.getMetamodel().getEntities().stream()
                    .map(EntityType::getName)
                    .mapToInt(
                        entity ->
                            entityManager.createQuery("delete from " + entity).executeUpdate())
                    .sum());
  }

  /** One the shopper was sent to Sezzle with, stored. */
  public SezzleCheckout open(Price amount, Intent intent) {
    SezzleCheckout checkout = created(amount, intent);
    CheckoutLedger ledger = new CheckoutLedger(transactions());
    ledger.add(checkout);
    String uuid = UUID.randomUUID().toString();
    return ledger.change(
        checkout.getId(), row -> row.open("session-" + uuid, "order-" + uuid, Instant.now()));
  }

  /** A movement that has succeeded, in US cents; its uuid is the name of its kind. */
  public MoneyMovement moved(SezzleCheckout checkout, MovementKind kind, long cents, Instant at) {
    MoneyMovement movement =
        MoneyMovement.adopted(
            checkout.getId(),
            kind,
            Price.of(cents, "USD"),
            kind.name(),
            Actor.JOB,
            MovementReason.FOUND,
            at);
    return new MovementLedger(transactions())
        .adopt(checkout.getId(), earlier -> Collections.singletonList(movement))
        .get(0);
  }

  /** One Sezzle was not asked for yet, not stored. */
  public static SezzleCheckout created(Price amount, Intent intent) {
    return new SezzleCheckout(
        SezzleMode.SANDBOX,
        42L,
        "42-" + UUID.randomUUID(),
        UUID.randomUUID().toString(),
        amount,
        intent,
        SezzleLocale.EN_US,
        Instant.now());
  }

  /** The orders Sezzle has made of this one without the shopper, oldest first. */
  public static List<SezzleCheckout> madeOf(CheckoutLedger ledger, SezzleCheckout parent) {
    return ledger.findByOrder(parent.getOrderId(), EnumSet.allOf(CheckoutState.class)).stream()
        .filter(one -> one.getParentId().filter(parent.getId()::equals).isPresent())
        .toList();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    clear();
  }

  /** Not to be called of the one that all share. */
  @Override
  public void close() {
    factory.destroy();
  }
}
