package org.broadleafsezzle.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The scripts a shop makes the tables with. The standard one is run in H2, in HSQLDB and in H2's
 * compatibility mode for PostgreSQL, the other one in H2's for MySQL.
 */
class SchemaScriptTest {

  private static final String STANDARD = "standard";
  private static final Path SCRIPTS = Path.of("src/main/resources/sezzle/schema");

  @ParameterizedTest
  @ValueSource(strings = {"h2", "hsqldb", "postgresql", "mysql"})
  void theEntitiesFitWhatTheScriptMakes(String database) throws IOException {
    DataSource empty = empty(database);
    String dialect = "org.hibernate.dialect." + (database.equals("hsqldb") ? "HSQL" : "H2");
    assertThatThrownBy(() -> new LedgerDatabase(empty, "validate", dialect + "Dialect"))
        .hasStackTraceContaining("issing table");

    run(database.equals("mysql") ? "mysql" : STANDARD, empty);

    assertThatCode(() -> new LedgerDatabase(empty, "validate", dialect + "Dialect").close())
        .doesNotThrowAnyException();
  }

  private static DataSource empty(String database) {
    switch (database) {
      case "hsqldb":
        JDBCDataSource hsqldb = new JDBCDataSource();
        hsqldb.setURL("jdbc:hsqldb:mem:" + UUID.randomUUID());
        return hsqldb;
      case "postgresql":
        return LedgerDatabase.inMemory("PostgreSQL");
      case "mysql":
        return LedgerDatabase.inMemory("MySQL");
      default:
        return LedgerDatabase.inMemory("LEGACY");
    }
  }

  @Test
  void flywayRunsItOnceBesideTheTablesOfAShop() {
    DataSource shop = LedgerDatabase.inMemory("LEGACY");
    new JdbcTemplate(shop).execute("create table BLC_ORDER (ORDER_ID BIGINT)");
    FluentConfiguration flyway =
        Flyway.configure()
            .dataSource(shop)
            .locations("classpath:sezzle/schema/standard")
            .table("SEZZLE_SCHEMA_HISTORY")
            .baselineOnMigrate(true)
            .baselineVersion("0");

    assertThat(flyway.load().migrate().migrationsExecuted).isEqualTo(1);
    assertThat(flyway.load().migrate().migrationsExecuted).isZero();

    new LedgerDatabase(shop, "validate").close();
  }

  @Test
  void columnsTypesLengthsAndConstraintsAreThoseOfTheEntities() throws IOException {
    DataSource byScript = LedgerDatabase.inMemory("LEGACY");
    run(STANDARD, byScript);
    DataSource byHibernate = LedgerDatabase.inMemory("LEGACY");
    LedgerDatabase entities = new LedgerDatabase(byHibernate, "update");

    assertThat(columns(byScript)).isNotEmpty().isEqualTo(columns(byHibernate));
    assertThat(uniqueConstraints(byScript))
        .contains("SEZZLE_CHECKOUT_TOKEN")
        .isEqualTo(uniqueConstraints(byHibernate));
    entities.close();
  }

  /** The meaning of a column of a type of time depends on the zone of the JVM that reads it. */
  @Test
  void noColumnIsOfATypeOfTime() throws IOException {
    assertThat(names(STANDARD))
        .noneMatch(line -> line.matches("(?i).*\\b(DATE|TIME|TIMESTAMP|DATETIME)\\b.*"));
  }

  @Test
  void whatIsLookedForHasAnIndex() throws IOException {
    DataSource database = LedgerDatabase.inMemory("LEGACY");
    run(STANDARD, database);

    assertThat(
            query(
                database,
                "select index_name || ':' || column_name from information_schema.index_columns"
                    + " where table_name like 'SEZZLE_%' order by 1, ordinal_position"))
        .contains(
            "SEZZLE_CHECKOUT_BY_ORDER:BROADLEAF_ORDER_ID",
            "SEZZLE_CHECKOUT_BY_STATE:STATE",
            "SEZZLE_CHECKOUT_BY_STATE:UPDATED_MILLIS",
            "SEZZLE_CHECKOUT_BY_EXPIRY:AUTHORIZATION_EXPIRES_MILLIS",
            "SEZZLE_CHECKOUT_BY_COMPARISON:COMPARE_AT_MILLIS",
            "SEZZLE_CHECKOUT_BY_OPEN:STATE",
            "SEZZLE_CHECKOUT_BY_OPEN:OPEN_IN_CENTS",
            "SEZZLE_CHECKOUT_BY_DUE:STATE",
            "SEZZLE_CHECKOUT_BY_DUE:DUE_AT_MILLIS",
            "SEZZLE_EVENT_BY_CHECKOUT:CHECKOUT_ID",
            "SEZZLE_MOVEMENT_BY_STATE:STATE");
  }

  @Test
  void bothScriptsMakeTheSame() throws IOException {
    assertThat(names("mysql")).isNotEmpty().isEqualTo(names(STANDARD));
  }

  private static List<String> names(String folder) throws IOException {
    return lines(folder).filter(line -> line.matches("  .*|CREATE.*")).toList();
  }

  /** MySQL has no long VARCHAR: Hibernate takes LONGTEXT there, which in H2 is something else. */
  private static Stream<String> lines(String folder) throws IOException {
    return Files.readAllLines(SCRIPTS.resolve(folder).resolve("V1__sezzle.sql"), UTF_8).stream()
        .map(line -> line.replace("LONGTEXT", "VARCHAR(262144)"));
  }

  private static void run(String folder, DataSource into) throws IOException {
    byte[] script = lines(folder).collect(Collectors.joining("\n")).getBytes(UTF_8);
    ResourceDatabasePopulator populator = new ResourceDatabasePopulator();
    populator.addScript(new ByteArrayResource(script));
    DatabasePopulatorUtils.execute(populator, into);
  }

  private static List<String> columns(DataSource database) {
    return query(
        database,
        "select lower(table_name || '.' || column_name || ' ' || data_type || ' '"
            + " || coalesce(character_maximum_length, 0) || ' ' || is_nullable)"
            + " from information_schema.columns where table_name like 'SEZZLE_%' order by 1");
  }

  private static List<String> uniqueConstraints(DataSource database) {
    return query(
            database,
            "select constraint_name from information_schema.table_constraints"
                + " where table_name like 'SEZZLE_%' and constraint_type = 'UNIQUE' order by 1")
        .stream()
        .map(name -> name.toUpperCase(Locale.ROOT))
        .toList();
  }

  private static List<String> query(DataSource database, String sql) {
    return new JdbcTemplate(database).queryForList(sql, String.class);
  }
}
