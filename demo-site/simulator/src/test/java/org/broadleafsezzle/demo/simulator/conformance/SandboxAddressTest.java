package org.broadleafsezzle.demo.simulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suite never reaches a host where money is real, and never shows a key. */
class SandboxAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gateway.sezzle.com/v2",
        "https://GATEWAY.sezzle.com/v2",
        "https://gateway.eu.sezzle.com/v2",
        "https://sandbox.gateway.sezzle.com@gateway.sezzle.com/v2",
        "https://sandbox.gateway.sezzle.com.shop.example/v2",
        "http://sandbox.gateway.sezzle.com/v2",
        "https://sandbox.gateway.sezzle.com/v2/",
        "https:/v2"
      })
  void noOtherHostIsTaken(String address) {
    assertThatThrownBy(() -> new SandboxAddress(address))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://sandbox.gateway.sezzle.com/v2", "http://127.0.0.1:8081/v2"})
  void theSandboxAndThisMachineAreTaken(String address) {
    assertThat(new SandboxAddress(address).value()).isEqualTo(address);
  }

  @Test
  void keysAreNotPrinted() {
    assertThat(new Keys("open", "secret").toString()).doesNotContain("open", "secret");
  }
}
