package org.broadleafsezzle.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SezzleSettingsSourceTest {

  private final FakePlace environment = new FakePlace("environment");
  private final FakePlace properties = new FakePlace("properties");
  private final FakePlace platform =
      new FakePlace("platform")
          .set(SettingKey.MODE, "SANDBOX")
          .set(SettingKey.INTENT, "AUTH")
          .set(SettingKey.LOCALE, "FOLLOW")
          .set(SettingKey.UPCHARGE, "OFF")
          .set(SettingKey.CONNECT_TIMEOUT, "3000")
          .set(SettingKey.READ_TIMEOUT, "10000");
  private final SezzleSettingsSource source =
      new SezzleSettingsSource(new SettingPlaces(List.of(environment, properties, platform)));

  @Test
  void defaultsOfThePlatformAreEnoughButForTheKeys() {
    SezzleSettings settings = source.current();

    assertThat(settings.mode()).isEqualTo(SezzleMode.SANDBOX);
    assertThat(settings.intent()).isEqualTo(Intent.AUTH);
    assertThat(settings.fixedLocale()).isEmpty();
    assertThatThrownBy(settings::connection)
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "SANDBOX", "GATEWAY_SEZZLE_SANDBOX_PUBLIC_KEY", "gateway.sezzle.sandbox.private-key");
  }

  @Test
  void theFirstPlaceThatHasAValueWinsAndChangesCountAtOnce() {
    properties.set(SettingKey.INTENT, "CAPTURE");
    assertThat(source.current().intent()).isEqualTo(Intent.CAPTURE);

    environment.set(SettingKey.INTENT, "AUTH");
    assertThat(source.current().intent()).isEqualTo(Intent.AUTH);
  }

  @Test
  void aBlankValueCountsAsNotSet() {
    environment.set(SettingKey.INTENT, "  ");
    properties.set(SettingKey.INTENT, "");

    assertThat(source.current().intent()).isEqualTo(Intent.AUTH);
  }

  @Test
  void eachModeHasItsOwnKeysAndAddress() {
    environment
        .set(SettingKey.SANDBOX_PUBLIC_KEY, "sandbox-public")
        .set(SettingKey.SANDBOX_PRIVATE_KEY, "sandbox-private")
        .set(SettingKey.LIVE_PUBLIC_KEY, "live-public")
        .set(SettingKey.LIVE_PRIVATE_KEY, " live-private ");

    SezzleConnection sandbox = source.current().connection();
    environment.set(SettingKey.MODE, "LIVE");
    SezzleConnection live = source.current().connection();

    assertThat(sandbox.keys()).isEqualTo(new SezzleKeys("sandbox-public", "sandbox-private"));
    assertThat(sandbox.apiUrl()).isEqualTo(SezzleMode.SANDBOX.getBaseUrl());
    assertThat(live.keys()).isEqualTo(new SezzleKeys("live-public", "live-private"));
    assertThat(live.apiUrl()).isEqualTo(SezzleMode.LIVE.getBaseUrl());
    assertThat(live).isNotEqualTo(sandbox);
  }

  @Test
  void noTextOfSettingsShowsAKey() {
    environment
        .set(SettingKey.SANDBOX_PUBLIC_KEY, "sandbox-public")
        .set(SettingKey.SANDBOX_PRIVATE_KEY, "sandbox-private");
    SezzleSettings settings = source.current();

    assertThat(settings + " " + settings.connection() + " " + settings.connection().keys())
        .doesNotContain("sandbox-public")
        .doesNotContain("sandbox-private");
  }

  @Test
  void oneKeyOfAPairIsNotEnough() {
    environment.set(SettingKey.SANDBOX_PUBLIC_KEY, "sandbox-public");

    assertThatThrownBy(() -> source.current().connection()).isInstanceOf(SettingsException.class);
  }

  @Test
  void theAddressCanBeASimulators() {
    environment
        .set(SettingKey.SANDBOX_PUBLIC_KEY, "a")
        .set(SettingKey.SANDBOX_PRIVATE_KEY, "b")
        .set(SettingKey.API_URL, "http://127.0.0.1:8081/v2");

    assertThat(source.current().connection().apiUrl())
        .isEqualTo(URI.create("http://127.0.0.1:8081/v2"));
  }

  @Test
  void aFixedLocaleAndTimeoutsAreRead() {
    environment
        .set(SettingKey.LOCALE, "fr-CA")
        .set(SettingKey.READ_TIMEOUT, "2500")
        .set(SettingKey.SANDBOX_PUBLIC_KEY, "a")
        .set(SettingKey.SANDBOX_PRIVATE_KEY, "b");

    assertThat(source.current().fixedLocale()).contains(SezzleLocale.FR_CA);
    assertThat(source.current().connection().readTimeout()).isEqualTo(Duration.ofMillis(2500));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MODE | TEST | SANDBOX or LIVE",
        "INTENT | auth | AUTH or CAPTURE",
        "LOCALE | de-DE | FOLLOW, en-US, en-CA, fr-CA",
        "API_URL | ftp://sezzle | an absolute http or https address",
        "API_URL | not an address | an absolute http or https address",
        "READ_TIMEOUT | 5 | a number of milliseconds from 100 to 60000",
        "CONNECT_TIMEOUT | soon | a number of milliseconds from 100 to 60000"
      })
  void aWrongValueSaysWhatItIsWhereItIsSetAndWhatIsAllowed(
      SettingKey key, String value, String allowed) {
    properties.set(key, value);

    assertThatThrownBy(source::current)
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(key.propertyName(), value, "properties of " + key, allowed);
  }

  @Test
  void withoutTheModulesDefaultsTheMissingSettingIsNamed() {
    SezzleSettingsSource empty = new SezzleSettingsSource(new SettingPlaces(List.of(environment)));

    assertThatThrownBy(empty::current)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("gateway.sezzle.mode");
  }

  @ParameterizedTest
  @CsvSource({
    "INTENT,GATEWAY_SEZZLE_INTENT",
    "LIVE_PRIVATE_KEY,GATEWAY_SEZZLE_LIVE_PRIVATE_KEY",
    "API_URL,GATEWAY_SEZZLE_API_URL"
  })
  void environmentNamesFollowPropertyNames(SettingKey key, String name) {
    assertThat(key.environmentName()).isEqualTo(name);
  }
}
