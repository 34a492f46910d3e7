package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.util.Optional;

/**
 * A session Sezzle has made. Its addresses lead to the shopper's checkout: they are not for logs.
 */
@JsonDeserialize(builder = Session.Builder.class)
public final class Session {
  private final String uuid;
  private final CreatedOrder order;
  private final Tokenization tokenize;

  private Session(Builder builder) {
    uuid = builder.uuid;
    order = builder.order;
    tokenize = builder.tokenize;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Sezzle's id of the session. */
  public String getUuid() {
    return uuid;
  }

  /** The order that was made with it, if one was asked for. */
  public Optional<CreatedOrder> getOrder() {
    return Optional.ofNullable(order);
  }

  /** The request for tokenization that was made with it, if one was asked for. */
  public Optional<Tokenization> getTokenize() {
    return Optional.ofNullable(tokenize);
  }

  @Override
  public String toString() {
    return "Session[" + uuid + "]";
  }

  /** Collects what a {@link Session} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private String uuid;
    private CreatedOrder order;
    private Tokenization tokenize;

    private Builder() {}

    public Builder uuid(String value) {
      uuid = value;
      return this;
    }

    public Builder order(CreatedOrder value) {
      order = value;
      return this;
    }

    public Builder tokenize(Tokenization value) {
      tokenize = value;
      return this;
    }

    public Session build() {
      return new Session(this);
    }

    /** Called by the JSON mapper. */
    Session received() {
      uuid = SezzleId.received(uuid);
      return new Session(this);
    }
  }
}
