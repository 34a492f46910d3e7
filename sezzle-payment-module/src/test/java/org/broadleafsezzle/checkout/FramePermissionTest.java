package org.broadleafsezzle.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.settings.SezzleConnection;
import org.broadleafsezzle.settings.SezzleKeys;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FramePermissionTest {

  private final BaseUrlResolver site = mock(BaseUrlResolver.class);
  private final SezzleSettingsSource source = mock(SezzleSettingsSource.class);
  private final SezzleSettings settings = mock(SezzleSettings.class);
  private final LaterClock clock = new LaterClock();
  private final FramePermission permission =
      new FramePermission(new ReturnUrls(site), source, clock);
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer sezzle;
  private String policy = "frame-ancestors 'none'";
  private int status = 200;

  @BeforeEach
  void sezzleHasAPage() throws IOException {
    sezzle = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    sezzle.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().add("Content-Security-Policy", policy);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    sezzle.start();
    when(site.getSiteBaseUrl()).thenReturn("https://www.shop.example");
    when(source.current()).thenReturn(settings);
    when(settings.connection())
        .thenReturn(
            new SezzleConnection(
                SezzleMode.SANDBOX,
                URI.create("http://127.0.0.1:1/v2"),
                new SezzleKeys("a", "b"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1)));
  }

  @AfterEach
  void stop() {
    sezzle.stop(0);
  }

  @Test
  void aRefusalIsRememberedForTenMinutes() {
    assertThat(permission.isRefused()).isFalse();
    assertThat(permission.isGiven(page())).isFalse();
    assertThat(permission.isRefused()).isTrue();

    clock.later(Duration.ofMinutes(10));

    assertThat(permission.isRefused()).isFalse();
  }

  @Test
  void aShopThatSezzleHasAllowedMayFrameThePage() {
    policy = "frame-ancestors https://www.shop.example";

    assertThat(permission.isGiven(page())).isTrue();
    assertThat(permission.isRefused()).isFalse();
  }

  @Test
  void whatCanNotBeKnownIsNoRefusal() {
    status = 403;
    assertThat(permission.isGiven(page())).isTrue();
    String gone = page();
    sezzle.stop(0);
    assertThat(permission.isGiven(gone)).isTrue();
  }

  @Test
  void nobodysPageButSezzlesIsAskedFor() {
    String elsewhere = page().replace("127.0.0.1", "localhost");

    assertThat(permission.isGiven(elsewhere)).isTrue();
    assertThat(asked).hasValue(0);
  }

  private String page() {
    return "http://127.0.0.1:" + sezzle.getAddress().getPort() + "/checkout";
  }
}
