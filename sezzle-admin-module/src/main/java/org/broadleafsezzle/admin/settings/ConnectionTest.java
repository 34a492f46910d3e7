package org.broadleafsezzle.admin.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.broadleafsezzle.admin.settings.ConnectionResult.Code;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.model.Merchant;
import org.broadleafsezzle.payments.SezzleClientFactory;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleConnection;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Signs in at Sezzle with keys that need not be saved. Changes nothing, and logs no key. */
@Component("blSezzleConnectionTest")
public class ConnectionTest {

  private static final Duration TOKEN_LASTS = Duration.ofMinutes(120);
  private static final Duration TOLERATED = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionTest.class);

  private final SezzleSettingsSource settings;
  private final Clock clock;
  private final Function<SezzleConnection, SezzleClient> clients;

  @Autowired
  public ConnectionTest(SezzleSettingsSource settings, @Qualifier("blSezzleClock") Clock clock) {
    this(settings, clock, new SezzleClientFactory());
  }

  ConnectionTest(
      SezzleSettingsSource settings,
      Clock clock,
      Function<SezzleConnection, SezzleClient> clients) {
    this.settings = settings;
    this.clock = clock;
    this.clients = clients;
  }

  /**
   * Tries to sign in.
   *
   * @param publicKey as typed; empty for the one that is set
   * @param privateKey as typed; empty for the one that is set
   */
  ConnectionResult run(SezzleMode mode, String publicKey, String privateKey) {
    SezzleConnection connection;
    try {
      connection = settings.connection(mode, publicKey, privateKey).orElse(null);
    } catch (SettingsException e) {
      LOG.warn("A setting stands in the way", e);
      return ConnectionResult.failed(e);
    }
    if (connection == null) {
      return ConnectionResult.of(Code.KEYS_MISSING);
    }
    if (connection.keys().publicKey().equals(connection.keys().privateKey())) {
      return ConnectionResult.of(Code.SAME_KEY_TWICE);
    }
    ConnectionResult result = signIn(connection);
    return result.code() == Code.WRONG_KEYS && fitsOtherMode(connection)
        ? ConnectionResult.of(Code.KEYS_OF_OTHER_MODE)
        : result;
  }

  private ConnectionResult signIn(SezzleConnection connection) {
    SezzleClient client = clients.apply(connection);
    try {
      return connected(client.authenticate());
    } catch (SezzleException e) {
      return ConnectionResult.failed(e);
    } catch (IllegalArgumentException e) {
      LOG.warn("Sezzle can't be reached as the settings are", e);
      return ConnectionResult.failed(
          new SettingsException(SettingKey.API_URL, "No address of Sezzle"));
    } finally {
      close(client);
    }
  }

  private ConnectionResult connected(Merchant merchant) {
    Duration off =
        merchant
            .getTokenExpires()
            .map(expires -> Duration.between(now(), expires.minus(TOKEN_LASTS)))
            .orElse(Duration.ZERO);
    Code code = off.abs().compareTo(TOLERATED) > 0 ? Code.CONNECTED_CLOCK_WRONG : Code.CONNECTED;
    return ConnectionResult.of(code).withDetail(merchant.getUuid());
  }

  private Instant now() {
    return clock.instant();
  }

  /** Not asked where another address is set: there is only one then. */
  private boolean fitsOtherMode(SezzleConnection connection) {
    if (!connection.apiUrl().equals(connection.mode().getBaseUrl())) {
      return false;
    }
    SezzleMode other = connection.mode() == SezzleMode.LIVE ? SezzleMode.SANDBOX : SezzleMode.LIVE;
    return signIn(
            new SezzleConnection(
                other,
                other.getBaseUrl(),
                connection.keys(),
                connection.connectTimeout(),
                connection.readTimeout()))
        .isConnected();
  }

  private static void close(SezzleClient client) {
    if (client instanceof AutoCloseable) {
      try {
        ((AutoCloseable) client).close();
      } catch (Exception e) {
        throw new IllegalStateException("The connection could not be closed", e);
      }
    }
  }
}
