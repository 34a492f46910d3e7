package org.broadleafsezzle.demo.admin;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.broadleafsezzle.demo.running.Demo;

/** A permission that the reader has for a while. */
final class GrantedToReader implements AutoCloseable {
  private static final int CAPTURE = -7651;
  private static final String READER =
      "(select ADMIN_USER_ID from BLC_ADMIN_USER where LOGIN = '" + Administrator.READER + "')";

  private final Demo demo;
  private final int permission;

  private GrantedToReader(Demo demo, int permission) throws SQLException {
    this.demo = demo;
    this.permission = permission;
    change(
        "insert into BLC_ADMIN_USER_PERMISSION_XREF (ADMIN_USER_ID, ADMIN_PERMISSION_ID) values ("
            + READER
            + ", "
            + permission
            + ")");
  }

  /** The permission to capture, until it is withdrawn. */
  static GrantedToReader capture(Demo demo) throws SQLException {
    return new GrantedToReader(demo, CAPTURE);
  }

  void withdraw() throws SQLException {
    change(
        "delete from BLC_ADMIN_USER_PERMISSION_XREF where ADMIN_PERMISSION_ID = "
            + permission
            + " and ADMIN_USER_ID = "
            + READER);
  }

  @Override
  public void close() throws SQLException {
    withdraw();
  }

  private void change(String sql) throws SQLException {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      database.setAutoCommit(true);
      statement.executeUpdate(sql);
    }
  }
}
