package org.broadleafsezzle.api.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The order part of a {@link SessionRequest}. */
public final class SessionOrder {
  private final Intent intent;
  private final String referenceId;
  private final String description;
  private final Price orderAmount;
  private final boolean requiresShippingInfo;
  private final List<FinancingOption> checkoutFinancingOptions;
  private final List<Item> items;
  private final List<Discount> discounts;
  private final Map<String, String> metadata;
  private final Price shippingAmount;
  private final Price taxAmount;
  private final Instant checkoutExpiration;
  private final CheckoutMode checkoutMode;
  private final CheckoutNotification sendCheckoutUrl;
  private final SezzleLocale locale;

  private SessionOrder(Builder builder) {
    intent = builder.intent;
    referenceId = builder.referenceId;
    description = builder.description;
    orderAmount = builder.orderAmount;
    requiresShippingInfo = builder.requiresShippingInfo;
    checkoutFinancingOptions =
        Collections.unmodifiableList(new ArrayList<>(builder.checkoutFinancingOptions));
    items = Collections.unmodifiableList(new ArrayList<>(builder.items));
    discounts = Collections.unmodifiableList(new ArrayList<>(builder.discounts));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(builder.metadata));
    shippingAmount = builder.shippingAmount;
    taxAmount = builder.taxAmount;
    checkoutExpiration = builder.checkoutExpiration;
    checkoutMode = builder.checkoutMode;
    sendCheckoutUrl = builder.sendCheckoutUrl;
    locale = builder.locale;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Authorize only, or capture at once. */
  public Intent getIntent() {
    return intent;
  }

  /**
   * The shop's own id of this payment: unique for the merchant, letters, digits, {@code _} and
   * {@code -}.
   */
  public String getReferenceId() {
    return referenceId;
  }

  /** The description that the shopper sees. */
  public String getDescription() {
    return description;
  }

  /** The whole amount, at least 100 cents. */
  public Price getOrderAmount() {
    return orderAmount;
  }

  /** Whether Sezzle asks the shopper for a shipping address. */
  public boolean isRequiresShippingInfo() {
    return requiresShippingInfo;
  }

  /** The plans offered; at most one. */
  public List<FinancingOption> getCheckoutFinancingOptions() {
    return checkoutFinancingOptions;
  }

  /** The items that are bought. */
  public List<Item> getItems() {
    return items;
  }

  /** The discounts. */
  public List<Discount> getDiscounts() {
    return discounts;
  }

  /** Kept by Sezzle with the order; comes back in settlement details. */
  public Map<String, String> getMetadata() {
    return metadata;
  }

  /** Shipping. */
  public Optional<Price> getShippingAmount() {
    return Optional.ofNullable(shippingAmount);
  }

  /** Tax. */
  public Optional<Price> getTaxAmount() {
    return Optional.ofNullable(taxAmount);
  }

  /** The time at which the checkout address stops working. */
  public Optional<Instant> getCheckoutExpiration() {
    return Optional.ofNullable(checkoutExpiration);
  }

  /** The way in which Sezzle's page is shown. */
  public Optional<CheckoutMode> getCheckoutMode() {
    return Optional.ofNullable(checkoutMode);
  }

  /** The person to whom Sezzle sends the checkout address. */
  public Optional<CheckoutNotification> getSendCheckoutUrl() {
    return Optional.ofNullable(sendCheckoutUrl);
  }

  /** Language of Sezzle's page. */
  public Optional<SezzleLocale> getLocale() {
    return Optional.ofNullable(locale);
  }

  /** Collects what a {@link SessionOrder} is made of. */
  public static final class Builder {
    private Intent intent;
    private String referenceId;
    private String description;
    private Price orderAmount;
    private boolean requiresShippingInfo;
    private List<FinancingOption> checkoutFinancingOptions = new ArrayList<>();
    private List<Item> items = new ArrayList<>();
    private List<Discount> discounts = new ArrayList<>();
    private Map<String, String> metadata = new LinkedHashMap<>();
    private Price shippingAmount;
    private Price taxAmount;
    private Instant checkoutExpiration;
    private CheckoutMode checkoutMode;
    private CheckoutNotification sendCheckoutUrl;
    private SezzleLocale locale;

    private Builder() {}

    public Builder intent(Intent value) {
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

    public Builder orderAmount(Price value) {
      orderAmount = value;
      return this;
    }

    public Builder requiresShippingInfo(boolean value) {
      requiresShippingInfo = value;
      return this;
    }

    public Builder checkoutFinancingOptions(List<FinancingOption> value) {
      checkoutFinancingOptions = new ArrayList<>(value);
      return this;
    }

    public Builder items(List<Item> value) {
      items = new ArrayList<>(value);
      return this;
    }

    public Builder discounts(List<Discount> value) {
      discounts = new ArrayList<>(value);
      return this;
    }

    public Builder metadata(Map<String, String> value) {
      metadata = new LinkedHashMap<>(value);
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

    public Builder checkoutExpiration(Instant value) {
      checkoutExpiration = value;
      return this;
    }

    public Builder checkoutMode(CheckoutMode value) {
      checkoutMode = value;
      return this;
    }

    public Builder sendCheckoutUrl(CheckoutNotification value) {
      sendCheckoutUrl = value;
      return this;
    }

    public Builder locale(SezzleLocale value) {
      locale = value;
      return this;
    }

    /**
     * Checks what was collected against the contract.
     *
     * @throws IllegalArgumentException if something the contract asks for is missing or malformed
     */
    public SessionOrder build() {
      Checks.present("intent", intent);
      referenceId = ReferenceId.checked(referenceId);
      Checks.text("description", description);
      Checks.orderAmount(orderAmount);
      Checks.that(
          checkoutFinancingOptions.size() <= 1, "at most one financing option can be asked for");
      Checks.sameCurrency(orderAmount, shippingAmount, taxAmount);
      return new SessionOrder(this);
    }
  }
}
