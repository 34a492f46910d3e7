package org.broadleafsezzle.demo.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** Storefront, admin and the simulator of Sezzle, running in this process until closed. */
public final class DemoServer implements AutoCloseable {
  private static final String HOST = "localhost";

  private final Tomcat tomcat;
  private final int port;

  private DemoServer(Tomcat tomcat, int port) {
    this.tomcat = tomcat;
    this.port = port;
  }

  /**
   * Starts everything and returns when a browser can use it.
   *
   * @throws DemoException if a port is taken, the database cannot be reached or a part did not
   *     start
   */
  public static DemoServer start(DemoOptions options) {
    int port = free(options.port(), "-Ddemo.port");
    DemoDatabase database = DemoDatabase.of(options);
    String schema = database.isFilled() ? "validate" : "create";
    Path work = workFolder();
    tell(database, schema, port, work);

    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(work.toString());
    tomcat.setConnector(connector(port));
    tomcat.getHost().setAutoDeploy(false);
    tomcat.enableNaming();
    WebApplication storefront =
        new WebApplication("storefront", "", options.storefrontDir(), database);
    WebApplication admin = new WebApplication("admin", "/admin", options.adminDir(), database);
    DemoServer server = new DemoServer(tomcat, port);
    try {
      // One after the other: the storefront creates the schema that the admin reads.
      tomcat.getServer();
      tomcat.start();
      tomcat.getHost().addChild(storefront.context());
      storefront.mustBeRunning();
      tomcat.getHost().addChild(admin.context());
      admin.mustBeRunning();
      return server;
    } catch (LifecycleException | RuntimeException e) {
      server.close();
      throw e instanceof DemoException sentence
          ? sentence
          : new DemoException("The demo did not start; the log above says why.", e);
    }
  }

  /** Where the storefront is, without a slash at the end. */
  public String shopUrl() {
    return "http://" + HOST + ":" + port;
  }

  public String adminUrl() {
    return shopUrl() + "/admin";
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new DemoException("The demo did not stop cleanly: " + e.getMessage(), e);
    }
  }

  private static Connector connector(int port) {
    Connector connector = new Connector();
    connector.setPort(port);
    connector.setProperty("address", "127.0.0.1");
    connector.setURIEncoding("UTF-8");
    return connector;
  }

  /** What the web applications read from their property files as {@code ${demo.…}}. */
  private static void tell(DemoDatabase database, String schema, int port, Path work) {
    System.setProperty("demo.db.dialect", database.dialect());
    System.setProperty("demo.db.schema", schema);
    System.setProperty("demo.shop.url", "http://" + HOST + ":" + port);
    System.setProperty("demo.assets", work.resolve("assets").toString());
    System.setProperty("runtime.environment", "production");
    System.setProperty("net.sf.ehcache.skipUpdateCheck", "true");
    System.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    System.setProperty("java.awt.headless", "true");
  }

  private static int free(int port, String option) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    } catch (IOException taken) {
      throw new DemoException(
          "Port %d is in use: stop what uses it, or choose another with %s."
              .formatted(port, option),
          taken);
    }
  }

  private static Path workFolder() {
    try {
      Path folder = Files.createTempDirectory("broadleaf-sezzle-demo");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new DemoException("No temporary folder can be made: " + e.getMessage(), e);
    }
  }
}
