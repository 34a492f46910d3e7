package org.broadleafsezzle.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.broadleafsezzle.api.http.Gateway.json;
import static org.broadleafsezzle.api.http.Gateway.status;

import java.time.Duration;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CircuitTest {
  private static final Duration OPEN = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @RegisterExtension final Gateway gateway = new Gateway();

  @Test
  void afterFailuresInARowNothingIsSentUntilATrialSucceeds() {
    HttpSezzleClient client =
        gateway.client(config -> config.maxAttempts(1).circuitBreaker(3, OPEN));
    gateway.answer(status(502));
    assertThat(client.isAvailable()).isTrue();
    for (int i = 0; i < 3; i++) {
      capture(client);
    }

    assertThat(client.isAvailable()).isFalse();
    SezzleException heldBack = capture(client);
    assertThat(heldBack).isInstanceOf(SezzleUnavailableException.class);
    assertThat(heldBack.isSurelyNotDone()).isTrue();
    assertThat(gateway.requests()).hasSize(3);

    gateway.answer(json(200, "{\"uuid\":\"capture-1\"}"));
    await().atMost(PATIENCE).until(client::isAvailable);
    assertThat(client.capture("order-1", Samples.PRICE, "request-1")).isEqualTo("capture-1");
    assertThat(client.isAvailable()).isTrue();
  }

  @Test
  void theTrialMayFetchATokenFirst() {
    HttpSezzleClient client =
        gateway.client(config -> config.maxAttempts(1).circuitBreaker(1, OPEN));
    gateway.answerToken(status(502));
    capture(client);
    assertThat(client.isAvailable()).isFalse();

    gateway.answerToken(
        json(201, "{\"token\":\"t\",\"expiration_date\":\"x\",\"merchant_uuid\":\"m\"}"));
    gateway.answer(json(200, "{\"uuid\":\"capture-1\"}"));
    await().atMost(PATIENCE).until(client::isAvailable);
    assertThat(client.capture("order-1", Samples.PRICE, "request-1")).isEqualTo("capture-1");
  }

  @Test
  void refusalsAreNoSignOfBadHealth() {
    HttpSezzleClient client =
        gateway.client(config -> config.circuitBreaker(1, Duration.ofSeconds(9)));
    gateway.answer(json(422, "[]"));
    capture(client);
    capture(client);

    assertThat(client.isAvailable()).isTrue();
    assertThat(gateway.requests()).hasSize(2);
  }

  private static SezzleException capture(HttpSezzleClient client) {
    return catchThrowableOfType(
        SezzleException.class, () -> client.capture("order-1", Samples.PRICE, "request-1"));
  }
}
