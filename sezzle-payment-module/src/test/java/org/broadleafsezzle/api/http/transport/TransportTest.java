package org.broadleafsezzle.api.http.transport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.http.answer.Readers;
import org.junit.jupiter.api.Test;

class TransportTest {
  private static final SezzleClientConfig CONFIG =
      SezzleClientConfig.builder(URI.create("http://127.0.0.1:9"), "public", "private").build();
  private static final Call<Void> CALL =
      Call.of(Operation.CAPTURE, Path.of("/order"), Readers::nothing);

  /** Seen on a starved machine: the library threw this, and the shopper got a page with 500. */
  @Test
  void aCallGivenUpBetweenTwoStepsOfTheLibraryHasNoAnswer() throws Exception {
    try (Transport transport = new Transport(CONFIG, new Library(true))) {
      assertThatThrownBy(() -> transport.exchange(CALL, null, Deadline.in(Duration.ofHours(1))))
          .isInstanceOf(IOException.class)
          .hasRootCauseInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void whatIsWrongOtherwiseIsNotHidden() throws Exception {
    try (Transport transport = new Transport(CONFIG, new Library(false))) {
      assertThatThrownBy(() -> transport.exchange(CALL, null, Deadline.in(Duration.ofHours(1))))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  /** Has released its connection when it comes to send. */
  private static final class Library extends CloseableHttpClient {
    private final boolean aborted;

    Library(boolean aborted) {
      this.aborted = aborted;
    }

    @Override
    protected CloseableHttpResponse doExecute(
        HttpHost target, ClassicHttpRequest request, HttpContext context) {
      if (aborted) {
        ((HttpUriRequestBase) request).abort();
      }
      throw new IllegalStateException("Endpoint not acquired / already released");
    }

    @Override
    public void close() {}

    @Override
    public void close(CloseMode closeMode) {}
  }
}
