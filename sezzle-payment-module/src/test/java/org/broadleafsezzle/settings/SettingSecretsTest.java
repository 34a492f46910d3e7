package org.broadleafsezzle.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingSecretsTest {

  private static final String ONE = key((byte) 1);
  private static final String OTHER = key((byte) 2);
  private static final String SECRET = "sz_pr_0123456789abcdefghijklmnopqrst";

  private final FakePlace environment = new FakePlace("environment");
  private final SettingSecrets secrets =
      new SettingSecrets(new SettingPlaces(List.of(environment)));

  @Test
  void aSecretCanBeReadBackAndShowsNothingOfItself() {
    environment.set(SettingKey.ENCRYPTION_KEY, ONE);

    String stored = secrets.encrypt(SettingKey.SANDBOX_PRIVATE_KEY, SECRET);

    assertThat(stored).doesNotContain(SECRET);
    assertThat(secrets.decrypt(SettingKey.SANDBOX_PRIVATE_KEY, stored)).isEqualTo(SECRET);
  }

  @Test
  void itIsAes256GcmAndNeverTheSameTwice() {
    environment.set(SettingKey.ENCRYPTION_KEY, ONE);

    String stored = secrets.encrypt(SettingKey.SANDBOX_PRIVATE_KEY, SECRET);

    String header = stored.substring(0, stored.indexOf('.'));
    assertThat(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
        .contains("\"enc\":\"A256GCM\"", "\"alg\":\"dir\"");
    assertThat(secrets.encrypt(SettingKey.SANDBOX_PRIVATE_KEY, SECRET)).isNotEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SANDBOX_PUBLIC_KEY", "SANDBOX_PREVIOUS_PRIVATE_KEY"})
  void theLongestSecretFitsTheColumn(SettingKey key) {
    environment.set(SettingKey.ENCRYPTION_KEY, ONE);
    String longest = "x".repeat(64);

    assertThat(key.rule().parse(longest)).isPresent();
    assertThat(key.rule().parse(longest + "x")).isEmpty();
    assertThat(secrets.encrypt(key, longest)).hasSizeLessThanOrEqualTo(255);
  }

  @Test
  void withoutAnEncryptionKeyNothingIsStoredAndItSaysHowToMakeOne() {
    assertThat(secrets.canEncrypt()).isFalse();
    assertThatThrownBy(() -> secrets.encrypt(SettingKey.LIVE_PRIVATE_KEY, SECRET))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("GATEWAY_SEZZLE_ENCRYPTION_KEY", "openssl rand -base64 32")
        .hasMessageNotContaining(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not base64!", "c2hvcnQ=", ","})
  void anEncryptionKeyThatIsNoneIsRefusedWithoutBeingShown(String wrong) {
    environment.set(SettingKey.ENCRYPTION_KEY, wrong);

    assertThatThrownBy(secrets::canEncrypt)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("Base64 of 32 bytes")
        .hasMessageNotContaining(wrong + " ");
  }

  @Test
  void afterARotationTheOldKeyBehindTheCommaStillDecrypts() {
    environment.set(SettingKey.ENCRYPTION_KEY, ONE);
    String old = secrets.encrypt(SettingKey.LIVE_PRIVATE_KEY, SECRET);
    environment.set(SettingKey.ENCRYPTION_KEY, OTHER + ", " + ONE);
    assertThat(secrets.decrypt(SettingKey.LIVE_PRIVATE_KEY, old)).isEqualTo(SECRET);

    String fresh = secrets.encrypt(SettingKey.LIVE_PRIVATE_KEY, SECRET);
    environment.set(SettingKey.ENCRYPTION_KEY, OTHER);
    assertThat(secrets.decrypt(SettingKey.LIVE_PRIVATE_KEY, fresh)).isEqualTo(SECRET);
  }

  @Test
  void anotherEncryptionKeyIsNamedAsTheReason() {
    environment.set(SettingKey.ENCRYPTION_KEY, ONE);
    String stored = secrets.encrypt(SettingKey.LIVE_PRIVATE_KEY, SECRET);

    environment.set(SettingKey.ENCRYPTION_KEY, OTHER);
    assertThatThrownBy(() -> secrets.decrypt(SettingKey.LIVE_PRIVATE_KEY, stored))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "gateway.sezzle.live.private-key", "with the encryption key", "set is");

    environment.set(SettingKey.ENCRYPTION_KEY, "");
    assertThatThrownBy(() -> secrets.decrypt(SettingKey.LIVE_PRIVATE_KEY, stored))
        .hasMessageContaining("none is set");
  }

  @Test
  void aValueThatWasChangedOrMovedIsNoticed() {
    environment.set(SettingKey.ENCRYPTION_KEY, ONE);
    String stored = secrets.encrypt(SettingKey.LIVE_PRIVATE_KEY, SECRET);
    int middle = stored.lastIndexOf('.') - 3;
    char flipped = stored.charAt(middle) == 'A' ? 'B' : 'A';
    String changed = stored.substring(0, middle) + flipped + stored.substring(middle + 1);

    assertThatThrownBy(() -> secrets.decrypt(SettingKey.LIVE_PRIVATE_KEY, changed))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("was changed");
    assertThatThrownBy(() -> secrets.decrypt(SettingKey.SANDBOX_PRIVATE_KEY, stored))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("copied from another setting");
  }

  @Test
  void whatWasWrittenByHandIsTakenAsItIs() {
    assertThat(secrets.decrypt(SettingKey.LIVE_PRIVATE_KEY, SECRET)).isEqualTo(SECRET);
  }

  private static String key(byte fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, fill);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
