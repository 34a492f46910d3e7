package org.broadleafsezzle.web;

import java.net.URI;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.settings.SezzleConnection;

/**
 * Sezzle's own script, which shows Sezzle's page in a window or frame, and what it is to be told
 * once it is loaded. Source: Sezzle's documentation of its JavaScript SDK.
 */
public final class VendorScript {

  private static final URI ADDRESS = URI.create("https://checkout-sdk.sezzle.com/checkout.min.js");

  private final SezzleConnection connection;

  VendorScript(SezzleConnection connection) {
    this.connection = connection;
  }

  /** The address it is loaded from; a simulator has one of the same name. */
  public URI getAddress() {
    boolean isSezzles = connection.apiUrl().equals(connection.mode().getBaseUrl());
    return isSezzles ? ADDRESS : connection.apiUrl().resolve(ADDRESS.getPath());
  }

  /** {@code live} or {@code sandbox}. */
  public String getApiMode() {
    return connection.mode() == SezzleMode.LIVE ? "live" : "sandbox";
  }

  /** The merchant's public key, which the script asks for. */
  public String getPublicKey() {
    return connection.keys().publicKey();
  }
}
