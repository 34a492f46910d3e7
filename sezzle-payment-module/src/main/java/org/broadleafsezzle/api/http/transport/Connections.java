package org.broadleafsezzle.api.http.transport;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.SSLConnectionSocketFactory;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.broadleafsezzle.api.SezzleClientConfig;

/**
 * The pooled HTTP client of a configuration. It follows no redirect, keeps no cookie and repeats
 * nothing automatically: what may be repeated is for the caller to know.
 *
 * <p>It uses nothing that HttpClient 5.1 has not got, which Spring Boot 2.7 puts into a shop, but
 * for {@link Limits}.
 */
@SuppressWarnings("deprecation")
final class Connections {
  private static final TimeValue CHECK_AFTER_IDLE = TimeValue.ofMilliseconds(500);
  private static final TimeValue LONGEST_LIFE = TimeValue.ofMinutes(5);

  private Connections() {}

  static CloseableHttpClient open(SezzleClientConfig config) {
    HttpClientBuilder builder =
        HttpClients.custom()
            .setConnectionManager(pool(config))
            .setUserAgent(PlatformHeader.userAgent(config))
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching();
    config
        .getProxy()
        .ifPresent(proxy -> builder.setProxy(new HttpHost(proxy.getHost(), proxy.getPort())));
    return builder.build();
  }

  private static PoolingHttpClientConnectionManager pool(SezzleClientConfig config) {
    Timeout read = Timeout.ofMilliseconds(config.getReadTimeout().toMillis());
    PoolingHttpClientConnectionManagerBuilder builder =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setConnectionFactory(Connections::connection)
            .setMaxConnTotal(config.getPoolSize())
            .setMaxConnPerRoute(config.getPoolSize())
            .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(read).build())
            .setSSLSocketFactory(new Tls(trust(config)));
    if (Limits.areKnown()) {
      Limits.set(builder, config);
    } else {
      builder.setValidateAfterInactivity(CHECK_AFTER_IDLE).setConnectionTimeToLive(LONGEST_LIFE);
    }
    return builder.build();
  }

  /** Has Java compare the certificate with the host, too, before anything is sent. */
  private static final class Tls extends SSLConnectionSocketFactory {
    Tls(SSLContext trust) {
      super(trust);
    }

    @Override
    protected void prepareSocket(SSLSocket socket) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
    }
  }

  /** From HttpClient 5.2 on; there each older setter takes the place of the one before. */
  private static final class Limits {
    static boolean areKnown() {
      try {
        Class.forName(
            "org.apache.hc.client5.http.config.ConnectionConfig",
            false,
            Connections.class.getClassLoader());
        return true;
      } catch (ClassNotFoundException e) {
        return false;
      }
    }

    static void set(PoolingHttpClientConnectionManagerBuilder builder, SezzleClientConfig config) {
      builder.setDefaultConnectionConfig(
          ConnectionConfig.custom()
              .setConnectTimeout(Timeout.ofMilliseconds(config.getConnectTimeout().toMillis()))
              .setSocketTimeout(Timeout.ofMilliseconds(config.getReadTimeout().toMillis()))
              .setValidateAfterInactivity(CHECK_AFTER_IDLE)
              .setTimeToLive(LONGEST_LIFE)
              .build());
    }
  }

  private static SilentConnection connection(Socket socket) throws IOException {
    SilentConnection connection = new SilentConnection();
    if (socket != null) {
      connection.bind(socket);
    }
    return connection;
  }

  private static SSLContext trust(SezzleClientConfig config) {
    return config.getTrustStore().map(Connections::only).orElseGet(SSLContexts::createDefault);
  }

  private static SSLContext only(SezzleClientConfig.TrustStore store) {
    try {
      return SSLContextBuilder.create()
          .loadTrustMaterial(store.getFile().toFile(), store.getPassword().toCharArray())
          .build();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "the trust store " + store.getFile() + " can't be read with the password given", e);
    }
  }
}
