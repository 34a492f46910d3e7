package org.broadleafsezzle.payments;

import io.micrometer.core.instrument.Metrics;
import java.util.Optional;
import java.util.function.Function;
import org.broadleafcommerce.common.money.Money;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.http.HttpSezzleClient;
import org.broadleafsezzle.settings.SezzleConnection;

/**
 * Makes the clients the shop talks to Sezzle with. Calls are counted in Micrometer's global
 * registry.
 */
public class SezzleClientFactory implements Function<SezzleConnection, SezzleClient> {

  private static final String UNKNOWN = "unknown";

  @Override
  public SezzleClient apply(SezzleConnection connection) {
    SezzleClientConfig config =
        SezzleClientConfig.builder(
                connection.apiUrl(), connection.keys().publicKey(), connection.keys().privateKey())
            .connectTimeout(connection.connectTimeout())
            .readTimeout(connection.readTimeout())
            .versions(versionOf(SezzleClientFactory.class), versionOf(Money.class))
            .build();
    return new HttpSezzleClient(config, Metrics.globalRegistry);
  }

  /** As the manifest of its jar says. */
  private static String versionOf(Class<?> type) {
    return Optional.ofNullable(type.getPackage())
        .map(Package::getImplementationVersion)
        .orElse(UNKNOWN);
  }
}
