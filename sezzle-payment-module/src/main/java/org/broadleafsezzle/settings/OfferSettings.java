package org.broadleafsezzle.settings;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.broadleafsezzle.api.model.FinancingOption;

/** The shoppers to whom Sezzle is offered, and the words of the offer. Immutable. */
public final class OfferSettings {

  private final Long minimumInCents;
  private final Long maximumInCents;
  private final Set<String> currencies;
  private final Set<String> countries;
  private final boolean poBoxesRefused;
  private final boolean categoryRequired;
  private final boolean addressCollected;
  private final String title;
  private final String text;
  private final String buttonClasses;
  private final String messageClasses;
  private final boolean instalmentMessage;
  private final boolean minimumTold;
  private final FinancingOption plan;

  private OfferSettings(Builder builder) {
    minimumInCents = builder.minimumInCents;
    maximumInCents = builder.maximumInCents;
    currencies = Collections.unmodifiableSet(new LinkedHashSet<>(builder.currencies));
    countries = Collections.unmodifiableSet(new LinkedHashSet<>(builder.countries));
    poBoxesRefused = builder.poBoxesRefused;
    categoryRequired = builder.categoryRequired;
    addressCollected = builder.addressCollected;
    title = builder.title;
    text = builder.text;
    buttonClasses = builder.buttonClasses;
    messageClasses = builder.messageClasses;
    instalmentMessage = builder.instalmentMessage;
    minimumTold = builder.minimumTold;
    plan = builder.plan;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** In cents of the order's currency; empty if the shop sets none. */
  public OptionalLong minimumInCents() {
    return minimumInCents == null ? OptionalLong.empty() : OptionalLong.of(minimumInCents);
  }

  /** In cents of the order's currency; empty if the shop sets none. */
  public OptionalLong maximumInCents() {
    return maximumInCents == null ? OptionalLong.empty() : OptionalLong.of(maximumInCents);
  }

  /** ISO 4217 codes. */
  public Set<String> currencies() {
    return currencies;
  }

  /** ISO 3166 codes of two letters. */
  public Set<String> countries() {
    return countries;
  }

  /** Whether it is not offered for what is shipped to a post office box. */
  public boolean isPoBoxesRefused() {
    return poBoxesRefused;
  }

  /** Whether it is not offered for a cart with an item that has no category. */
  public boolean isCategoryRequired() {
    return categoryRequired;
  }

  /** Whether Sezzle asks the shopper for the shipping address of a cart that has none. */
  public boolean isAddressCollected() {
    return addressCollected;
  }

  /** The name of Sezzle at checkout, as plain text; empty for the module's own words. */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /** The sentence about Sezzle at checkout, as plain text; empty for the module's own words. */
  public Optional<String> text() {
    return Optional.ofNullable(text);
  }

  /** CSS classes of the shop's own for the button, separated by spaces. */
  public Optional<String> buttonClasses() {
    return Optional.ofNullable(buttonClasses);
  }

  /** CSS classes of the shop's own for what a shopper is told, separated by spaces. */
  public Optional<String> messageClasses() {
    return Optional.ofNullable(messageClasses);
  }

  /** Whether the shop's pages say what an amount is in instalments. */
  public boolean instalmentMessage() {
    return instalmentMessage;
  }

  /** Whether they say of a smaller amount from which on Sezzle can be paid with. */
  public boolean minimumTold() {
    return minimumTold;
  }

  /** The plan that they show. */
  public FinancingOption plan() {
    return plan;
  }

  @Override
  public String toString() {
    return String.format(
        "from %s to %s cents of %s in %s, poBoxesRefused=%s, categoryRequired=%s,"
            + " addressCollected=%s, instalmentMessage=%s",
        minimumInCents,
        maximumInCents,
        currencies,
        countries,
        poBoxesRefused,
        categoryRequired,
        addressCollected,
        instalmentMessage);
  }

  /** Collects what {@link OfferSettings} are made of. */
  public static final class Builder {
    private Long minimumInCents;
    private Long maximumInCents;
    private Set<String> currencies = Collections.emptySet();
    private Set<String> countries = Collections.emptySet();
    private boolean poBoxesRefused;
    private boolean categoryRequired;
    private boolean addressCollected;
    private String title;
    private String text;
    private String buttonClasses;
    private String messageClasses;
    private boolean instalmentMessage;
    private boolean minimumTold;
    private FinancingOption plan = FinancingOption.FOUR_BIWEEKLY;

    private Builder() {}

    /** Null for none. */
    public Builder minimumInCents(Long value) {
      minimumInCents = value;
      return this;
    }

    /** Null for none. */
    public Builder maximumInCents(Long value) {
      maximumInCents = value;
      return this;
    }

    public Builder currencies(Set<String> value) {
      currencies = value;
      return this;
    }

    public Builder countries(Set<String> value) {
      countries = value;
      return this;
    }

    /** False unless called. */
    public Builder poBoxesRefused(boolean value) {
      poBoxesRefused = value;
      return this;
    }

    /** False unless called. */
    public Builder categoryRequired(boolean value) {
      categoryRequired = value;
      return this;
    }

    /** False unless called. */
    public Builder addressCollected(boolean value) {
      addressCollected = value;
      return this;
    }

    /** Null for the module's own words. */
    public Builder title(String value) {
      title = value;
      return this;
    }

    /** Null for the module's own words. */
    public Builder text(String value) {
      text = value;
      return this;
    }

    /** Null for none. */
    public Builder buttonClasses(String value) {
      buttonClasses = value;
      return this;
    }

    /** Null for none. */
    public Builder messageClasses(String value) {
      messageClasses = value;
      return this;
    }

    /** False unless called. */
    public Builder instalmentMessage(boolean value) {
      instalmentMessage = value;
      return this;
    }

    /** False unless called. */
    public Builder minimumTold(boolean value) {
      minimumTold = value;
      return this;
    }

    /** Sezzle's usual plan unless called. */
    public Builder plan(FinancingOption value) {
      plan = value;
      return this;
    }

    /**
     * @throws SettingsException if no amount is between minimum and maximum
     */
    public OfferSettings build() {
      if (minimumInCents != null && maximumInCents != null && minimumInCents > maximumInCents) {
        throw new SettingsException(
            SettingKey.OFFER_MINIMUM,
            String.format(
                "%s is %d and %s is %d: no amount is from the one to the other",
                SettingKey.OFFER_MINIMUM.propertyName(),
                minimumInCents,
                SettingKey.OFFER_MAXIMUM.propertyName(),
                maximumInCents));
      }
      return new OfferSettings(this);
    }
  }
}
