package org.broadleafsezzle.demo.running;

/** The addresses of a running demo, in this process or in another. */
public interface Site {

  /** An address of the shop, e.g. {@code /cart}. */
  String shop(String path);

  /** An address of the admin, e.g. {@code /order}. */
  String admin(String path);
}
