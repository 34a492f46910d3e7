package org.broadleafsezzle.api.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The authorization of an order at Sezzle, with its captures, refunds and releases. */
@JsonDeserialize(builder = Authorization.Builder.class)
public final class Authorization {
  private final Price authorizationAmount;
  private final Boolean approved;
  private final Instant expiration;
  private final String financingOption;
  private final String sezzleOrderId;
  private final List<Transaction> releases;
  private final List<Transaction> captures;
  private final List<Transaction> refunds;

  private Authorization(Builder builder) {
    authorizationAmount = builder.authorizationAmount;
    approved = builder.approved;
    expiration = builder.expiration;
    financingOption = builder.financingOption;
    sezzleOrderId = builder.sezzleOrderId;
    releases = Collections.unmodifiableList(new ArrayList<>(builder.releases));
    captures = Collections.unmodifiableList(new ArrayList<>(builder.captures));
    refunds = Collections.unmodifiableList(new ArrayList<>(builder.refunds));
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The amount that was authorized. */
  public Optional<Price> getAuthorizationAmount() {
    return Optional.ofNullable(authorizationAmount);
  }

  /** Whether the shopper was approved; false if Sezzle did not say so. */
  public boolean isApproved() {
    return Boolean.TRUE.equals(approved);
  }

  /** Whether Sezzle said that the shopper was not approved; false if it did not say either. */
  public boolean isRefused() {
    return Boolean.FALSE.equals(approved);
  }

  /** After this nothing can be captured; empty if not said or not readable. */
  public Optional<Instant> getExpiration() {
    return Optional.ofNullable(expiration);
  }

  /** The plan the shopper chose. */
  public Optional<String> getFinancingOption() {
    return Optional.ofNullable(financingOption);
  }

  /** The id shown on the merchant's dashboard. */
  public Optional<String> getSezzleOrderId() {
    return Optional.ofNullable(sezzleOrderId);
  }

  /** The releases: amounts given back before they were captured. */
  public List<Transaction> getReleases() {
    return releases;
  }

  /** The captures. */
  public List<Transaction> getCaptures() {
    return captures;
  }

  /** The refunds. */
  public List<Transaction> getRefunds() {
    return refunds;
  }

  /** Collects what a {@link Authorization} is made of. */
  @JsonPOJOBuilder(buildMethodName = "received")
  public static final class Builder {
    private Price authorizationAmount;
    private Boolean approved;
    private Instant expiration;
    private String financingOption;
    private String sezzleOrderId;
    private List<Transaction> releases = new ArrayList<>();
    private List<Transaction> captures = new ArrayList<>();
    private List<Transaction> refunds = new ArrayList<>();
    private BigDecimal amountInCents;
    private String currency;
    private String currencyCode;

    private Builder() {}

    public Builder authorizationAmount(Price value) {
      authorizationAmount = value;
      return this;
    }

    public Builder approved(Boolean value) {
      approved = value;
      return this;
    }

    public Builder expiration(Instant value) {
      expiration = value;
      return this;
    }

    public Builder financingOption(String value) {
      financingOption = value;
      return this;
    }

    public Builder sezzleOrderId(String value) {
      sezzleOrderId = value;
      return this;
    }

    public Builder releases(List<Transaction> value) {
      releases = new ArrayList<>(value);
      return this;
    }

    public Builder captures(List<Transaction> value) {
      captures = new ArrayList<>(value);
      return this;
    }

    public Builder refunds(List<Transaction> value) {
      refunds = new ArrayList<>(value);
      return this;
    }

    public Authorization build() {
      return new Authorization(this);
    }

    /** Called by the JSON mapper. */
    Authorization received() {
      sezzleOrderId = SezzleId.received(sezzleOrderId);
      releases = releases == null ? new ArrayList<>() : releases;
      captures = captures == null ? new ArrayList<>() : captures;
      refunds = refunds == null ? new ArrayList<>() : refunds;
      authorizationAmount =
          Price.nestedOrFlat(authorizationAmount, amountInCents, currency, currencyCode);
      return new Authorization(this);
    }
  }
}
