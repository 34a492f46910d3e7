package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The scripts a shop makes the tables with. HSQLDB's are run in HSQLDB, the others in H2, in its
 * compatibility mode for the database the script is for; PostgreSQL's are seen in the demo, too.
 */
class SchemaScriptTest {

  private static final Path SCRIPTS = Path.of("src/main/resources/sezzle/schema");

  @ParameterizedTest
  @ValueSource(strings = {"h2", "hsqldb", "postgresql", "mysql"})
  void the_entities_fit_what_the_script_makes(String database) throws IOException {
    DataSource empty = empty(database);
    String dialect = "org.hibernate.dialect." + (database.equals("hsqldb") ? "HSQL" : "H2");
    assertThatThrownBy(() -> new LedgerDatabase(empty, "validate", dialect + "Dialect"))
        .hasStackTraceContaining("Missing table");

    run(database, empty);

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
  void columns_types_lengths_and_constraints_are_those_of_the_entities() throws IOException {
    DataSource byScript = LedgerDatabase.inMemory("LEGACY");
    run("h2", byScript);
    DataSource byHibernate = LedgerDatabase.inMemory("LEGACY");
    LedgerDatabase entities = new LedgerDatabase(byHibernate, "update");

    assertThat(columns(byScript)).isNotEmpty().isEqualTo(columns(byHibernate));
    assertThat(uniqueConstraints(byScript))
        .contains("SEZZLE_CHECKOUT_TOKEN")
        .isEqualTo(uniqueConstraints(byHibernate));
    entities.close();
  }

  /** What a column of a type of time means depends on the zone of the JVM that reads it. */
  @ParameterizedTest
  @ValueSource(strings = {"h2", "hsqldb", "postgresql", "mysql"})
  void no_column_is_of_a_type_of_time(String database) throws IOException {
    assertThat(names(database))
        .noneMatch(line -> line.matches("(?i).*\\b(DATE|TIME|TIMESTAMP|DATETIME)\\b.*"));
  }

  @Test
  void what_is_looked_for_has_an_index() throws IOException {
    DataSource database = LedgerDatabase.inMemory("LEGACY");
    run("h2", database);

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
            "SEZZLE_CHECKOUT_BY_OPEN:OPEN_IN_CENTS",
            "SEZZLE_EVENT_BY_CHECKOUT:CHECKOUT_ID",
            "SEZZLE_MOVEMENT_BY_STATE:STATE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "hsqldb", "postgresql", "mysql"})
  void what_versions_before_the_third_have_stored_gets_its_sums(String database)
      throws IOException {
    DataSource old = empty(database);
    run(scripts(database).filter(script -> version(script) < 3), old);
    JdbcTemplate sql = new JdbcTemplate(old);
    sql.update(
        "insert into SEZZLE_CHECKOUT (CHECKOUT_ID, BROADLEAF_ORDER_ID, REFERENCE_ID,"
            + " AMOUNT_IN_CENTS, CURRENCY, INTENT, LOCALE, STATE, LEASE_UNTIL_MILLIS,"
            + " CREATED_MILLIS, UPDATED_MILLIS) values ('c', 42, '42-a', 5000, 'USD', 'AUTH', 'EN_US', 'COMPLETED', 0,"
            + " 0, 0)");
    movement(sql, "CAPTURE", 3000, "SUCCEEDED");
    movement(sql, "CAPTURE", 1000, "REFUSED");
    movement(sql, "RELEASE", 500, "SUCCEEDED");
    movement(sql, "REFUND", 700, "SUCCEEDED");
    movement(sql, "REFUND", 100, "STARTED");

    run(scripts(database).filter(script -> version(script) >= 3), old);

    assertThat(
            sql.queryForMap(
                "select CAPTURED_IN_CENTS, RELEASED_IN_CENTS, REFUNDED_IN_CENTS, OPEN_IN_CENTS,"
                    + " UNSETTLED, COMPARE_AT_MILLIS from SEZZLE_CHECKOUT"))
        .extractingByKeys(
            "CAPTURED_IN_CENTS",
            "RELEASED_IN_CENTS",
            "REFUNDED_IN_CENTS",
            "OPEN_IN_CENTS",
            "UNSETTLED",
            "COMPARE_AT_MILLIS")
        .extracting(Object::toString)
        .containsExactly("3000", "500", "700", "1500", "1", "0");
    assertThat(sql.queryForList("select distinct ORIGIN from SEZZLE_MOVEMENT", String.class))
        .containsExactly("CODE");
  }

  private static void movement(JdbcTemplate sql, String kind, long cents, String state) {
    sql.update(
        "insert into SEZZLE_MOVEMENT (REQUEST_ID, CHECKOUT_ID, KIND, AMOUNT_IN_CENTS, CURRENCY,"
            + " STATE, REQUESTED_BY, REASON, CREATED_MILLIS, UPDATED_MILLIS) values (?, 'c', ?, ?, 'USD', ?,"
            + " 'test', 'test', 0, 0)",
        kind + cents,
        kind,
        cents,
        state);
  }

  private static int version(Path script) {
    return Integer.parseInt(script.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
  }

  @Test
  void all_databases_get_the_same_columns() throws IOException {
    List<String> names = names("h2");

    assertThat(names).isNotEmpty();
    for (String database : List.of("hsqldb", "postgresql", "mysql")) {
      assertThat(names(database)).as(database).isEqualTo(names);
    }
  }

  private static List<String> names(String database) throws IOException {
    return scripts(database)
        .flatMap(SchemaScriptTest::lines)
        .filter(line -> line.matches("  .*|CREATE.*|ALTER.*"))
        .toList();
  }

  /** MySQL has no long VARCHAR: Hibernate takes LONGTEXT there, which in H2 is something else. */
  private static Stream<String> lines(Path script) {
    try {
      return Files.readAllLines(script, StandardCharsets.UTF_8).stream()
          .map(line -> line.replace("LONGTEXT", "VARCHAR(262144)"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(String database, DataSource into) throws IOException {
    run(scripts(database), into);
  }

  private static void run(Stream<Path> files, DataSource into) {
    ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
    files
        .map(SchemaScriptTest::lines)
        .map(lines -> lines.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8))
        .forEach(script -> scripts.addScript(new ByteArrayResource(script)));
    DatabasePopulatorUtils.execute(scripts, into);
  }

  /** In the order of their versions. */
  private static Stream<Path> scripts(String database) throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS.resolve(database))) {
      return files.sorted().toList().stream();
    }
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
