package org.broadleafsezzle.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.http.HttpSezzleClient;
import org.broadleafsezzle.platform.ShopBeans;
import org.broadleafsezzle.shipment.CaptureAmount;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** docs/extend.md says what a shop can have in its configuration. */
class ConfigurationInBootTest {

  @Test
  void doorsAreFoundAndAClientIsClosedWithTheShop() {
    HttpSezzleClient client;
    try (ConfigurableApplicationContext shop = BootShop.start(ShopPayments.class)) {
      assertThat(shop.getBean(ShopBeans.class).all(CaptureAmount.class)).hasSize(1);
      client = shop.getBean(HttpSezzleClient.class);
      assertThat(client.isAvailable()).isTrue();
    }
    assertThatIllegalStateException().isThrownBy(client::authenticate);
  }

  /** A configuration as a shop writes it. */
  @Configuration
  static class ShopPayments {
    @Bean
    ShopBeans ofTheModule() {
      return new ShopBeans();
    }

    @Bean
    CaptureAmount half() {
      return proposed -> Optional.of(proposed.getInCents() / 2);
    }

    @Bean
    HttpSezzleClient outlet() {
      return new HttpSezzleClient(
          SezzleClientConfig.builder(SezzleMode.SANDBOX, "public", "private").build());
    }
  }
}
