package org.broadleafsezzle.payments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.settings.SezzleConnection;
import org.broadleafsezzle.settings.SezzleSettingsSource;

/**
 * One API client for each way Sezzle is reached, reused while the settings stay as they are. A
 * client whose settings are gone stays open until shutdown: calls may still be under way in it.
 */
public class SezzleClients implements AutoCloseable {

  private final SezzleSettingsSource settings;
  private final Function<SezzleConnection, SezzleClient> factory;
  private final Map<SezzleConnection, SezzleClient> clients = new LinkedHashMap<>();

  public SezzleClients(
      SezzleSettingsSource settings, Function<SezzleConnection, SezzleClient> factory) {
    this.settings = settings;
    this.factory = factory;
  }

  /**
   * The client for the settings as they are now.
   *
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong or the keys are
   *     not set
   */
  public SezzleClient current() {
    SezzleConnection connection = settings.current().connection();
    synchronized (clients) {
      return clients.computeIfAbsent(connection, factory);
    }
  }

  @Override
  public void close() throws Exception {
    synchronized (clients) {
      for (SezzleClient client : clients.values()) {
        if (client instanceof AutoCloseable) {
          ((AutoCloseable) client).close();
        }
      }
      clients.clear();
    }
  }
}
