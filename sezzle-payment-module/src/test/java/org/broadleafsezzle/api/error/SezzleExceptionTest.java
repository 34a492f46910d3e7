package org.broadleafsezzle.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SezzleExceptionTest {
  private static final Failure FAILURE =
      Failure.of("capture")
          .withStatus(422)
          .withErrors(
              List.of(new SezzleError("in\nvalid", "a b", "Jane\u2028\u202e said\r\nno", "d-1")))
          .withRetryAfter(Duration.ofSeconds(2))
          .withCause(new IOException("cut"));

  @Test
  void eachKindSaysWhetherSomethingCanHaveBeenDone() {
    assertThat(new SezzleRefusedException(FAILURE).getEffect()).isEqualTo(Effect.NONE);
    assertThat(new SezzleNotFoundException(FAILURE).getEffect()).isEqualTo(Effect.NONE);
    assertThat(new SezzleAuthenticationException(FAILURE).getEffect()).isEqualTo(Effect.NONE);
    assertThat(new SezzleUnavailableException(FAILURE).getEffect()).isEqualTo(Effect.NONE);
    assertThat(new SezzleOutcomeUnknownException(FAILURE).getEffect()).isEqualTo(Effect.UNKNOWN);
  }

  @Test
  void theMessageNamesTheFactsAndLeavesSezzlesSentenceOut() {
    assertThat(new SezzleRefusedException(FAILURE))
        .hasMessage(
            "Sezzle refused the request"
                + " [operation=capture status=422 code=in_valid location=a_b debug_uuid=d-1]")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void sezzlesSentenceIsKeptOnOneLineAndShort() {
    assertThat(FAILURE.errors().get(0).getMessage()).contains("Jane  said no");
    assertThat(new SezzleError(null, null, "x".repeat(9_000), null).getMessage().orElseThrow())
        .hasSize(500);
  }

  @Test
  void anExceptionSurvivesBeingSerialized() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new SezzleRefusedException(FAILURE));
    }
    SezzleException read;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      read = (SezzleException) in.readObject();
    }

    assertThat(read.getHttpStatus()).contains(422);
    assertThat(read.getDebugUuid()).contains("d-1");
    assertThat(read.getRetryAfter()).contains(Duration.ofSeconds(2));
  }
}
