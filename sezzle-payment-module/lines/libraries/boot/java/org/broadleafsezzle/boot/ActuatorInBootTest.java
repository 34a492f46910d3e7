package org.broadleafsezzle.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.broadleafsezzle.actuator.SezzleActuator;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.monitoring.HealthSnapshot;
import org.broadleafsezzle.monitoring.PaymentsHealth;
import org.broadleafsezzle.payments.SezzleClientFactory;
import org.broadleafsezzle.payments.ShopMeters;
import org.broadleafsezzle.settings.SezzleKeys;
import org.broadleafsezzle.settings.SezzleSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A shop with Spring Boot's actuator sees the payments in it. */
class ActuatorInBootTest {
  private static final String[] SHOWN = {"management.endpoint.health.show-details=always"};

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAdminTellsHowThePaymentsAre(boolean down) {
    Admin.down = down;
    try (ConfigurableApplicationContext shop = BootShop.start(Admin.class, SHOWN)) {
      HealthEndpoint health = shop.getBean(HealthEndpoint.class);

      Health payments = (Health) health.healthForPath("sezzle");
      assertThat(payments.getStatus()).isEqualTo(down ? Status.DOWN : Status.UP);
      assertThat(payments.getDetails()).containsEntry("reconcile", Map.of("status", "OK"));
      assertThat(health.health().getStatus()).isEqualTo(payments.getStatus());
    }
  }

  @Test
  void aStorefrontIsNotTakenOutOfServiceByThem() {
    try (ConfigurableApplicationContext shop = BootShop.start(Object.class, SHOWN)) {
      assertThat(payments(shop)).isNull();
    }
  }

  @Test
  void itCanBeSwitchedOff() {
    try (ConfigurableApplicationContext shop =
        BootShop.start(Admin.class, "management.health.sezzle.enabled=false")) {
      assertThat(payments(shop)).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.springframework.boot.actuate",
        "org.springframework.boot.actuate.autoconfigure"
      })
  void withoutItNothingOfItIsNeeded(String missing) {
    new ApplicationContextRunner()
        .withClassLoader(new FilteredClassLoader(missing))
        .withConfiguration(AutoConfigurations.of(SezzleActuator.class))
        .withUserConfiguration(Admin.class)
        .run(shop -> assertThat(shop).hasNotFailed().doesNotHaveBean("sezzleHealthIndicator"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void callsAreCountedOnceInTheShopsRegistry(boolean global) {
    try (ConfigurableApplicationContext shop =
        BootShop.start(Counting.class, "management.metrics.use-global-registry=" + global)) {
      call(shop.getBean(SezzleClientFactory.class));

      assertThat(
              shop.getBean(MeterRegistry.class)
                  .get("sezzle.client.requests")
                  .tag("operation", "authenticate")
                  .timer()
                  .count())
          .isEqualTo(1);
    } finally {
      Metrics.globalRegistry.clear();
      List.copyOf(Metrics.globalRegistry.getRegistries()).forEach(Metrics::removeRegistry);
    }
  }

  @Test
  void whereTheShopCountsNothingTheGlobalRegistryDoes() {
    SimpleMeterRegistry added = new SimpleMeterRegistry();
    Metrics.addRegistry(added);
    try (ConfigurableApplicationContext shop =
        BootShop.start(
            Counting.class, "management.defaults.metrics.export.enabled=false",
            "management.metrics.export.defaults.enabled=false")) {
      call(shop.getBean(SezzleClientFactory.class));

      assertThat(added.get("sezzle.client.requests").timer().count()).isEqualTo(1);
    } finally {
      Metrics.globalRegistry.clear();
      Metrics.removeRegistry(added);
    }
  }

  private static HealthComponent payments(ConfigurableApplicationContext shop) {
    return shop.getBean(HealthEndpoint.class).healthForPath("sezzle");
  }

  /** To a port that nobody listens at. */
  private static void call(SezzleClientFactory factory) {
    SezzleClient client =
        factory.apply(
            SezzleSettings.builder()
                .mode(SezzleMode.SANDBOX)
                .intent(Intent.AUTH)
                .keys(new SezzleKeys("public", "private"))
                .apiUrl(URI.create("http://localhost:1/v2"))
                .connectTimeout(Duration.ofSeconds(1))
                .readTimeout(Duration.ofSeconds(1))
                .build()
                .connection());
    assertThat(catchThrowableOfType(SezzleUnavailableException.class, client::authenticate))
        .isNotNull();
  }

  static class Counting {
    @Bean
    ShopMeters meters() {
      return new ShopMeters();
    }

    @Bean
    SezzleClientFactory clients(ShopMeters meters) {
      return new SezzleClientFactory(meters);
    }
  }

  static class Admin {
    private static boolean down;

    @Bean
    PaymentsHealth payments() {
      return () -> new HealthSnapshot(down, Map.of("reconcile", Map.of("status", "OK")));
    }
  }
}
