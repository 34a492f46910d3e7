package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.util.Optional;

/** One line of what is bought. */
@JsonDeserialize(builder = Item.Builder.class)
public final class Item {
  private final String name;
  private final String sku;
  private final int quantity;
  private final Price price;
  private final String brand;
  private final String imageUrl;
  private final String productUrl;
  private final String categoryPath;
  private final String globalTradeItemNumber;
  private final String manufacturerPartNumber;

  private Item(Builder builder) {
    name = builder.name;
    sku = builder.sku;
    quantity = builder.quantity;
    price = builder.price;
    brand = builder.brand;
    imageUrl = builder.imageUrl;
    productUrl = builder.productUrl;
    categoryPath = builder.categoryPath;
    globalTradeItemNumber = builder.globalTradeItemNumber;
    manufacturerPartNumber = builder.manufacturerPartNumber;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The name that the shopper sees. */
  public String getName() {
    return name;
  }

  /** Stock keeping unit. */
  public String getSku() {
    return sku;
  }

  /** The number of pieces, at least 1. */
  public int getQuantity() {
    return quantity;
  }

  /** Price of one. */
  public Price getPrice() {
    return price;
  }

  /** Brand. */
  public Optional<String> getBrand() {
    return Optional.ofNullable(brand);
  }

  /** Picture. */
  public Optional<String> getImageUrl() {
    return Optional.ofNullable(imageUrl);
  }

  /** Page of the product. */
  public Optional<String> getProductUrl() {
    return Optional.ofNullable(productUrl);
  }

  /** Category, as a path. */
  public Optional<String> getCategoryPath() {
    return Optional.ofNullable(categoryPath);
  }

  /** GTIN. */
  public Optional<String> getGlobalTradeItemNumber() {
    return Optional.ofNullable(globalTradeItemNumber);
  }

  /** MPN. */
  public Optional<String> getManufacturerPartNumber() {
    return Optional.ofNullable(manufacturerPartNumber);
  }

  /** Collects what a {@link Item} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private String name;
    private String sku;
    private int quantity;
    private Price price;
    private String brand;
    private String imageUrl;
    private String productUrl;
    private String categoryPath;
    private String globalTradeItemNumber;
    private String manufacturerPartNumber;

    private Builder() {}

    public Builder name(String value) {
      name = value;
      return this;
    }

    public Builder sku(String value) {
      sku = value;
      return this;
    }

    public Builder quantity(int value) {
      quantity = value;
      return this;
    }

    public Builder price(Price value) {
      price = value;
      return this;
    }

    public Builder brand(String value) {
      brand = value;
      return this;
    }

    public Builder imageUrl(String value) {
      imageUrl = value;
      return this;
    }

    public Builder productUrl(String value) {
      productUrl = value;
      return this;
    }

    public Builder categoryPath(String value) {
      categoryPath = value;
      return this;
    }

    public Builder globalTradeItemNumber(String value) {
      globalTradeItemNumber = value;
      return this;
    }

    public Builder manufacturerPartNumber(String value) {
      manufacturerPartNumber = value;
      return this;
    }

    /**
     * Checks what was collected against the contract.
     *
     * @throws IllegalArgumentException if something the contract asks for is missing or malformed
     */
    public Item build() {
      Checks.text("item name", name);
      Checks.text("item sku", sku);
      Checks.present("item price", price);
      Checks.that(quantity >= 1, "item quantity must be at least 1");
      return new Item(this);
    }

    /**
     * An item that Sezzle sent is taken as it is: the checks of {@link #build()} are for those we
     * send.
     */
    Item received() {
      return new Item(this);
    }
  }
}
