package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An order in Sezzle's books. */
@JsonDeserialize(builder = Order.Builder.class)
public final class Order {
  private final String uuid;
  private final String intent;
  private final String referenceId;
  private final String description;
  private final Instant checkoutExpiration;
  private final String checkoutStatus;
  private final Map<String, String> metadata;
  private final Price orderAmount;
  private final List<Item> items;
  private final Price shippingAmount;
  private final Price taxAmount;
  private final Customer customer;
  private final Authorization authorization;
  private final boolean upcharge;
  private final String parentOrderUuid;
  private final List<Transaction> upcharges;

  private Order(Builder builder) {
    uuid = builder.uuid;
    intent = builder.intent;
    referenceId = builder.referenceId;
    description = builder.description;
    checkoutExpiration = builder.checkoutExpiration;
    checkoutStatus = builder.checkoutStatus;
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(builder.metadata));
    orderAmount = builder.orderAmount;
    items = Collections.unmodifiableList(new ArrayList<>(builder.items));
    shippingAmount = builder.shippingAmount;
    taxAmount = builder.taxAmount;
    customer = builder.customer;
    authorization = builder.authorization;
    upcharge = builder.upcharge;
    parentOrderUuid = builder.parentOrderUuid;
    upcharges = Collections.unmodifiableList(new ArrayList<>(builder.upcharges));
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Sezzle's id of the order. */
  public String getUuid() {
    return uuid;
  }

  /** The shop's own id of this payment. */
  public Optional<String> getReferenceId() {
    return Optional.ofNullable(referenceId);
  }

  /** The description that the shopper saw. */
  public Optional<String> getDescription() {
    return Optional.ofNullable(description);
  }

  /** The time at which the checkout address stops working. */
  public Optional<Instant> getCheckoutExpiration() {
    return Optional.ofNullable(checkoutExpiration);
  }

  /** The metadata that the shop sent along. */
  public Map<String, String> getMetadata() {
    return metadata;
  }

  /** The whole amount. */
  public Optional<Price> getOrderAmount() {
    return Optional.ofNullable(orderAmount);
  }

  /** The items that are bought. */
  public List<Item> getItems() {
    return items;
  }

  /** Shipping. */
  public Optional<Price> getShippingAmount() {
    return Optional.ofNullable(shippingAmount);
  }

  /** Tax. */
  public Optional<Price> getTaxAmount() {
    return Optional.ofNullable(taxAmount);
  }

  /** The shopper. */
  public Optional<Customer> getCustomer() {
    return Optional.ofNullable(customer);
  }

  /** Absent until the shopper has completed the checkout. */
  public Optional<Authorization> getAuthorization() {
    return Optional.ofNullable(authorization);
  }

  /** Whether this order is an additional amount of another one. */
  public boolean isUpcharge() {
    return upcharge;
  }

  /** The order this one is an upcharge of. */
  public Optional<String> getParentOrderUuid() {
    return Optional.ofNullable(parentOrderUuid);
  }

  /** The additional amounts of this order. */
  public List<Transaction> getUpcharges() {
    return upcharges;
  }

  /** Authorize only, or capture at once; empty if Sezzle did not say or said something unknown. */
  public Optional<Intent> getIntent() {
    return Intent.find(intent);
  }

  /**
   * The state of the shopper's checkout, not of captures and refunds. A status this version does
   * not know, or none, is {@link CheckoutStatus#UNKNOWN}.
   */
  public CheckoutStatus getCheckoutStatus() {
    return CheckoutStatus.of(checkoutStatus);
  }

  /** The checkout status in Sezzle's own word. */
  public Optional<String> getCheckoutStatusText() {
    return Optional.ofNullable(checkoutStatus);
  }

  /** Whether the shopper has completed the checkout and Sezzle has approved the authorization. */
  public boolean isApproved() {
    return authorization != null && authorization.isApproved();
  }

  @Override
  public String toString() {
    return "Order[" + uuid + " " + getCheckoutStatus() + "]";
  }

  /** Collects what a {@link Order} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private String uuid;
    private String intent;
    private String referenceId;
    private String description;
    private Instant checkoutExpiration;
    private String checkoutStatus;
    private Map<String, String> metadata = new LinkedHashMap<>();
    private Price orderAmount;
    private List<Item> items = new ArrayList<>();
    private Price shippingAmount;
    private Price taxAmount;
    private Customer customer;
    private Authorization authorization;
    private boolean upcharge;
    private String parentOrderUuid;
    private List<Transaction> upcharges = new ArrayList<>();
    private boolean isUpcharge;
    private BigDecimal amountInCents;
    private String currency;
    private String currencyCode;

    private Builder() {}

    public Builder uuid(String value) {
      uuid = value;
      return this;
    }

    public Builder intent(String value) {
      intent = value;
      return this;
    }

    public Builder referenceId(String value) {
      referenceId = value;
      return this;
    }

    public Builder description(String value) {
      description = value;
      return this;
    }

    public Builder checkoutExpiration(Instant value) {
      checkoutExpiration = value;
      return this;
    }

    public Builder checkoutStatus(String value) {
      checkoutStatus = value;
      return this;
    }

    public Builder metadata(Map<String, String> value) {
      metadata = new LinkedHashMap<>(value);
      return this;
    }

    public Builder orderAmount(Price value) {
      orderAmount = value;
      return this;
    }

    public Builder items(List<Item> value) {
      items = new ArrayList<>(value);
      return this;
    }

    public Builder shippingAmount(Price value) {
      shippingAmount = value;
      return this;
    }

    public Builder taxAmount(Price value) {
      taxAmount = value;
      return this;
    }

    public Builder customer(Customer value) {
      customer = value;
      return this;
    }

    public Builder authorization(Authorization value) {
      authorization = value;
      return this;
    }

    public Builder upcharge(boolean value) {
      upcharge = value;
      return this;
    }

    public Builder parentOrderUuid(String value) {
      parentOrderUuid = value;
      return this;
    }

    public Builder upcharges(List<Transaction> value) {
      upcharges = new ArrayList<>(value);
      return this;
    }

    public Order build() {
      return new Order(this);
    }

    /** Called by the JSON mapper. */
    Order received() {
      uuid = SezzleId.received(uuid);
      parentOrderUuid = SezzleId.received(parentOrderUuid);
      checkoutStatus = SezzleId.received(checkoutStatus);
      metadata = metadata == null ? new LinkedHashMap<>() : metadata;
      items = items == null ? new ArrayList<>() : items;
      upcharges = upcharges == null ? new ArrayList<>() : upcharges;
      upcharge = upcharge || isUpcharge;
      orderAmount = Price.nestedOrFlat(orderAmount, amountInCents, currency, currencyCode);
      return new Order(this);
    }
  }
}
