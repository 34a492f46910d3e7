package org.broadleafsezzle.payments;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Function;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settings.SezzleConnection;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One API client for each way Sezzle is reached, reused while the settings stay as they are. A
 * client that nobody has asked for in an hour, as its settings are gone, is closed: no call lasts
 * nearly as long.
 */
public class SezzleClients implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SezzleClients.class);

  /** Longer than any call may take, its retries included. */
  private static final Duration UNUSED = Duration.ofHours(1);

  private final SezzleSettingsSource settings;
  private final Function<SezzleConnection, SezzleClient> factory;
  private final Cache<SezzleConnection, SezzleClient> clients;

  public SezzleClients(
      SezzleSettingsSource settings, Function<SezzleConnection, SezzleClient> factory) {
    this(settings, factory, Ticker.systemTicker());
  }

  SezzleClients(
      SezzleSettingsSource settings,
      Function<SezzleConnection, SezzleClient> factory,
      Ticker ticker) {
    this.settings = settings;
    this.factory = factory;
    clients =
        Caffeine.newBuilder()
            .ticker(ticker)
            .executor(Runnable::run)
            .expireAfterAccess(UNUSED)
            .removalListener(
                (SezzleConnection connection, SezzleClient client, RemovalCause cause) ->
                    close(client))
            .build();
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
    return checkout.getMode().map(this::inMode).orElseGet(this::current);
  }

  /**
   * The client of a mode, with its keys as they are now.
   *
   * @throws org.broadleafsezzle.settings.SettingsException if a setting is wrong or the keys of
   *     that mode are not set
   */
  public SezzleClient inMode(SezzleMode mode) {
    return of(settings.connection(mode));
  }

  /**
   * The lead of the clock of a checkout's gateway over this machine's, as its last answer told;
   * zero if it has not answered yet. Makes no call.
   *
   * @throws org.broadleafsezzle.settings.SettingsException as {@link #of(SezzleCheckout)} does
   */
  public Duration clockAhead(SezzleCheckout checkout) {
    return of(checkout).clockAhead();
  }

  private SezzleClient of(SezzleConnection connection) {
    SezzleClient client = clients.get(connection, factory);
    clients.cleanUp();
    return client;
  }

  @Override
  public void close() {
    clients.invalidateAll();
  }

  private static void close(SezzleClient client) {
    if (client instanceof AutoCloseable) {
      try {
        ((AutoCloseable) client).close();
      } catch (Exception e) {
        LOG.warn("A client of Sezzle that is not used any more could not be closed", e);
      }
    }
  }
}
