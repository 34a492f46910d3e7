package org.broadleafsezzle.api.model;

/** A discount on the whole order; its amount is what is taken off, so it is positive. */
public final class Discount {
  private final String name;
  private final Price amount;

  private Discount(Builder builder) {
    name = builder.name;
    amount = builder.amount;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The name that the shopper sees. */
  public String getName() {
    return name;
  }

  /** The amount that is taken off. */
  public Price getAmount() {
    return amount;
  }

  /** Collects what a {@link Discount} is made of. */
  public static final class Builder {
    private String name;
    private Price amount;

    private Builder() {}

    public Builder name(String value) {
      name = value;
      return this;
    }

    public Builder amount(Price value) {
      amount = value;
      return this;
    }

    /**
     * Checks what was collected against the contract.
     *
     * @throws IllegalArgumentException if something the contract asks for is missing or malformed
     */
    public Discount build() {
      Checks.text("discount name", name);
      Checks.present("discount amount", amount);
      return new Discount(this);
    }
  }
}
