package org.broadleafsezzle.api;

import java.net.URI;

/** Sezzle's two gateways for the US and Canada. */
public enum SezzleMode {
  SANDBOX("https://sandbox.gateway.sezzle.com/v2"),
  LIVE("https://gateway.sezzle.com/v2");

  private final URI baseUrl;

  SezzleMode(String baseUrl) {
    this.baseUrl = URI.create(baseUrl);
  }

  public URI getBaseUrl() {
    return baseUrl;
  }
}
