package org.broadleafsezzle.api;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The address of Sezzle, the keys and the limits of a call. Immutable. {@link #toString()} shows no
 * key.
 *
 * <p>A caller is held for at most {@link #getTotalTimeout()}, all retries and the fetching of a
 * token included.
 */
public final class SezzleClientConfig {
  private final Builder values;

  private SezzleClientConfig(Builder values) {
    this.values = values;
  }

  /** To the gateway of this mode. */
  public static Builder builder(SezzleMode mode, String publicKey, String privateKey) {
    return builder(mode.getBaseUrl(), publicKey, privateKey);
  }

  /** To another gateway, say a simulator. */
  public static Builder builder(URI baseUrl, String publicKey, String privateKey) {
    return new Builder(baseUrl, publicKey, privateKey);
  }

  /** Without a trailing slash. */
  public URI getBaseUrl() {
    return values.baseUrl;
  }

  public String getPublicKey() {
    return values.publicKey;
  }

  /** A secret. */
  public String getPrivateKey() {
    return values.privateKey;
  }

  public Duration getConnectTimeout() {
    return values.connectTimeout;
  }

  /** Longest silence while an answer is awaited. */
  public Duration getReadTimeout() {
    return values.readTimeout;
  }

  /** Longest duration of a call, whatever happens. */
  public Duration getTotalTimeout() {
    return values.totalTimeout;
  }

  public Optional<Proxy> getProxy() {
    return Optional.ofNullable(values.proxy);
  }

  public Optional<TrustStore> getTrustStore() {
    return Optional.ofNullable(values.trustStore);
  }

  /** Most connections open at a time. */
  public int getPoolSize() {
    return values.poolSize;
  }

  /** Most times one call is sent, the first included. */
  public int getMaxAttempts() {
    return values.maxAttempts;
  }

  /** Wait before the second attempt; doubled for each one after it, with jitter. */
  public Duration getRetryDelay() {
    return values.retryDelay;
  }

  /** Longest wait Sezzle can ask for; if it asks for more the call fails at once. */
  public Duration getMaxRetryAfter() {
    return values.maxRetryAfter;
  }

  /** Failures in a row after which calls are held back. */
  public int getCircuitFailures() {
    return values.circuitFailures;
  }

  /** The time for which calls are held back before one is let through to try. */
  public Duration getCircuitOpen() {
    return values.circuitOpen;
  }

  /** Longest JSON answer that is read. */
  public int getMaxResponseBytes() {
    return values.maxResponseBytes;
  }

  /** Longest settlement report that is read. */
  public int getMaxReportBytes() {
    return values.maxReportBytes;
  }

  public String getPluginVersion() {
    return values.pluginVersion;
  }

  /** Version of Broadleaf. */
  public String getPlatformVersion() {
    return values.platformVersion;
  }

  /** Shows where and how, never as whom. */
  @Override
  public String toString() {
    return "SezzleClientConfig["
        + values.baseUrl
        + ", connect "
        + values.connectTimeout
        + ", read "
        + values.readTimeout
        + ", total "
        + values.totalTimeout
        + "]";
  }

  /** An HTTP proxy. */
  public static final class Proxy {
    private final String host;
    private final int port;

    private Proxy(String host, int port) {
      this.host = host;
      this.port = port;
    }

    public String getHost() {
      return host;
    }

    public int getPort() {
      return port;
    }
  }

  /** A key store (PKCS12 or JKS) with the only certificates to be trusted. */
  public static final class TrustStore {
    private final Path file;
    private final String password;

    private TrustStore(Path file, String password) {
      this.file = file;
      this.password = password;
    }

    public Path getFile() {
      return file;
    }

    /** A secret. */
    public String getPassword() {
      return password;
    }
  }

  /** Collects a {@link SezzleClientConfig}; everything but address and keys has a default. */
  public static final class Builder {
    private final URI baseUrl;
    private final String publicKey;
    private final String privateKey;
    private Duration connectTimeout = Duration.ofSeconds(3);
    private Duration readTimeout = Duration.ofSeconds(10);
    private Duration totalTimeout = Duration.ofSeconds(20);
    private Proxy proxy;
    private TrustStore trustStore;
    private int poolSize = 20;
    private int maxAttempts = 3;
    private Duration retryDelay = Duration.ofMillis(200);
    private Duration maxRetryAfter = Duration.ofSeconds(5);
    private int circuitFailures = 5;
    private Duration circuitOpen = Duration.ofSeconds(30);
    private int maxResponseBytes = 2 * 1024 * 1024;
    private int maxReportBytes = 64 * 1024 * 1024;
    private String pluginVersion = "unknown";
    private String platformVersion = "unknown";

    private Builder(URI baseUrl, String publicKey, String privateKey) {
      this.baseUrl = ConfigChecks.baseUrl(baseUrl);
      this.publicKey = ConfigChecks.text("public key", publicKey);
      this.privateKey = ConfigChecks.text("private key", privateKey);
    }

    public Builder connectTimeout(Duration value) {
      connectTimeout = ConfigChecks.positive("connect timeout", value);
      return this;
    }

    public Builder readTimeout(Duration value) {
      readTimeout = ConfigChecks.positive("read timeout", value);
      return this;
    }

    public Builder totalTimeout(Duration value) {
      totalTimeout = ConfigChecks.positive("total timeout", value);
      return this;
    }

    public Builder proxy(String host, int port) {
      proxy =
          new Proxy(
              ConfigChecks.text("proxy host", host), ConfigChecks.positive("proxy port", port));
      return this;
    }

    public Builder trustStore(Path file, String password) {
      trustStore = new TrustStore(file, password);
      return this;
    }

    public Builder poolSize(int value) {
      poolSize = ConfigChecks.positive("pool size", value);
      return this;
    }

    public Builder maxAttempts(int value) {
      maxAttempts = ConfigChecks.positive("number of attempts", value);
      return this;
    }

    public Builder retryDelay(Duration value) {
      retryDelay = ConfigChecks.positive("retry delay", value);
      return this;
    }

    public Builder maxRetryAfter(Duration value) {
      maxRetryAfter = ConfigChecks.positive("longest Retry-After", value);
      return this;
    }

    public Builder circuitBreaker(int failures, Duration open) {
      circuitFailures = ConfigChecks.positive("number of failures", failures);
      circuitOpen = ConfigChecks.positive("time the circuit stays open", open);
      return this;
    }

    public Builder maxResponseBytes(int value) {
      maxResponseBytes = ConfigChecks.positive("response size", value);
      return this;
    }

    public Builder maxReportBytes(int value) {
      maxReportBytes = ConfigChecks.positive("report size", value);
      return this;
    }

    /** Told to Sezzle with every call. */
    public Builder versions(String plugin, String platform) {
      pluginVersion = ConfigChecks.text("plugin version", plugin);
      platformVersion = ConfigChecks.text("platform version", platform);
      return this;
    }

    public SezzleClientConfig build() {
      return new SezzleClientConfig(new Builder(this));
    }

    private Builder(Builder other) {
      baseUrl = other.baseUrl;
      publicKey = other.publicKey;
      privateKey = other.privateKey;
      connectTimeout = other.connectTimeout;
      readTimeout = other.readTimeout;
      totalTimeout = other.totalTimeout;
      proxy = other.proxy;
      trustStore = other.trustStore;
      poolSize = other.poolSize;
      maxAttempts = other.maxAttempts;
      retryDelay = other.retryDelay;
      maxRetryAfter = other.maxRetryAfter;
      circuitFailures = other.circuitFailures;
      circuitOpen = other.circuitOpen;
      maxResponseBytes = other.maxResponseBytes;
      maxReportBytes = other.maxReportBytes;
      pluginVersion = other.pluginVersion;
      platformVersion = other.platformVersion;
    }
  }
}
