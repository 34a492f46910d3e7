package org.broadleafsezzle.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.broadleafsezzle.api.SezzleMode;

/** The way to Sezzle: everything an API client is made from. Two equal ones share a client. */
public final class SezzleConnection {

  private final SezzleMode mode;
  private final URI apiUrl;
  private final SezzleKeys keys;
  private final Duration connectTimeout;
  private final Duration readTimeout;

  public SezzleConnection(
      SezzleMode mode, URI apiUrl, SezzleKeys keys, Duration connectTimeout, Duration readTimeout) {
    this.mode = Objects.requireNonNull(mode);
    this.apiUrl = Objects.requireNonNull(apiUrl);
    this.keys = Objects.requireNonNull(keys);
    this.connectTimeout = Objects.requireNonNull(connectTimeout);
    this.readTimeout = Objects.requireNonNull(readTimeout);
  }

  public SezzleMode mode() {
    return mode;
  }

  /** Base of all calls, ending in the API's version. */
  public URI apiUrl() {
    return apiUrl;
  }

  public SezzleKeys keys() {
    return keys;
  }

  public Duration connectTimeout() {
    return connectTimeout;
  }

  public Duration readTimeout() {
    return readTimeout;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof SezzleConnection)) {
      return false;
    }
    SezzleConnection that = (SezzleConnection) other;
    return mode == that.mode
        && apiUrl.equals(that.apiUrl)
        && keys.equals(that.keys)
        && connectTimeout.equals(that.connectTimeout)
        && readTimeout.equals(that.readTimeout);
  }

  @Override
  public int hashCode() {
    return Objects.hash(mode, apiUrl, keys, connectTimeout, readTimeout);
  }

  @Override
  public String toString() {
    return mode + " at " + apiUrl + ", " + keys;
  }
}
