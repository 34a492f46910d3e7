package org.broadleafsezzle.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.SezzleLocale;

/** All settings of the module at one moment. Immutable; shows no key in {@link #toString()}. */
public final class SezzleSettings {

  private final SezzleMode mode;
  private final Intent intent;
  private final SezzleLocale fixedLocale;
  private final boolean upcharge;
  private final SezzleKeys keys;
  private final URI apiUrl;
  private final Duration connectTimeout;
  private final Duration readTimeout;

  private SezzleSettings(Builder builder) {
    mode = Objects.requireNonNull(builder.mode);
    intent = Objects.requireNonNull(builder.intent);
    fixedLocale = builder.fixedLocale;
    upcharge = builder.upcharge;
    keys = builder.keys;
    apiUrl = builder.apiUrl;
    connectTimeout = Objects.requireNonNull(builder.connectTimeout);
    readTimeout = Objects.requireNonNull(builder.readTimeout);
  }

  public static Builder builder() {
    return new Builder();
  }

  public SezzleMode mode() {
    return mode;
  }

  public Intent intent() {
    return intent;
  }

  /** The language Sezzle's page always has; empty if it follows the shopper's. */
  public Optional<SezzleLocale> fixedLocale() {
    return Optional.ofNullable(fixedLocale);
  }

  /** Whether additional amounts may be asked for. */
  public boolean upcharge() {
    return upcharge;
  }

  /**
   * The connection to Sezzle.
   *
   * @throws SettingsException if the keys of the mode are not set
   */
  public SezzleConnection connection() {
    if (keys == null) {
      throw new SettingsException(SezzleSettingsSource.privateKeyOf(mode), missingKeys());
    }
    URI url = apiUrl == null ? mode.getBaseUrl() : apiUrl;
    return new SezzleConnection(mode, url, keys, connectTimeout, readTimeout);
  }

  private String missingKeys() {
    SettingKey publicKey = SezzleSettingsSource.publicKeyOf(mode);
    SettingKey privateKey = SezzleSettingsSource.privateKeyOf(mode);
    return String.format(
        "Sezzle's keys for %s mode are not complete: set %s and %s (or %s and %s) to the keys shown"
            + " in Sezzle's merchant dashboard",
        mode,
        publicKey.environmentName(),
        privateKey.environmentName(),
        publicKey.propertyName(),
        privateKey.propertyName());
  }

  @Override
  public String toString() {
    return String.format(
        "mode=%s intent=%s locale=%s apiUrl=%s keys=%s",
        mode,
        intent,
        fixedLocale == null ? "FOLLOW" : fixedLocale.getCode(),
        apiUrl == null ? mode.getBaseUrl() : apiUrl,
        keys == null ? "missing" : "set");
  }

  /** Collects what {@link SezzleSettings} are made of. */
  public static final class Builder {
    private SezzleMode mode;
    private Intent intent;
    private SezzleLocale fixedLocale;
    private boolean upcharge;
    private SezzleKeys keys;
    private URI apiUrl;
    private Duration connectTimeout;
    private Duration readTimeout;

    private Builder() {}

    public Builder mode(SezzleMode value) {
      mode = value;
      return this;
    }

    public Builder intent(Intent value) {
      intent = value;
      return this;
    }

    /** Null to follow the shopper's language. */
    public Builder fixedLocale(SezzleLocale value) {
      fixedLocale = value;
      return this;
    }

    /** False unless called. */
    public Builder upcharge(boolean value) {
      upcharge = value;
      return this;
    }

    /** Null if they are not set. */
    public Builder keys(SezzleKeys value) {
      keys = value;
      return this;
    }

    /** Null for Sezzle's own. */
    public Builder apiUrl(URI value) {
      apiUrl = value;
      return this;
    }

    public Builder connectTimeout(Duration value) {
      connectTimeout = value;
      return this;
    }

    public Builder readTimeout(Duration value) {
      readTimeout = value;
      return this;
    }

    public SezzleSettings build() {
      return new SezzleSettings(this);
    }
  }
}
