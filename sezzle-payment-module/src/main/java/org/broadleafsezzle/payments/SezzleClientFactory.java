package org.broadleafsezzle.payments;

import io.micrometer.core.instrument.Metrics;
import java.util.function.Function;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.http.HttpSezzleClient;
import org.broadleafsezzle.settings.SezzleConnection;

/**
 * Makes the clients the shop talks to Sezzle with. Calls are counted in Micrometer's global
 * registry.
 */
public class SezzleClientFactory implements Function<SezzleConnection, SezzleClient> {

  @Override
  public SezzleClient apply(SezzleConnection connection) {
    SezzleClientConfig config =
        SezzleClientConfig.builder(
                connection.apiUrl(), connection.keys().publicKey(), connection.keys().privateKey())
            .connectTimeout(connection.connectTimeout())
            .readTimeout(connection.readTimeout())
            .versions(Versions.ofModule(), Versions.ofPlatform())
            .build();
    return new HttpSezzleClient(config, Metrics.globalRegistry);
  }
}
