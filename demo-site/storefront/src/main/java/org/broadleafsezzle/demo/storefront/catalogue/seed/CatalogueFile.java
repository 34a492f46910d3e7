package org.broadleafsezzle.demo.storefront.catalogue.seed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The part of {@code catalogue/catalogue.json} that goes into the database. */
final class CatalogueFile {
  List<Category> categories = new ArrayList<>();
  List<Product> products = new ArrayList<>();
  List<PromotionCode> promotionCodes = new ArrayList<>();
  List<ShippingMethod> shippingMethods = new ArrayList<>();
  List<DemoCustomer> demoCustomers = new ArrayList<>();

  /** A text in the shop's languages: the entities hold the English, translations the French. */
  static final class Text {
    String en;
    String fr;
  }

  static final class Picture {
    String path;
    Text alt;
  }

  static final class Category {
    String slug;
    String urlKey;
    Text name;
    Text description;
    String picture;
    Text pictureAlt;
  }

  static final class Product {
    String slug;
    String sku;

    /** The name of its brand; null if that is not told. */
    String brand;

    /** Its Global Trade Item Number; null if it has none. */
    String gtin;

    /** The manufacturer's part number; null if it is unknown. */
    String mpn;

    String category;
    String urlKey;
    boolean featured;
    boolean taxable;

    /** Sent by e-mail: nothing is shipped. */
    boolean digital;

    Text name;
    Text shortDescription;
    Text longDescription;

    /** Amounts by currency code. */
    Map<String, BigDecimal> price;

    /** Amounts by currency code; null for a product that is not on sale. */
    Map<String, BigDecimal> salePrice;

    List<Picture> pictures = new ArrayList<>();
    List<Option> options = new ArrayList<>();
  }

  static final class Option {
    String attributeName;
    Text label;

    /** The product page's way to offer it: {@code swatch}, {@code radio} or {@code select}. */
    String display;

    boolean required;
    List<OptionValue> values = new ArrayList<>();
  }

  static final class OptionValue {
    String slug;
    Text name;

    /** The amounts that this value adds to the price, by currency code. */
    Map<String, BigDecimal> priceDelta;

    /** A CSS colour, for a swatch. */
    String swatch;

    /** The product's picture of this value; null if they all look alike. */
    String picture;
  }

  static final class PromotionCode {
    String code;
    BigDecimal percentOff;
    Text name;
  }

  static final class ShippingMethod {
    Text name;
    Text description;
    Map<String, BigDecimal> price;
  }

  static final class DemoCustomer {
    String email;
    String password;
    String firstName;
    String lastName;
    Address address;
  }

  static final class Address {
    String addressLine1;
    String addressLine2;
    String city;
    String region;
    String postalCode;
    String country;
    String phone;
  }
}
