package org.broadleafsezzle.demo.running;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the demo once for a whole run, and gives each test Sezzle as if just started. */
class DemoExtension implements BeforeEachCallback, ParameterResolver {
  @Override
  public void beforeEach(ExtensionContext context) {
    ShopSettings.restore();
    ShopSettings.forgetStored(Demo.shared());
    Demo.shared().sezzle().reset();
    forgetWebhooksOf(Demo.shared());
  }

  /** Those that earlier tests have left would be tried again about orders that are forgotten. */
  private static void forgetWebhooksOf(Demo demo) {
    try (Connection database = demo.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate("DELETE FROM SEZZLE_WEBHOOK WHERE STATE = 'RECEIVED'");
    } catch (SQLException e) {
      throw new IllegalStateException("Earlier webhooks could not be forgotten", e);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Demo.class;
  }

  @Override
  public Demo resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Demo.shared();
  }
}
