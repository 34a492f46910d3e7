package org.broadleafsezzle.demo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseWorkTest {
  private Connection database;

  @BeforeEach
  void tenRows() throws SQLException {
    database =
        new CountingDriver().connect("jdbc:h2:mem:counted;DB_CLOSE_DELAY=0", new Properties());
    execute("create table T (A int primary key, B int)");
    execute("insert into T select X, X from system_range(1, 10)");
    database.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    DatabaseWork.stop();
    database.close();
  }

  @Test
  void statementsCommitsAndRowsAreCountedWhileAskedFor() throws SQLException {
    DatabaseWork.count("", true);
    read("select * from T where B = ?", 3);
    read("select * from T where A = ?", 3);
    database.commit();
    DatabaseWork.stop();
    read("select * from T where B = ?", 3);
    database.commit();

    assertThat(DatabaseWork.statements()).isEqualTo(2);
    assertThat(DatabaseWork.commits()).isEqualTo(1);
    assertThat(DatabaseWork.rows()).isBetween(11L, 14L);
  }

  @Test
  void onlyTheThreadsThatAreMeantAreCounted() throws SQLException {
    DatabaseWork.count("another-", false);
    read("select * from T where B = ?", 3);

    assertThat(DatabaseWork.statements()).isZero();
  }

  @Test
  void theRowsOfAllPartsOfAPlanAreAdded() {
    assertThat(DatabaseWork.scanned("/* scanCount: 3 */ ... /* scanCount: 40 */")).isEqualTo(43);
    assertThat(DatabaseWork.scanned("nothing")).isZero();
  }

  private void execute(String sql) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private void read(String sql, int value) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setInt(1, value);
      statement.executeQuery().close();
    }
  }
}
