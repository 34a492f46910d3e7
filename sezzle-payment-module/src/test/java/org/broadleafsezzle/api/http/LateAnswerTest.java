package org.broadleafsezzle.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.api.http.Gateway.json;
import static org.broadleafsezzle.api.http.Gateway.status;

import java.time.Duration;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.junit.jupiter.api.Test;

/** Sezzle takes its time, or asks for some. */
class LateAnswerTest extends FailedCallScene {

  @Test
  void anAnswerThatDripsInDoesNotHoldTheCallerLongerThanTheTotalTimeout() {
    gateway.answer(json(200, Samples.ORDER).withChunkedDribbleDelay(50, 10_000));
    HttpSezzleClient client = gateway.client(config -> config.totalTimeout(Duration.ofMillis(700)));

    assertThat(failure(() -> read(client)))
        .as("whoever waits for the whole answer gets it")
        .isInstanceOf(SezzleUnavailableException.class);
  }

  @Test
  void retriesEndWithTheTotalTimeout() {
    gateway.answer(json(200, Samples.ORDER).withFixedDelay(5_000));
    HttpSezzleClient client =
        gateway.client(
            config ->
                config
                    .readTimeout(Duration.ofMillis(200))
                    .totalTimeout(Duration.ofMillis(600))
                    .maxAttempts(50));

    failure(() -> read(client));

    assertThat(gateway.requests()).hasSizeLessThan(50);
  }

  @Test
  void sezzlesWishToWaitIsGranted() {
    gateway.answerInTurn(status(429).withHeader("Retry-After", "1"), json(200, Samples.ORDER));
    long start = System.nanoTime();

    read(client());

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aWishToWaitTooLongFailsAtOnceAndIsPassedOn() {
    gateway.answer(status(503).withHeader("Retry-After", "3600"));

    SezzleException failure = failure(() -> read(client()));

    assertThat(failure.getRetryAfter()).contains(Duration.ofHours(1));
    assertThat(gateway.requests()).hasSize(1);
  }

  @Test
  void anInterruptedWaitEndsTheCallAndKeepsTheInterrupt() {
    gateway.answer(status(503).withHeader("Retry-After", "4"));
    Thread caller = Thread.currentThread();
    gateway
        .server()
        .addMockServiceRequestListener(
            (request, response) -> {
              if (request.getUrl().contains("/order/")) {
                caller.interrupt();
              }
            });

    assertThat(failure(() -> read(client()))).isInstanceOf(SezzleUnavailableException.class);

    assertThat(Thread.interrupted()).isTrue();
  }
}
