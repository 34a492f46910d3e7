package org.broadleafsezzle.demo.running;

import org.broadleafsezzle.demo.server.DemoServer;

/** Has shoppers and administrators told at once, instead of on schedule. */
public final class Telling implements Runnable {
  private static final String SENDER = "blSezzleNoticeSender";

  private final DemoServer server;

  public Telling(DemoServer server) {
    this.server = server;
  }

  /** Begins to send all that is due. */
  @Override
  public void run() {
    toShoppers();
    toAdministrators();
  }

  void toShoppers() {
    new ShopJob(server.storefront(), SENDER).sendDue();
  }

  /** Looks what needs a person before. */
  void toAdministrators() {
    new ShopJob(server.admin(), "blSezzleAlertWatch").look();
    new ShopJob(server.admin(), SENDER).sendDue();
  }
}
