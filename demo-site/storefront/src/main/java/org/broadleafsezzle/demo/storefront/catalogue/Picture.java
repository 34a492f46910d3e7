package org.broadleafsezzle.demo.storefront.catalogue;

/** A picture on a page: the path within the shop, and the words for who cannot see it. */
public final class Picture {
  private final String path;
  private final String alt;

  public Picture(String path, String alt) {
    this.path = path;
    this.alt = alt;
  }

  public String getPath() {
    return path;
  }

  public String getAlt() {
    return alt;
  }
}
