package org.broadleafsezzle.demo.running;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A shop with both modules that is up already, and the simulator that is its Sezzle: {@code
 * -Dshop.url}, {@code -Dadmin.url} and {@code -Dsezzle.url} say where. Without them it is the demo.
 */
public final class RunningShop implements Site {
  private final String shop;
  private final String admin;
  private final Sezzle sezzle;
  private final Demo demo;

  private RunningShop(String shop, String admin, Sezzle sezzle, Demo demo) {
    this.shop = shop;
    this.admin = admin;
    this.sezzle = sezzle;
    this.demo = demo;
  }

  /**
   * As the options say.
   *
   * @throws IllegalStateException if there is a shop and not its admin or its Sezzle
   */
  public static RunningShop fromOptions() {
    if (option("shop.url").isEmpty()) {
      return ofTheDemo();
    }
    String sezzle = needed("sezzle.url");
    return new RunningShop(
        needed("shop.url"),
        needed("admin.url"),
        new Sezzle(sezzle + "/control", sezzle + "/v2"),
        null);
  }

  private static RunningShop ofTheDemo() {
    ShopSettings.restore();
    Demo demo = Demo.shared();
    ShopSettings.forgetStored(demo);
    demo.sezzle().reset();
    ShopSettings.webhooks(true);
    demo.sezzle()
        .subscribe(
            demo.shop("/sezzle/webhook"), "order.authorized", "order.captured", "order.refunded");
    return new RunningShop(demo.shop(""), demo.admin(""), demo.sezzle(), demo);
  }

  /** An option of the command line, unless it is empty. */
  public static Optional<String> option(String name) {
    return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
  }

  private static String needed(String option) {
    String url =
        option(option)
            .orElseThrow(() -> new IllegalStateException("-D" + option + "=http://… is missing"));
    return URI.create(url.replaceFirst("/+$", "")).toString();
  }

  /** Whether it is the demo, which this process has started. */
  public boolean isDemo() {
    return demo != null;
  }

  @Override
  public String shop(String path) {
    return shop + path;
  }

  @Override
  public String admin(String path) {
    return admin + path;
  }

  public Sezzle sezzle() {
    return sezzle;
  }

  /** The same shop on its second node, whose address is {@code -Dshop.second.url}. */
  public Optional<Site> secondNode() {
    return option("shop.second.url")
        .map(second -> new RunningShop(second.replaceFirst("/+$", ""), admin, sezzle, null));
  }

  /** The shop's database, whose address is {@code -Dshop.db.url}, with user and password in it. */
  public Optional<Connection> database() throws SQLException {
    if (isDemo()) {
      return Optional.of(demo.connect());
    }
    Optional<String> url = option("shop.db.url");
    return url.isPresent() ? Optional.of(DriverManager.getConnection(url.get())) : Optional.empty();
  }

  /** Has the reconcile job run at once in the demo; elsewhere it runs in its own time. */
  public void hurryTheJob() {
    if (isDemo()) {
      ShopSettings.reconcileAtOnce();
    }
  }
}
