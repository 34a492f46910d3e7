package org.broadleafsezzle.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowSecretsTest {

  private static final String ONE = key((byte) 1);
  private static final String OTHER = key((byte) 2);
  private static final String SECRET = "4f6b0f0e-6f2b-4a5f-8b0a-1d1f0e6b7c8d";

  private final FakePlace environment = new FakePlace("environment");
  private final RowSecrets secrets = new RowSecrets(new SettingPlaces(List.of(environment)));

  @Test
  void aSecretCanBeReadBackAndShowsNothingOfItself() {
    environment.set(SettingKey.ENCRYPTION_KEY, ONE);

    String stored = secrets.encrypt("row", SECRET);

    assertThat(stored).doesNotContain(SECRET).hasSizeLessThan(1000);
    assertThat(secrets.decrypt("row", stored)).isEqualTo(SECRET);
  }

  @Test
  void ofAnotherRowItCannotBeRead() {
    environment.set(SettingKey.ENCRYPTION_KEY, ONE);
    String stored = secrets.encrypt("row", SECRET);

    assertThatThrownBy(() -> secrets.decrypt("other", stored))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("GATEWAY_SEZZLE_ENCRYPTION_KEY")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void afterARotationTheEarlierKeyStillReads() {
    environment.set(SettingKey.ENCRYPTION_KEY, ONE);
    String stored = secrets.encrypt("row", SECRET);
    environment.set(SettingKey.ENCRYPTION_KEY, OTHER + "," + ONE);

    assertThat(secrets.decrypt("row", stored)).isEqualTo(SECRET);

    environment.set(SettingKey.ENCRYPTION_KEY, OTHER);
    assertThatThrownBy(() -> secrets.decrypt("row", stored)).isInstanceOf(SettingsException.class);
  }

  @Test
  void withoutAKeyNothingIsStored() {
    assertThat(secrets.canEncrypt()).isFalse();
    assertThatThrownBy(() -> secrets.encrypt("row", SECRET)).isInstanceOf(SettingsException.class);
  }

  private static String key(byte filling) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, filling);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
