package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.time.Duration;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.checkout.ReturnUrls;
import org.broadleafsezzle.settings.CheckoutSettings;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleConnection;
import org.broadleafsezzle.settings.SezzleKeys;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InContextTest {

  private final SezzleSettingsSource source = mock(SezzleSettingsSource.class);
  private final SezzleSettings settings = mock(SezzleSettings.class);
  private final InContext inContext = new InContext(source, mock(ReturnUrls.class));

  @BeforeEach
  void inTheSandbox() {
    when(source.current()).thenReturn(settings);
    reaches(SezzleMode.SANDBOX, SezzleMode.SANDBOX.getBaseUrl());
  }

  @ParameterizedTest
  @CsvSource({
    "POPUP, true, true",
    "IFRAME, true, true",
    "REDIRECT, true, false",
    "POPUP, false, false"
  })
  void sezzlesScriptIsLoadedWhereTheSettingsSaySoOnly(
      CheckoutMode mode, boolean vendors, boolean loaded) {
    shows(mode, vendors);

    assertThat(inContext.getVendorScript() != null).isEqualTo(loaded);
  }

  @ParameterizedTest
  @CsvSource({"SANDBOX, sandbox", "LIVE, live"})
  void itComesFromSezzleAndIsToldTheModeAndThePublicKeyOnly(SezzleMode mode, String apiMode) {
    shows(CheckoutMode.POPUP, true);
    reaches(mode, mode.getBaseUrl());

    VendorScript script = inContext.getVendorScript();
    assertThat(script.getAddress()).hasToString("https://checkout-sdk.sezzle.com/checkout.min.js");
    assertThat(script.getApiMode()).isEqualTo(apiMode);
    assertThat(script.getPublicKey()).isEqualTo("public");
  }

  @Test
  void itComesFromTheSimulatorWhereThatIsReached() {
    shows(CheckoutMode.IFRAME, true);
    reaches(SezzleMode.SANDBOX, URI.create("http://127.0.0.1:8081/v2"));

    assertThat(inContext.getVendorScript().getAddress())
        .hasToString("http://127.0.0.1:8081/checkout.min.js");
  }

  @Test
  void withoutKeysNoScriptIsLoaded() {
    shows(CheckoutMode.POPUP, true);
    when(settings.connection())
        .thenThrow(new SettingsException(SettingKey.SANDBOX_PRIVATE_KEY, "no keys"));

    assertThat(inContext.getVendorScript()).isNull();
  }

  private void shows(CheckoutMode mode, boolean vendors) {
    when(source.checkout())
        .thenReturn(
            new CheckoutSettings(Duration.ofHours(2), true, null)
                .shownAs(mode)
                .byVendorsScript(vendors));
  }

  private void reaches(SezzleMode mode, URI apiUrl) {
    when(settings.connection())
        .thenReturn(
            new SezzleConnection(
                mode,
                apiUrl,
                new SezzleKeys("public", "private"),
                Duration.ofSeconds(3),
                Duration.ofSeconds(10)));
  }
}
