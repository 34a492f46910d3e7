package org.broadleafsezzle.api.model;

import java.util.Optional;

/** The body of {@code createSession}: an order to be paid, a customer to be tokenized, or both. */
public final class SessionRequest {
  private final ReturnUrl cancelUrl;
  private final ReturnUrl completeUrl;
  private final Customer customer;
  private final SessionOrder order;

  private SessionRequest(Builder builder) {
    cancelUrl = builder.cancelUrl;
    completeUrl = builder.completeUrl;
    customer = builder.customer;
    order = builder.order;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The address for a shopper who gave up. */
  public ReturnUrl getCancelUrl() {
    return cancelUrl;
  }

  /** The address for a shopper who finished. */
  public ReturnUrl getCompleteUrl() {
    return completeUrl;
  }

  /** The shopper. */
  public Optional<Customer> getCustomer() {
    return Optional.ofNullable(customer);
  }

  /** The order that is to be paid. */
  public Optional<SessionOrder> getOrder() {
    return Optional.ofNullable(order);
  }

  /** Collects what a {@link SessionRequest} is made of. */
  public static final class Builder {
    private ReturnUrl cancelUrl;
    private ReturnUrl completeUrl;
    private Customer customer;
    private SessionOrder order;

    private Builder() {}

    public Builder cancelUrl(ReturnUrl value) {
      cancelUrl = value;
      return this;
    }

    public Builder completeUrl(ReturnUrl value) {
      completeUrl = value;
      return this;
    }

    public Builder customer(Customer value) {
      customer = value;
      return this;
    }

    public Builder order(SessionOrder value) {
      order = value;
      return this;
    }

    /**
     * Checks what was collected against the contract.
     *
     * @throws IllegalArgumentException if something the contract asks for is missing or malformed
     */
    public SessionRequest build() {
      Checks.present("cancel url", cancelUrl);
      Checks.present("complete url", completeUrl);
      boolean tokenizes = customer != null && customer.getTokenize().orElse(false);
      Checks.that(
          order != null || tokenizes, "a session needs an order or a customer to be tokenized");
      return new SessionRequest(this);
    }
  }
}
