package org.broadleafsezzle.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionsTest {

  @Test
  void thePlatformsVersionIsTheOneItsJarWasBuiltAs() {
    assertThat(Versions.ofPlatform()).isEqualTo("3.1.15-GA");
  }
}
