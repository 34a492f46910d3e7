package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.util.Optional;

/** The order of a new {@link Session}. */
@JsonDeserialize(builder = CreatedOrder.Builder.class)
public final class CreatedOrder {
  private final String uuid;
  private final String checkoutUrl;
  private final String intent;

  private CreatedOrder(Builder builder) {
    uuid = builder.uuid;
    checkoutUrl = builder.checkoutUrl;
    intent = builder.intent;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Sezzle's id of the order. */
  public String getUuid() {
    return uuid;
  }

  /** The address to send the shopper to: an absolute http or https address. */
  public String getCheckoutUrl() {
    return checkoutUrl;
  }

  /** Authorize only, or capture at once; empty if Sezzle did not say or said something unknown. */
  public Optional<Intent> getIntent() {
    return Intent.find(intent);
  }

  @Override
  public String toString() {
    return "CreatedOrder[" + uuid + "]";
  }

  /** Collects what a {@link CreatedOrder} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private String uuid;
    private String checkoutUrl;
    private String intent;

    private Builder() {}

    public Builder uuid(String value) {
      uuid = value;
      return this;
    }

    public Builder checkoutUrl(String value) {
      checkoutUrl = value;
      return this;
    }

    public Builder intent(String value) {
      intent = value;
      return this;
    }

    public CreatedOrder build() {
      return new CreatedOrder(this);
    }

    /** Called by the JSON mapper. */
    CreatedOrder received() {
      uuid = SezzleId.received(uuid);
      return new CreatedOrder(this);
    }
  }
}
