package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.time.Instant;
import java.util.Optional;

/** A request for tokenization of a new {@link Session}. The token is a secret: never logged. */
@JsonDeserialize(builder = Tokenization.Builder.class)
public final class Tokenization {
  private final String token;
  private final Instant expiration;
  private final String approvalUrl;

  private Tokenization(Builder builder) {
    token = builder.token;
    expiration = builder.expiration;
    approvalUrl = builder.approvalUrl;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Secret that {@code getTokenSession} takes. */
  public String getToken() {
    return token;
  }

  /** The time at which the token stops working. */
  public Optional<Instant> getExpiration() {
    return Optional.ofNullable(expiration);
  }

  /** The page on which the shopper agrees. */
  public Optional<String> getApprovalUrl() {
    return Optional.ofNullable(approvalUrl);
  }

  /** Collects what a {@link Tokenization} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private String token;
    private Instant expiration;
    private String approvalUrl;

    private Builder() {}

    public Builder token(String value) {
      token = value;
      return this;
    }

    public Builder expiration(Instant value) {
      expiration = value;
      return this;
    }

    public Builder approvalUrl(String value) {
      approvalUrl = value;
      return this;
    }

    public Tokenization build() {
      return new Tokenization(this);
    }

    /** Called by the JSON mapper. */
    Tokenization received() {
      return new Tokenization(this);
    }
  }
}
