package org.broadleafsezzle.demo.running;

/** Where a running demo is, in this process or in another. */
public interface Site {

  /** An address of the shop, e.g. {@code /cart}. */
  String shop(String path);

  /** An address of the admin, e.g. {@code /order}. */
  String admin(String path);
}
