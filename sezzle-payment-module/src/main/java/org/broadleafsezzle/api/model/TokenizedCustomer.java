package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.time.Instant;
import java.util.Optional;

/** A shopper who let this shop charge again without a redirect. Personal data: never logged. */
@JsonDeserialize(builder = TokenizedCustomer.Builder.class)
public final class TokenizedCustomer {
  private final String uuid;
  private final Instant expiration;
  private final String email;
  private final String firstName;
  private final String lastName;

  private TokenizedCustomer(Builder builder) {
    uuid = builder.uuid;
    expiration = builder.expiration;
    email = builder.email;
    firstName = builder.firstName;
    lastName = builder.lastName;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Sezzle's id of the customer. */
  public String getUuid() {
    return uuid;
  }

  /** The end of the consent. */
  public Optional<Instant> getExpiration() {
    return Optional.ofNullable(expiration);
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

  @Override
  public String toString() {
    return "TokenizedCustomer[" + uuid + "]";
  }

  /** Collects what a {@link TokenizedCustomer} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private String uuid;
    private Instant expiration;
    private String email;
    private String firstName;
    private String lastName;
    private Instant tokenExpiration;

    private Builder() {}

    public Builder uuid(String value) {
      uuid = value;
      return this;
    }

    public Builder expiration(Instant value) {
      expiration = value;
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

    public TokenizedCustomer build() {
      return new TokenizedCustomer(this);
    }

    /** Called by the JSON mapper. */
    TokenizedCustomer received() {
      uuid = SezzleId.received(uuid);
      expiration = expiration == null ? tokenExpiration : expiration;
      return new TokenizedCustomer(this);
    }
  }
}
