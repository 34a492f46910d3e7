package org.broadleafsezzle.demo.browser;

/** The size of a page in CSS pixels. */
public record Viewport(int width, int height) {
  public static final Viewport DESKTOP = new Viewport(1280, 900);
  public static final Viewport TABLET = new Viewport(820, 1180);
  public static final Viewport SMALL_PHONE = new Viewport(320, 640);
  public static final Viewport PHONE = new Viewport(390, 844);

  boolean isPhone() {
    return width < 600;
  }
}
