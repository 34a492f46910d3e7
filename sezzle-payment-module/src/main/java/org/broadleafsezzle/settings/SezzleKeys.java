package org.broadleafsezzle.settings;

import java.util.Objects;

/** A merchant's pair of keys for one mode. */
public final class SezzleKeys {

  private final String publicKey;
  private final String privateKey;

  public SezzleKeys(String publicKey, String privateKey) {
    this.publicKey = Objects.requireNonNull(publicKey);
    this.privateKey = Objects.requireNonNull(privateKey);
  }

  public String publicKey() {
    return publicKey;
  }

  public String privateKey() {
    return privateKey;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SezzleKeys
        && ((SezzleKeys) other).publicKey.equals(publicKey)
        && ((SezzleKeys) other).privateKey.equals(privateKey);
  }

  @Override
  public int hashCode() {
    return Objects.hash(publicKey, privateKey);
  }

  /** Shows neither key: settings end up in logs. */
  @Override
  public String toString() {
    return "keys set";
  }
}
