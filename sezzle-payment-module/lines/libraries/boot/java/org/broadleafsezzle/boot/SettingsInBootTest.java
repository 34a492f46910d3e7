package org.broadleafsezzle.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.broadleafsezzle.platform.PlatformFiles;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingOrigin;
import org.broadleafsezzle.settings.SettingPlaces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings are read from where a shop on Spring Boot has its own. */
class SettingsInBootTest {
  private static ConfigurableApplicationContext shop;
  private static SettingPlaces places;

  @BeforeAll
  static void start() {
    shop =
        BootShop.start(
            Object.class,
            "spring.config.location=classpath:boot/application.yaml,classpath:boot/shop.properties");
    places = SettingPlaces.outside(new PlatformFiles(shop.getEnvironment()));
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  /** YAML has booleans and numbers, and reads ON as one of them. */
  @ParameterizedTest
  @CsvSource({
    "gateway.sezzle.mode,SANDBOX",
    "gateway.sezzle.tokenization,ON",
    "gateway.sezzle.upcharge,OFF",
    "gateway.sezzle.capture-on-fulfilment,ON",
    "gateway.sezzle.release-on-cancel,OFF",
    "gateway.sezzle.webhooks,true",
    "gateway.sezzle.reconcile,false",
    "gateway.sezzle.checkout.expiration-minutes,30",
    "gateway.sezzle.previous-private-key-until,2026-12-31T00:00:00Z",
    "gateway.sezzle.sandbox.public-key,sz_pub_1",
    "gateway.sezzle.offer.title,true",
    "gateway.sezzle.intent,CAPTURE",
    "gateway.sezzle.link,OFF"
  })
  void yamlAndPropertyFilesOfTheShopAreRead(String name, String value) {
    SettingKey key = SettingKey.find(name).get();

    assertThat(places.first(key).flatMap(SettingOrigin::value)).contains(value);
    assertThat(key.rule().choices().isEmpty() || key.rule().choices().contains(value)).isTrue();
  }

  @Test
  void whatNobodySetsIsNotSet() {
    assertThat(places.first(SettingKey.LIVE_PRIVATE_KEY)).isEmpty();
  }

  /** Boot writes names of the environment without dashes; the module's own have an underscore. */
  @Test
  void theEnvironmentIsReadAsBootWritesItToo() {
    shop.getEnvironment()
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(
                    "GATEWAY_SEZZLE_SANDBOX_PRIVATEKEY", "sz_pr_boot",
                    "GATEWAY_SEZZLE_LIVE_PUBLIC_KEY", "sz_pub_ours")));

    assertThat(read(SettingKey.SANDBOX_PRIVATE_KEY)).contains("sz_pr_boot");
    assertThat(read(SettingKey.LIVE_PUBLIC_KEY)).contains("sz_pub_ours");
  }

  private static Optional<String> read(SettingKey key) {
    return Optional.ofNullable(new PlatformFiles(shop.getEnvironment()).get(key.propertyName()));
  }
}
