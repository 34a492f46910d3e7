package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.persistence.PersistenceException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class LedgerTablesTest {

  private final DataSource database = LedgerDatabase.inMemory("LEGACY");

  @Test
  void allAreReadIfTheyAreThere() {
    try (LedgerDatabase shop = new LedgerDatabase(database, "update")) {
      new LedgerTables(shop.transactions()).read();

      assertThat(tables()).isGreaterThan(10);
    }
  }

  private int tables() {
    return new JdbcTemplate(database)
        .queryForObject(
            "select count(*) from INFORMATION_SCHEMA.TABLES where TABLE_NAME like 'SEZZLE%'",
            Integer.class);
  }

  /** As in a shop that has a newer version of the module, and has not run its script. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table SEZZLE_NOTICE",
        "drop table SEZZLE_SAVED_ACCOUNT",
        "alter table SEZZLE_CHECKOUT drop column PAYOUT_DIFFERS_MILLIS"
      })
  void oneThatIsMissingOrOldIsNamed(String change) {
    try (LedgerDatabase shop = new LedgerDatabase(database, "update")) {
      new JdbcTemplate(database).execute(change);
      LedgerTables tables = new LedgerTables(shop.transactions());

      assertThatThrownBy(tables::read)
          .isInstanceOf(PersistenceException.class)
          .hasStackTraceContaining(change.replaceAll(".* ", ""));
    }
  }
}
