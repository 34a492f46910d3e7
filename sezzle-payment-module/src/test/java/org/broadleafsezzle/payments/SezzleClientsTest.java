package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.http.HttpSezzleClient;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settings.SezzleConnection;
import org.broadleafsezzle.settings.SezzleKeys;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.Test;

class SezzleClientsTest {

  private final SezzleSettingsSource source = mock(SezzleSettingsSource.class);

  @Test
  void aClientIsReusedUntilTheWayToSezzleChanges() throws Exception {
    try (SezzleClients clients = new SezzleClients(source, connection -> mock())) {
      settings("key-1", Intent.AUTH);
      SezzleClient first = clients.current();

      settings("key-1", Intent.CAPTURE);
      assertThat(clients.current()).isSameAs(first);

      settings("key-2", Intent.AUTH);
      assertThat(clients.current()).isNotSameAs(first);
    }
  }

  @Test
  void aCheckoutHasTheClientOfTheModeItWasMadeInWithTheKeysOfNow() throws Exception {
    when(source.connection(SezzleMode.LIVE))
        .thenReturn(
            new SezzleConnection(
                SezzleMode.LIVE,
                SezzleMode.LIVE.getBaseUrl(),
                new SezzleKeys("live", "private"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1)));
    List<SezzleConnection> made = new ArrayList<>();
    try (SezzleClients clients =
        new SezzleClients(
            source,
            connection -> {
              made.add(connection);
              return mock();
            })) {
      settings("key-1", Intent.AUTH);
      SezzleClient sandbox = clients.current();

      assertThat(clients.of(checkout(SezzleMode.LIVE))).isNotSameAs(sandbox);
      assertThat(clients.of(checkout(null))).isSameAs(sandbox);
    }
    assertThat(made)
        .extracting(SezzleConnection::mode)
        .containsExactly(SezzleMode.SANDBOX, SezzleMode.LIVE);
  }

  private static SezzleCheckout checkout(SezzleMode mode) {
    return new SezzleCheckout(
        mode,
        1L,
        "1-a",
        "hash",
        Price.of(100, "USD"),
        Intent.AUTH,
        SezzleLocale.EN_US,
        Instant.now());
  }

  @Test
  void aClientWhoseSettingsAreGoneIsClosedOnceNoCallCanBeUnderWayInIt() throws Exception {
    AtomicLong nanos = new AtomicLong();
    List<SezzleClient> made = new ArrayList<>();
    try (SezzleClients clients =
        new SezzleClients(source, connection -> closeable(made), nanos::get)) {
      settings("key-1", Intent.AUTH);
      clients.current();
      settings("key-2", Intent.AUTH);
      clients.current();

      nanos.addAndGet(Duration.ofMinutes(59).toNanos());
      SezzleClient inUse = clients.current();
      verify((Closeable) made.get(0), never()).close();

      nanos.addAndGet(Duration.ofMinutes(2).toNanos());
      assertThat(clients.current()).isSameAs(inUse);
      verify((Closeable) made.get(0)).close();
      verify((Closeable) made.get(1), never()).close();
    }
    assertThat(made).hasSize(2);
  }

  private static SezzleClient closeable(List<SezzleClient> made) {
    made.add(mock(SezzleClient.class, withSettings().extraInterfaces(Closeable.class)));
    return made.get(made.size() - 1);
  }

  @Test
  void allAreClosedAtShutdown() throws Exception {
    SezzleClient client = mock(SezzleClient.class, withSettings().extraInterfaces(Closeable.class));
    SezzleClients clients = new SezzleClients(source, connection -> client);
    settings("key-1", Intent.AUTH);
    clients.current();

    clients.close();

    verify((Closeable) client).close();
  }

  @Test
  void theRealOneSpeaksHttp() throws Exception {
    settings("key-1", Intent.AUTH);

    try (SezzleClients clients = new SezzleClients(source, new SezzleClientFactory())) {
      assertThat(clients.current()).isInstanceOf(HttpSezzleClient.class);
    }
  }

  private void settings(String publicKey, Intent intent) {
    when(source.current())
        .thenReturn(
            SezzleSettings.builder()
                .mode(SezzleMode.SANDBOX)
                .intent(intent)
                .keys(new SezzleKeys(publicKey, "private"))
                .connectTimeout(Duration.ofSeconds(1))
                .readTimeout(Duration.ofSeconds(1))
                .build());
  }
}
