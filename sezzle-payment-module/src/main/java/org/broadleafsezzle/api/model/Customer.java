package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The shopper as told to Sezzle. Personal data: never logged, and so without a {@code toString}
 * that shows it.
 */
@JsonDeserialize(builder = Customer.Builder.class)
public final class Customer {
  private final Boolean tokenize;
  private final String email;
  private final String firstName;
  private final String lastName;
  private final String phone;
  private final LocalDate dob;
  private final Address billingAddress;
  private final Address shippingAddress;

  private Customer(Builder builder) {
    tokenize = builder.tokenize;
    email = builder.email;
    firstName = builder.firstName;
    lastName = builder.lastName;
    phone = builder.phone;
    dob = builder.dob;
    billingAddress = builder.billingAddress;
    shippingAddress = builder.shippingAddress;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Whether the shopper is to be asked to let this shop charge again without a redirect. */
  public Optional<Boolean> getTokenize() {
    return Optional.ofNullable(tokenize);
  }

  /** E-mail address. */
  public Optional<String> getEmail() {
    return Optional.ofNullable(email);
  }

  /** First name. */
  public Optional<String> getFirstName() {
    return Optional.ofNullable(firstName);
  }

  /** Last name. */
  public Optional<String> getLastName() {
    return Optional.ofNullable(lastName);
  }

  /** Telephone number. */
  public Optional<String> getPhone() {
    return Optional.ofNullable(phone);
  }

  /** Date of birth. */
  public Optional<LocalDate> getDob() {
    return Optional.ofNullable(dob);
  }

  /** Billing address. */
  public Optional<Address> getBillingAddress() {
    return Optional.ofNullable(billingAddress);
  }

  /** Shipping address. */
  public Optional<Address> getShippingAddress() {
    return Optional.ofNullable(shippingAddress);
  }

  /** Collects what a {@link Customer} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private Boolean tokenize;
    private String email;
    private String firstName;
    private String lastName;
    private String phone;
    private LocalDate dob;
    private Address billingAddress;
    private Address shippingAddress;

    private Builder() {}

    public Builder tokenize(Boolean value) {
      tokenize = value;
      return this;
    }

    public Builder email(String value) {
      email = value;
      return this;
    }

    public Builder firstName(String value) {
      firstName = value;
      return this;
    }

    public Builder lastName(String value) {
      lastName = value;
      return this;
    }

    public Builder phone(String value) {
      phone = value;
      return this;
    }

    public Builder dob(LocalDate value) {
      dob = value;
      return this;
    }

    public Builder billingAddress(Address value) {
      billingAddress = value;
      return this;
    }

    public Builder shippingAddress(Address value) {
      shippingAddress = value;
      return this;
    }

    public Customer build() {
      return new Customer(this);
    }

    /** Called by the JSON mapper. */
    Customer received() {
      return new Customer(this);
    }
  }
}
