package org.broadleafsezzle.demo.bench;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The columns of one of the shop's tables, to copy a row of it many times.
 *
 * @param table in capitals
 */
record Columns(String table, List<String> names) {

  static Columns of(Shop shop, String table) throws SQLException {
    return new Columns(
        table,
        shop.texts(
            "SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = '"
                + table
                + "'"));
  }

  /** The columns of which no two checkouts have the same, all with this value, in SQL. */
  static Map<String, String> unique(String value) {
    Map<String, String> others = new HashMap<>();
    for (String column :
        List.of(
            "CHECKOUT_ID",
            "REFERENCE_ID",
            "RETURN_TOKEN_HASH",
            "SESSION_UUID",
            "SEZZLE_ORDER_UUID")) {
      others.put(column, value);
    }
    return others;
  }

  /**
   * The statement that copies the row.
   *
   * @param which condition that one row fulfils
   * @param from first number of a copy
   * @param to last number of a copy
   * @param others what becomes of columns that are not copied as they are, in SQL, with {@code X}
   *     for the number
   */
  String copy(String which, long from, long to, Map<String, String> others) {
    return "INSERT INTO %s (%s) SELECT %s FROM SYSTEM_RANGE(%d, %d) CROSS JOIN (SELECT * FROM %s WHERE %s LIMIT 1) ONE"
        .formatted(
            table,
            String.join(", ", names),
            names.stream()
                .map(name -> others.getOrDefault(name, name))
                .collect(Collectors.joining(", ")),
            from,
            to,
            table,
            which);
  }
}
