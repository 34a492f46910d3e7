package org.broadleafsezzle.demo.running.child;

import com.p6spy.engine.common.ConnectionInformation;
import com.p6spy.engine.wrapper.ConnectionWrapper;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/** The database's own driver, with an ear at the commits of its connections. */
public final class WatchedDriver implements Driver {

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    Connection connection = own(url).connect(url, info);
    return ConnectionWrapper.wrap(
        connection, new CommitListener(), ConnectionInformation.fromTestConnection(connection));
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return own(url).acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
    return own(url).getPropertyInfo(url, info);
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(WatchedDriver.class.getPackageName());
  }

  private static Driver own(String url) throws SQLException {
    return DriverManager.getDriver(url);
  }
}
