package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.util.Optional;

/**
 * A postal address as Sezzle takes it. Personal data: never logged, and so without a {@code
 * toString} that shows it.
 */
@JsonDeserialize(builder = Address.Builder.class)
public final class Address {
  private final String name;
  private final String street;
  private final String street2;
  private final String city;
  private final String state;
  private final String postalCode;
  private final String countryCode;
  private final String phoneNumber;

  private Address(Builder builder) {
    name = builder.name;
    street = builder.street;
    street2 = builder.street2;
    city = builder.city;
    state = builder.state;
    postalCode = builder.postalCode;
    countryCode = builder.countryCode;
    phoneNumber = builder.phoneNumber;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The full name of the person living there. */
  public Optional<String> getName() {
    return Optional.ofNullable(name);
  }

  /** First line. */
  public Optional<String> getStreet() {
    return Optional.ofNullable(street);
  }

  /** Second line. */
  public Optional<String> getStreet2() {
    return Optional.ofNullable(street2);
  }

  /** City. */
  public Optional<String> getCity() {
    return Optional.ofNullable(city);
  }

  /** The two-letter code of the state or province. */
  public Optional<String> getState() {
    return Optional.ofNullable(state);
  }

  /** Postal or ZIP code. */
  public Optional<String> getPostalCode() {
    return Optional.ofNullable(postalCode);
  }

  /** ISO 3166 two-letter code. */
  public Optional<String> getCountryCode() {
    return Optional.ofNullable(countryCode);
  }

  /** Telephone number. */
  public Optional<String> getPhoneNumber() {
    return Optional.ofNullable(phoneNumber);
  }

  /** Collects what a {@link Address} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private String name;
    private String street;
    private String street2;
    private String city;
    private String state;
    private String postalCode;
    private String countryCode;
    private String phoneNumber;
    private String phone;

    private Builder() {}

    public Builder name(String value) {
      name = value;
      return this;
    }

    public Builder street(String value) {
      street = value;
      return this;
    }

    public Builder street2(String value) {
      street2 = value;
      return this;
    }

    public Builder city(String value) {
      city = value;
      return this;
    }

    public Builder state(String value) {
      state = value;
      return this;
    }

    public Builder postalCode(String value) {
      postalCode = value;
      return this;
    }

    public Builder countryCode(String value) {
      countryCode = value;
      return this;
    }

    public Builder phoneNumber(String value) {
      phoneNumber = value;
      return this;
    }

    /**
     * Leaves out a state or country that is no two-letter code: Sezzle would refuse the session.
     */
    public Address build() {
      state = Checks.twoLettersOrNull(state);
      countryCode = Checks.twoLettersOrNull(countryCode);
      return new Address(this);
    }

    /**
     * An address that Sezzle sent is taken as it is: the checks of {@link #build()} are for those
     * we send. Some answers say {@code phone} where requests say {@code phone_number}.
     */
    Address received() {
      phoneNumber = phoneNumber == null ? phone : phoneNumber;
      return new Address(this);
    }
  }
}
