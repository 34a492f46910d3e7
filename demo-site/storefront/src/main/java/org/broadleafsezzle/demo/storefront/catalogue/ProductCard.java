package org.broadleafsezzle.demo.storefront.catalogue;

/** A product as a list of products shows it. */
public final class ProductCard {
  private final String url;
  private final String name;
  private final String text;
  private final Picture picture;
  private final ShownPrice price;

  ProductCard(String url, String name, String text, Picture picture, ShownPrice price) {
    this.url = url;
    this.name = name;
    this.text = text;
    this.picture = picture;
    this.price = price;
  }

  public String getUrl() {
    return url;
  }

  public String getName() {
    return name;
  }

  public String getText() {
    return text;
  }

  /** The picture that stands for the product; may be null. */
  public Picture getPicture() {
    return picture;
  }

  /** Null where the product is not sold in the shopper's region. */
  public ShownPrice getPrice() {
    return price;
  }
}
