package org.broadleafsezzle.api.http.transport;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
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
 */
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
    Timeout connect = Timeout.of(config.getConnectTimeout());
    Timeout read = Timeout.of(config.getReadTimeout());
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(Connections::connection)
        .setMaxConnTotal(config.getPoolSize())
        .setMaxConnPerRoute(config.getPoolSize())
        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(read).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(read)
                .setValidateAfterInactivity(CHECK_AFTER_IDLE)
                .setTimeToLive(LONGEST_LIFE)
                .build())
        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust(config)))
        .build();
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
          .loadTrustMaterial(store.getFile(), store.getPassword().toCharArray())
          .build();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "the trust store " + store.getFile() + " can't be read with the password given", e);
    }
  }
}
