package org.broadleafsezzle.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
  private static final byte[] BODY =
      "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

  /** RFC 4231, test case 2. */
  private static final String SIGNATURE =
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

  @Test
  void aSignatureIsTheHmacOfTheRawBodyInHex() {
    assertThat(WebhookSignature.sign(BODY, "Jefe")).isEqualTo(SIGNATURE);
    assertThat(WebhookSignature.isValid(BODY, SIGNATURE, List.of("Jefe"))).isTrue();
    assertThat(WebhookSignature.isValid(BODY, SIGNATURE.toUpperCase(Locale.ROOT), List.of("Jefe")))
        .isTrue();
  }

  @Test
  void thePreviousKeyIsAcceptedBesideTheCurrentOne() {
    assertThat(WebhookSignature.isValid(BODY, SIGNATURE, List.of("new", "Jefe"))).isTrue();
    assertThat(WebhookSignature.isValid(BODY, SIGNATURE, List.of("new", "other"))).isFalse();
    assertThat(WebhookSignature.isValid(BODY, SIGNATURE, List.of())).isFalse();
  }

  @Test
  void aBodyChangedByOneByteIsRefused() {
    byte[] changed = BODY.clone();
    changed[0] ^= 1;

    assertThat(WebhookSignature.isValid(changed, SIGNATURE, List.of("Jefe"))).isFalse();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "5bdc",
        "zz",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec38433"
      })
  void whatIsNoSignatureIsRefused(String signature) {
    assertThat(WebhookSignature.isValid(BODY, signature, List.of("Jefe"))).isFalse();
  }
}
