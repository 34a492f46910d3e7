package org.broadleafsezzle.demo.running;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.broadleafsezzle.demo.mail.MailCatcher;
import org.broadleafsezzle.demo.server.DemoOptions;
import org.broadleafsezzle.demo.server.DemoServer;

/** The running demo that all tests of one run share. */
public final class Demo implements Site {
  private static Demo shared;

  private final DemoServer server;
  private final Sezzle sezzle;

  private Demo(DemoServer server) {
    this.server = server;
    this.sezzle = new Sezzle(server.sezzle().controlUrl(), server.sezzle().apiUrl());
  }

  /** The one of this process, whichever test engine asks; it ends with the process. */
  public static synchronized Demo shared() {
    if (shared == null) {
      shared = start();
      Runtime.getRuntime().addShutdownHook(new Thread(shared.server::close, "demo-stop"));
    }
    return shared;
  }

  /** Starts it on free ports with an empty database in memory. */
  private static Demo start() {
    Properties options = new Properties();
    options.putAll(System.getProperties());
    options.setProperty("demo.port", "0");
    return new Demo(DemoServer.start(DemoOptions.from(options)));
  }

  @Override
  public String shop(String path) {
    return server.shopUrl() + path;
  }

  @Override
  public String admin(String path) {
    return server.adminUrl() + path;
  }

  /** To read what the shop has in its books. */
  public Connection connect() throws SQLException {
    return server.connect();
  }

  /** The storefront from within. */
  public ShopInside inside() {
    return new ShopInside(server.storefront());
  }

  /** The admin from within. */
  public ShopInside insideAdmin() {
    return new ShopInside(server.admin());
  }

  /** The simulator, as a test commands and questions it. */
  public Sezzle sezzle() {
    return sezzle;
  }

  /** The dashboard of the simulated merchant. */
  public String dashboard() {
    return server.sezzle().baseUrl() + "/";
  }

  /** The e-mails that the shop has sent. */
  public MailCatcher mails() {
    return server.mails();
  }

  /** The page that shows them. */
  public String mailPage() {
    return server.mailUrl();
  }

  /** Has the storefront send the notices that are due. */
  public void sendNotices() {
    new Telling(server).toShoppers();
  }

  /** Has the admin look what needs a person, and send what is due of it. */
  public void sendAlerts() {
    new Telling(server).toAdministrators();
  }

  /** Lets the reconcile job run once, to its end, in this thread. */
  public void reconcile() {
    new ShopJob(server.storefront(), "blSezzleReconcileJob").reconcile();
  }

  /**
   * Loads what Sezzle has paid out, in this thread.
   *
   * @throws IllegalStateException if Sezzle does not list it
   */
  public void loadSettlements() {
    new ShopJob(server.storefront(), "blSezzleSettlementLoader").load();
  }

  /** Has the storefront begin to work off the webhooks that are due. */
  public void workOffWebhooks() {
    new ShopJob(server.storefront(), "blSezzleWebhookWorkers").workOffDue();
  }
}
