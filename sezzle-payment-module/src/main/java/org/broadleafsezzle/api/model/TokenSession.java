package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.time.Instant;
import java.util.Optional;

/** The state of a request for tokenization. */
@JsonDeserialize(builder = TokenSession.Builder.class)
public final class TokenSession {
  private final Instant expiration;
  private final TokenizedCustomer customer;

  private TokenSession(Builder builder) {
    expiration = builder.expiration;
    customer = builder.customer;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The time at which the token stops working. */
  public Optional<Instant> getExpiration() {
    return Optional.ofNullable(expiration);
  }

  /** Absent until the shopper has agreed. */
  public Optional<TokenizedCustomer> getCustomer() {
    return Optional.ofNullable(customer);
  }

  /** Collects what a {@link TokenSession} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private Instant expiration;
    private TokenizedCustomer customer;

    private Builder() {}

    public Builder expiration(Instant value) {
      expiration = value;
      return this;
    }

    public Builder customer(TokenizedCustomer value) {
      customer = value;
      return this;
    }

    public TokenSession build() {
      return new TokenSession(this);
    }

    /** Called by the JSON mapper. */
    TokenSession received() {
      return new TokenSession(this);
    }
  }
}
