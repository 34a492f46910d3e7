package org.broadleafsezzle.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafsezzle.admin.settings.ConnectionResult.Code;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleError;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Merchant;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleConnection;
import org.broadleafsezzle.settings.SezzleKeys;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionTestTest {

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");
  private static final Duration TIME = Duration.ofSeconds(1);
  private static final Failure FAILURE = Failure.of("authenticate");

  private final Map<SezzleMode, SezzleClient> gateways = new EnumMap<>(SezzleMode.class);
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final ConnectionTest test =
      new ConnectionTest(
          settings,
          Clock.fixed(NOW, ZoneOffset.UTC),
          connection -> gateways.get(connection.mode()));

  ConnectionTestTest() {
    for (SezzleMode mode : SezzleMode.values()) {
      gateways.put(mode, mock(SezzleClient.class));
      set(mode, mode.getBaseUrl(), new SezzleKeys("public", "private"));
      when(gateways.get(mode).authenticate()).thenThrow(new SezzleAuthenticationException(FAILURE));
    }
  }

  @Test
  void theMerchantOfTheKeysIsShown() {
    accepts(SezzleMode.SANDBOX, Duration.ofMinutes(120));

    ConnectionResult result = test.run(SezzleMode.SANDBOX, "", "");

    assertThat(result.code()).isEqualTo(Code.CONNECTED);
    assertThat(result.detail()).isEqualTo("merchant-1");
  }

  @ParameterizedTest
  @MethodSource("clocks")
  void aClockThatDiffersFromSezzlesIsNoticed(Duration tokenLasts, Code code) {
    accepts(SezzleMode.SANDBOX, tokenLasts);

    assertThat(test.run(SezzleMode.SANDBOX, "", "").code()).isEqualTo(code);
  }

  static Stream<Arguments> clocks() {
    return Stream.of(
        Arguments.of(Duration.ofMinutes(124), Code.CONNECTED),
        Arguments.of(Duration.ofMinutes(126), Code.CONNECTED_CLOCK_WRONG),
        Arguments.of(Duration.ofMinutes(-5), Code.CONNECTED_CLOCK_WRONG));
  }

  @Test
  void keysThatFitNoModeAreWrongAndThoseOfTheOtherModeAreNamed() {
    assertThat(test.run(SezzleMode.LIVE, "", "").code()).isEqualTo(Code.WRONG_KEYS);

    accepts(SezzleMode.SANDBOX, Duration.ofMinutes(120));
    assertThat(test.run(SezzleMode.LIVE, "", "").code()).isEqualTo(Code.KEYS_OF_OTHER_MODE);
  }

  @Test
  void whereAnotherAddressIsSetTheOtherGatewayIsNotAsked() {
    accepts(SezzleMode.SANDBOX, Duration.ofMinutes(120));
    set(SezzleMode.LIVE, URI.create("http://127.0.0.1/v2"), new SezzleKeys("public", "private"));

    assertThat(test.run(SezzleMode.LIVE, "", "").code()).isEqualTo(Code.WRONG_KEYS);
  }

  @Test
  void withoutKeysOrWithTheSameTwiceSezzleIsNotAsked() {
    when(settings.connection(any(), any(), any())).thenReturn(Optional.empty());
    assertThat(test.run(SezzleMode.LIVE, "", "").code()).isEqualTo(Code.KEYS_MISSING);

    set(SezzleMode.LIVE, SezzleMode.LIVE.getBaseUrl(), new SezzleKeys("same", "same"));
    assertThat(test.run(SezzleMode.LIVE, "", "").code()).isEqualTo(Code.SAME_KEY_TWICE);

    when(settings.connection(any(), any(), any()))
        .thenThrow(new SettingsException(SettingKey.MODE, "why"));
    ConnectionResult wrong = test.run(SezzleMode.LIVE, "", "");
    assertThat(wrong.name()).isEqualTo("SETTING");
    assertThat(wrong.why().get().message().arguments()).containsExactly("gateway.sezzle.mode");
  }

  @Test
  void aFailedCallIsExplained() {
    SezzleClient live = mock(SezzleClient.class);
    when(live.authenticate())
        .thenThrow(
            new SezzleUnavailableException(FAILURE.withCause(new UnknownHostException("x"))));
    gateways.put(SezzleMode.LIVE, live);

    ConnectionResult result = test.run(SezzleMode.LIVE, "", "");

    assertThat(result.code()).isEqualTo(Code.FAILED);
    assertThat(result.name()).isEqualTo("NO_SUCH_HOST");
    assertThat(result.isConnected()).isFalse();
  }

  @Test
  void theIdForSezzlesSupportIsPassedOn() {
    SezzleClient live = mock(SezzleClient.class);
    when(live.authenticate())
        .thenThrow(
            new SezzleUnavailableException(
                FAILURE
                    .withStatus(500)
                    .withErrors(List.of(new SezzleError("c", null, "m", "debug-1")))));
    gateways.put(SezzleMode.LIVE, live);

    assertThat(test.run(SezzleMode.LIVE, "", "").why().get().debugUuid()).contains("debug-1");
  }

  private void set(SezzleMode mode, URI address, SezzleKeys keys) {
    when(settings.connection(eq(mode), any(), any()))
        .thenReturn(Optional.of(new SezzleConnection(mode, address, keys, TIME, TIME)));
  }

  private void accepts(SezzleMode mode, Duration tokenLasts) {
    SezzleClient gateway = mock(SezzleClient.class);
    when(gateway.authenticate()).thenReturn(Merchant.of("merchant-1", NOW.plus(tokenLasts)));
    gateways.put(mode, gateway);
  }
}
