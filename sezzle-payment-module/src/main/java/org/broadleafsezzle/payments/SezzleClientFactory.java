package org.broadleafsezzle.payments;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.util.function.Function;
import java.util.function.Supplier;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.http.HttpSezzleClient;
import org.broadleafsezzle.settings.SezzleConnection;

/** Makes the clients the shop talks to Sezzle with. */
public class SezzleClientFactory implements Function<SezzleConnection, SezzleClient> {

  private final Supplier<MeterRegistry> meters;

  /** Calls are counted in Micrometer's global registry. */
  public SezzleClientFactory() {
    meters = () -> Metrics.globalRegistry;
  }

  /** Calls are counted where the shop counts. */
  public SezzleClientFactory(ShopMeters shopMeters) {
    meters = shopMeters::registry;
  }

  @Override
  public SezzleClient apply(SezzleConnection connection) {
    SezzleClientConfig config =
        SezzleClientConfig.builder(
                connection.apiUrl(), connection.keys().publicKey(), connection.keys().privateKey())
            .connectTimeout(connection.connectTimeout())
            .readTimeout(connection.readTimeout())
            .versions(Versions.ofModule(), Versions.ofPlatform())
            .build();
    return new HttpSezzleClient(config, meters.get());
  }
}
