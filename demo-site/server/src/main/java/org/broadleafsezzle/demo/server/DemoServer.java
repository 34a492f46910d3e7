package org.broadleafsezzle.demo.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.servlet.ServletContext;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.ExpandWar;
import org.apache.catalina.startup.Tomcat;
import org.broadleafsezzle.demo.mail.MailCatcher;
import org.broadleafsezzle.demo.mail.MailPage;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Storefront, admin and the simulator of Sezzle, running in this process until closed. */
public final class DemoServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DemoServer.class);
  private static final String HOST = "localhost";
  private static final String MAIL = "/mail";
  private static final String SENDER = "Larkspur & Loam <orders@larkspurandloam.example>";

  /** The Base64 of "demo key, known to everybody !!": keeps no secret. */
  private static final String ENCRYPTION_KEY = "ZGVtbyBrZXksIGtub3duIHRvIGV2ZXJ5Ym9keSAgISE=";

  private final Tomcat tomcat;
  private final int port;
  private final DemoSezzle sezzle;
  private final DemoDatabase database;
  private final MailCatcher mails;
  private final Path work;

  private DemoServer(
      int port, DemoSezzle sezzle, DemoDatabase database, MailCatcher mails, Path work) {
    tomcat = new Tomcat();
    this.port = port;
    this.sezzle = sezzle;
    this.database = database;
    this.mails = mails;
    this.work = work;
  }

  /**
   * Starts everything and returns when a browser can use it.
   *
   * @throws DemoException if a port is taken, the database cannot be reached or a part did not
   *     start
   */
  public static DemoServer start(DemoOptions options) {
    logThroughSlf4j();
    int port = freePort(options.port());
    DemoDatabase database = DemoDatabase.of(options);
    String schema = database.isFilled() ? "validate" : "create";
    Path work = workFolder();
    DemoSezzle sezzle = DemoSezzle.of(options);
    DemoServer server = new DemoServer(port, sezzle, database, MailCatcher.start(), work);
    try {
      server.tellTheShop(schema, options.mailPort());
      server.serve(
          new WebApplication("storefront", "", options.storefrontDir(), database),
          new WebApplication("admin", "/admin", options.adminDir(), database));
      return server;
    } catch (LifecycleException | RuntimeException e) {
      server.close();
      throw e instanceof DemoException sentence
          ? sentence
          : new DemoException("The log above says why.", e);
    }
  }

  /** One after the other: the storefront creates the schema that the admin reads. */
  private void serve(WebApplication storefront, WebApplication admin) throws LifecycleException {
    tomcat.setBaseDir(work.toString());
    tomcat.setConnector(connector(port));
    tomcat.getHost().setAutoDeploy(false);
    tomcat.enableNaming();
    tomcat.start();
    Context mailPage = tomcat.addContext(MAIL, null);
    Tomcat.addServlet(mailPage, "mails", new MailPage(mails));
    mailPage.addServletMappingDecoded("/", "mails");
    tomcat.getHost().addChild(storefront.context());
    storefront.mustBeRunning();
    tomcat.getHost().addChild(admin.context());
    admin.mustBeRunning();
  }

  /** The storefront's address, without a slash at the end. */
  public String shopUrl() {
    return "http://" + HOST + ":" + port;
  }

  public String adminUrl() {
    return shopUrl() + "/admin";
  }

  /** The page with the e-mails that the shop has sent. */
  public String mailUrl() {
    return shopUrl() + MAIL;
  }

  /** The server that catches the e-mails. */
  public MailCatcher mails() {
    return mails;
  }

  /** The storefront as its container sees it; its classes are not those of the caller. */
  public ServletContext storefront() {
    return servletContext("");
  }

  /** The admin, likewise. */
  public ServletContext admin() {
    return servletContext("/admin");
  }

  private ServletContext servletContext(String path) {
    return ((Context) tomcat.getHost().findChild(path)).getServletContext();
  }

  /** The simulator of Sezzle, with its page for the merchant at its root. */
  public DemoSezzle sezzle() {
    return sezzle;
  }

  /** To look into the shop's database. */
  public Connection connect() throws SQLException {
    return database.connect();
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
      sezzle.close();
      mails.close();
      ExpandWar.delete(work.toFile());
    } catch (LifecycleException e) {
      LOG.warn("The demo did not stop cleanly", e);
    }
  }

  private static Connector connector(int port) {
    Connector connector = new Connector();
    connector.setPort(port);
    connector.setProperty("address", "127.0.0.1");
    connector.setURIEncoding("UTF-8");
    return connector;
  }

  /**
   * The properties of the web applications: {@code ${demo.…}} in their property files, and the keys
   * of the simulated merchant and how the shop hears of what happens there, which whoever starts
   * the demo may overrule.
   */
  private void tellTheShop(String schema, int mailPort) {
    System.setProperty("demo.db.dialect", database.dialect());
    System.setProperty("demo.db.schema", schema);
    System.setProperty("demo.shop.url", shopUrl());
    System.setProperty("demo.mail.port", String.valueOf(mailPort == 0 ? mails.port() : mailPort));
    System.setProperty("demo.assets", work.resolve("assets").toString());
    System.setProperty("runtime.environment", "production");
    System.setProperty("net.sf.ehcache.skipUpdateCheck", "true");
    System.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    System.setProperty("java.awt.headless", "true");
    System.setProperty("gateway.sezzle.api.url", sezzle.apiUrl());
    offer("gateway.sezzle.sandbox.public-key", SimulatorOptions.DEMO_PUBLIC_KEY);
    offer("gateway.sezzle.sandbox.private-key", SimulatorOptions.DEMO_PRIVATE_KEY);
    offer("gateway.sezzle.encryption-key", ENCRYPTION_KEY);
    offer("gateway.sezzle.webhooks", "true");
    offer("gateway.sezzle.tokenization", "ON");
    System.getProperties().putIfAbsent("gateway.sezzle.notice.from", SENDER);
    offer("gateway.sezzle.reconcile.interval-seconds", "60");
    offer("gateway.sezzle.reconcile.after-seconds", "60");
  }

  /** Tomcat and the drivers log with java.util.logging. */
  private static void logThroughSlf4j() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private static void offer(String property, String value) {
    if (System.getProperty(property, "").isEmpty()) {
      System.setProperty(property, value);
    }
  }

  private static int freePort(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    } catch (IOException taken) {
      throw busy(port, "-Ddemo.port", taken);
    }
  }

  static DemoException busy(int port, String option, IOException cause) {
    return new DemoException(
        "Port %d is in use: stop what uses it, or choose another with %s=…."
            .formatted(port, option),
        cause);
  }

  private static Path workFolder() {
    try {
      return Files.createTempDirectory("broadleaf-sezzle-demo");
    } catch (IOException e) {
      throw new DemoException("No temporary folder can be made: " + e.getMessage(), e);
    }
  }
}
