package org.broadleafsezzle.demo.running.child;

import java.sql.SQLException;
import java.util.Optional;
import org.broadleafsezzle.demo.running.Telling;
import org.broadleafsezzle.demo.server.DemoException;
import org.broadleafsezzle.demo.server.DemoOptions;
import org.broadleafsezzle.demo.server.DemoServer;
import org.h2.tools.Server;

/**
 * The demo in a process of its own, on the leash of the test that started it: it ends as soon as
 * the test's process does.
 */
public final class ChildMain {
  private ChildMain() {}

  /**
   * Starts the demo and then obeys the test.
   *
   * @param arguments the port on which the test listens
   */
  public static void main(String[] arguments) throws Exception {
    Leash leash = Leash.to(Integer.parseInt(arguments[0]));
    DemoServer demo = null;
    try {
      demo = DemoServer.start(DemoOptions.from(System.getProperties()));
      leash.ready(demo.shopUrl(), databasePort());
    } catch (DemoException e) {
      leash.failed(e.getMessage());
      System.exit(1);
    }
    leash.obey(new Telling(demo));
  }

  /** An embedded database is let the test read too; a server lets it anyway. */
  private static int databasePort() throws SQLException {
    return Optional.ofNullable(System.getProperty("demo.data")).isPresent()
        ? Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifExists").start().getPort()
        : 0;
  }
}
