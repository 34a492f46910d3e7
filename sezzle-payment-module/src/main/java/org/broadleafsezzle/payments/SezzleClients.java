package org.broadleafsezzle.payments;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.ledger.SezzleCheckout;
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
    return of(settings.current().connection());
  }

  /**
   * The client for everything about a checkout: of the mode it was made in, whatever mode new ones
   * are made in, with the keys of that mode as they are now.
   *
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong or the keys of
   *     that mode are not set
   */
  public SezzleClient of(SezzleCheckout checkout) {
    return checkout.getMode().map(mode -> of(settings.connection(mode))).orElseGet(this::current);
  }

  /**
   * How far the clock of a checkout's gateway is ahead of this machine's, as its last answer told;
   * zero if it has not answered yet. Makes no call.
   *
   * @throws org.broadleafsezzle.settings.SettingsException as {@link #of(SezzleCheckout)} does
   */
  public Duration clockAhead(SezzleCheckout checkout) {
    return of(checkout).clockAhead();
  }

  private SezzleClient of(SezzleConnection connection) {
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
