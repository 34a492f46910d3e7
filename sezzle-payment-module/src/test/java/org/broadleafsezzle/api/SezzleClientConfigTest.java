package org.broadleafsezzle.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SezzleClientConfigTest {
  @Test
  void aModeKnowsItsGatewayAndTimeLimitsHaveDefaults() {
    SezzleClientConfig config =
        SezzleClientConfig.builder(SezzleMode.SANDBOX, "public", "private").build();

    assertThat(config.getBaseUrl()).hasToString("https://sandbox.gateway.sezzle.com/v2");
    assertThat(config.getConnectTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(config.getReadTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(config.getProxy()).isEmpty();
    assertThat(config.getTrustStore()).isEmpty();
  }

  @Test
  void keysAreNotShown() {
    assertThat(
            SezzleClientConfig.builder(SezzleMode.LIVE, "sz_pub_1", "sz_pr_1").build().toString())
        .contains("gateway.sezzle.com")
        .doesNotContain("sz_pub_1")
        .doesNotContain("sz_pr_1");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", " key", "key\n", "k\u00e9y"})
  void aKeyThatIsNoneIsRefusedWithoutBeingRepeated(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SezzleClientConfig.builder(SezzleMode.LIVE, "public", key))
        .withMessageContaining("private key")
        .matches(e -> key == null || key.trim().isEmpty() || !e.getMessage().contains("k\u00e9y"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://gateway.example/v2",
        "gateway/v2",
        "https://user:password@gateway.example/v2",
        "https://gateway.example/v2?x=1",
        "ftp://localhost/v2"
      })
  void keysAreSentOverHttpsOrWithinThisMachineOnly(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SezzleClientConfig.builder(URI.create(url), "public", "private"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8081/v2/", "http://localhost:8081/v2"})
  void aSimulatorOnThisMachineNeedsNoHttps(String url) {
    assertThat(
            SezzleClientConfig.builder(URI.create(url), "public", "private")
                .build()
                .getBaseUrl()
                .getPath())
        .isEqualTo("/v2");
  }

  @Test
  void aBuiltConfigurationDoesNotChangeWithItsBuilder() {
    SezzleClientConfig.Builder builder =
        SezzleClientConfig.builder(SezzleMode.LIVE, "public", "private").poolSize(3);
    SezzleClientConfig config = builder.build();
    builder.poolSize(9);

    assertThat(config.getPoolSize()).isEqualTo(3);
  }

  @Test
  void limitsMustBePositive() {
    SezzleClientConfig.Builder builder =
        SezzleClientConfig.builder(SezzleMode.LIVE, "public", "private");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.readTimeout(Duration.ZERO))
        .withMessageContaining("read timeout");
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxAttempts(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.versions("1\r\nX: y", "3"));
  }
}
