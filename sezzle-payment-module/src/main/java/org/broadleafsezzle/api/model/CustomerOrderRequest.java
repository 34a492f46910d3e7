package org.broadleafsezzle.api.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The body of {@code createCustomerOrder}: a charge to a customer who agreed to be tokenized. */
public final class CustomerOrderRequest {
  private final Intent intent;
  private final String referenceId;
  private final Price orderAmount;
  private final List<FinancingOption> financingOptions;

  private CustomerOrderRequest(Builder builder) {
    intent = builder.intent;
    referenceId = builder.referenceId;
    orderAmount = builder.orderAmount;
    financingOptions = Collections.unmodifiableList(new ArrayList<>(builder.financingOptions));
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Authorize only, or capture at once. */
  public Intent getIntent() {
    return intent;
  }

  /** The shop's own id of this payment, unique for the merchant. */
  public String getReferenceId() {
    return referenceId;
  }

  /** The whole amount, at least 100 cents. */
  public Price getOrderAmount() {
    return orderAmount;
  }

  /** The plan; at most one. */
  public List<FinancingOption> getFinancingOptions() {
    return financingOptions;
  }

  /** Collects what a {@link CustomerOrderRequest} is made of. */
  public static final class Builder {
    private Intent intent;
    private String referenceId;
    private Price orderAmount;
    private List<FinancingOption> financingOptions = new ArrayList<>();

    private Builder() {}

    public Builder intent(Intent value) {
      intent = value;
      return this;
    }

    public Builder referenceId(String value) {
      referenceId = value;
      return this;
    }

    public Builder orderAmount(Price value) {
      orderAmount = value;
      return this;
    }

    public Builder financingOptions(List<FinancingOption> value) {
      financingOptions = new ArrayList<>(value);
      return this;
    }

    /**
     * Checks what was collected against the contract.
     *
     * @throws IllegalArgumentException if something the contract asks for is missing or malformed
     */
    public CustomerOrderRequest build() {
      Checks.present("intent", intent);
      referenceId = ReferenceId.checked(referenceId);
      Checks.orderAmount(orderAmount);
      Checks.that(financingOptions.size() <= 1, "at most one financing option can be asked for");
      return new CustomerOrderRequest(this);
    }
  }
}
