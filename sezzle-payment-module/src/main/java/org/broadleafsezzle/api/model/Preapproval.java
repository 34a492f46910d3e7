package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.util.Optional;

/**
 * Whether Sezzle would let a tokenized customer pay an amount. No promise: the charge itself can
 * still be denied.
 */
@JsonDeserialize(builder = Preapproval.Builder.class)
public final class Preapproval {
  private final String uuid;
  private final boolean approved;

  private Preapproval(Builder builder) {
    uuid = builder.uuid;
    approved = builder.approved;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Sezzle's id of the answer. */
  public Optional<String> getUuid() {
    return Optional.ofNullable(uuid);
  }

  /** Whether it would be approved; false if Sezzle did not say so. */
  public boolean isApproved() {
    return approved;
  }

  /** Collects what a {@link Preapproval} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private String uuid;
    private boolean approved;

    private Builder() {}

    public Builder uuid(String value) {
      uuid = value;
      return this;
    }

    public Builder approved(boolean value) {
      approved = value;
      return this;
    }

    public Preapproval build() {
      return new Preapproval(this);
    }

    /** Called by the JSON mapper. */
    Preapproval received() {
      uuid = SezzleId.received(uuid);
      return new Preapproval(this);
    }
  }
}
