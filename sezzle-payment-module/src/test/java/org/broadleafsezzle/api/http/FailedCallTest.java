package org.broadleafsezzle.api.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
import static com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE;
import static com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK;
import static com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.broadleafsezzle.api.http.Gateway.json;
import static org.broadleafsezzle.api.http.Gateway.status;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The meaning of each fault for a read, for a call that moves money, and for one that makes
 * something.
 */
class FailedCallTest {
  private static final String ERRORS =
      "[{\"code\":\"invalid\",\"location\":\"capture_amount\",\"message\":\"too\\nmuch\","
          + "\"debug_uuid\":\"d-1\"}]";
  private static final String HTML = "<html><body>Proxy says no</body></html>";
  @RegisterExtension final Gateway gateway = new Gateway();

  record Fault(String name, ResponseDefinitionBuilder answer) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Fault> leaveTheOutcomeOpen() {
    return Stream.of(
        new Fault("too late", json(200, "{\"uuid\":\"u\"}").withFixedDelay(1_000)),
        new Fault("reset", aResponse().withFault(CONNECTION_RESET_BY_PEER)),
        new Fault("no answer", aResponse().withFault(EMPTY_RESPONSE)),
        new Fault("cut short", aResponse().withFault(MALFORMED_RESPONSE_CHUNK)),
        new Fault("not http", aResponse().withFault(RANDOM_DATA_THEN_CLOSE)),
        new Fault("500", json(500, ERRORS)),
        new Fault("502 html", aResponse().withStatus(502).withBody(HTML)),
        new Fault("503", status(503)),
        new Fault("408", status(408)),
        new Fault("429", status(429)),
        new Fault("success html", aResponse().withStatus(200).withBody(HTML)),
        new Fault("success empty", status(200)),
        new Fault("success null", json(200, "null")),
        new Fault("success without uuid", json(200, "{\"approved\":true}")),
        new Fault("success with more behind", json(200, Samples.SESSION + "x")),
        new Fault(
            "success too long", json(200, "{\"uuid\":\"u\",\"x\":\"" + "y".repeat(9_000) + "\"}")),
        new Fault("success too deep", json(200, "{\"uuid\":\"u\",\"x\":" + "[".repeat(99_000))));
  }

  private HttpSezzleClient client() {
    return gateway.client(
        config -> config.circuitBreaker(100, Duration.ofSeconds(9)).maxResponseBytes(8_000));
  }

  @ParameterizedTest
  @MethodSource("leaveTheOutcomeOpen")
  void a_read_is_repeated_and_then_unavailable(Fault fault) {
    gateway.answer(fault.answer());

    SezzleException failure = failure(() -> read(client()));

    assertThat(failure).isInstanceOf(SezzleUnavailableException.class);
    assertThat(failure.isSurelyNotDone()).isTrue();
    assertThat(gateway.requests()).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("leaveTheOutcomeOpen")
  void a_call_that_moves_money_is_sent_once_and_then_unknown(Fault fault) {
    gateway.answer(fault.answer());

    SezzleException failure = failure(() -> moveWithId(client()));

    assertThat(failure).isInstanceOf(SezzleOutcomeUnknownException.class);
    assertThat(failure.isSurelyNotDone()).isFalse();
    assertThat(gateway.requests())
        .hasSize(1)
        .allMatch(request -> request.getHeader("Sezzle-Request-Id").equals("request-1"))
        .extracting(request -> request.getBodyAsString())
        .containsOnly("{\"capture_amount\":{\"amount_in_cents\":12345,\"currency\":\"USD\"}}");
  }

  @ParameterizedTest
  @MethodSource("leaveTheOutcomeOpen")
  void without_a_request_id_nothing_is_sent_twice(Fault fault) {
    gateway.answer(fault.answer());

    SezzleException failure = failure(() -> createWithoutId(client()));

    assertThat(failure).isInstanceOf(SezzleOutcomeUnknownException.class);
    assertThat(gateway.requests()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("leaveTheOutcomeOpen")
  void a_fault_that_passes_is_not_seen(Fault fault) {
    gateway.answerInTurn(fault.answer(), json(200, Samples.ORDER));

    read(client());

    assertThat(gateway.requests()).hasSize(2);
    assertThat(gateway.measured("getOrder", "success")).isEqualTo(1);
    assertThat(gateway.meters.counter("sezzle.client.retries", "operation", "getOrder").count())
        .isEqualTo(1);
  }

  @Test
  void no_call_that_moves_money_is_sent_twice() {
    gateway.answer(aResponse().withFault(CONNECTION_RESET_BY_PEER));

    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> client().capture("order-1", Samples.PRICE, "request-1"),
            () -> client().refund("order-1", Samples.PRICE, "request-1"),
            () -> client().release("order-1", Samples.PRICE, "request-1"),
            () -> client().reauthorize("order-1", Samples.PRICE, "request-1"),
            () -> client().upcharge("order-1", Intent.AUTH, Samples.PRICE, "request-1"))) {
      int before = gateway.requests().size();

      assertThat(failure(call)).isInstanceOf(SezzleOutcomeUnknownException.class);

      assertThat(gateway.requests()).hasSize(before + 1);
    }
  }

  @Test
  void money_that_did_not_reach_sezzle_is_sent_again() {
    gateway.answerInTurn(json(401, ERRORS), json(200, "{\"uuid\":\"capture-1\"}"));

    assertThat(client().capture("order-1", Samples.PRICE, "request-1")).isEqualTo("capture-1");

    assertThat(gateway.requests()).hasSize(2);
  }

  @Test
  void a_refusal_after_an_attempt_of_unknown_outcome_is_unknown_too() {
    gateway.answerInTurn(aResponse().withFault(CONNECTION_RESET_BY_PEER), json(422, ERRORS));

    SezzleException failure = failure(() -> client().updateReferenceId("order-1", "42"));

    assertThat(failure).isInstanceOf(SezzleOutcomeUnknownException.class);
    assertThat(failure.getHttpStatus()).contains(422);
    assertThat(failure.getErrors()).hasSize(1);
  }

  @Test
  void a_refusal_says_why_and_is_not_repeated() {
    gateway.answer(json(422, ERRORS));

    SezzleException failure = failure(() -> moveWithId(client()));

    assertThat(failure).isExactlyInstanceOf(SezzleRefusedException.class);
    assertThat(failure.isSurelyNotDone()).isTrue();
    assertThat(failure.getHttpStatus()).contains(422);
    assertThat(failure.getOperation()).isEqualTo("capture");
    assertThat(failure.getDebugUuid()).contains("d-1");
    assertThat(failure.getErrors().get(0).getCode()).contains("invalid");
    assertThat(failure.getErrors().get(0).getLocation()).contains("capture_amount");
    assertThat(failure.getErrors().get(0).getMessage()).contains("too much");
    assertThat(failure.getMessage()).contains("422", "invalid", "d-1").doesNotContain("much");
    assertThat(gateway.requests()).hasSize(1);
    assertThat(gateway.measured("capture", "refused")).isEqualTo(1);
  }

  @Test
  void what_sezzle_does_not_know_is_not_found() {
    gateway.answer(json(404, ERRORS));

    assertThat(failure(() -> read(client()))).isInstanceOf(SezzleNotFoundException.class);
  }

  @Test
  void a_proxy_that_knows_no_such_page_does_not_speak_for_sezzle() {
    gateway.answer(aResponse().withStatus(404).withBody(HTML));

    assertThat(failure(() -> read(client()))).isExactlyInstanceOf(SezzleRefusedException.class);
  }

  @Test
  void a_conflict_of_a_request_id_is_unknown_and_any_other_a_refusal() {
    gateway.answer(json(409, ERRORS));

    assertThat(failure(() -> moveWithId(client())))
        .isInstanceOf(SezzleOutcomeUnknownException.class);
    assertThat(failure(() -> createWithoutId(client())))
        .isExactlyInstanceOf(SezzleRefusedException.class);
  }

  @Test
  void a_redirect_is_not_followed() {
    gateway.answer(aResponse().withStatus(307).withHeader("Location", "/v2/elsewhere"));

    assertThat(failure(() -> moveWithId(client())))
        .isInstanceOf(SezzleOutcomeUnknownException.class);

    assertThat(gateway.requests()).hasSize(1);
  }

  @Test
  void a_refused_connection_is_surely_not_done_even_without_a_request_id() {
    TokenCache cache = new TokenCache(Clock.systemUTC());
    SezzleClientConfig config = gateway.config().build();
    gateway.answer(json(200, Samples.ORDER));
    gateway.client(config, cache).getOrder("order-1");
    HttpSezzleClient withTokenOnly = gateway.client(config, cache);
    gateway.server().stop();

    SezzleException failure = failure(() -> createWithoutId(withTokenOnly));

    assertThat(failure).isInstanceOf(SezzleUnavailableException.class);
    assertThat(failure.getOperation()).isEqualTo("createSession");
    assertThat(
            gateway.meters.counter("sezzle.client.retries", "operation", "createSession").count())
        .isEqualTo(2);
  }

  @Test
  void without_a_token_a_call_is_surely_not_done() {
    gateway.answerToken(status(500));

    SezzleException failure = failure(() -> moveWithId(client()));

    assertThat(failure).isInstanceOf(SezzleUnavailableException.class);
    assertThat(gateway.requests()).isEmpty();
    assertThat(gateway.tokenRequests()).isEqualTo(3);
  }

  @Test
  void wrong_keys_are_told_apart() {
    gateway.answerToken(json(401, ERRORS));

    assertThat(failure(() -> moveWithId(client())))
        .isInstanceOf(SezzleAuthenticationException.class);
    assertThat(failure(() -> client().authenticate()))
        .isInstanceOf(SezzleAuthenticationException.class);
    assertThat(gateway.requests()).isEmpty();
    assertThat(gateway.tokenRequests()).isEqualTo(2);
  }

  @Test
  void an_answer_that_drips_in_does_not_hold_the_caller_longer_than_the_total_timeout() {
    gateway.answer(json(200, Samples.ORDER).withChunkedDribbleDelay(50, 10_000));
    HttpSezzleClient client = gateway.client(config -> config.totalTimeout(Duration.ofMillis(700)));

    assertThat(failure(() -> read(client)))
        .as("whoever waits for the whole answer gets it")
        .isInstanceOf(SezzleUnavailableException.class);
  }

  @Test
  void retries_end_with_the_total_timeout() {
    gateway.answer(json(200, Samples.ORDER).withFixedDelay(5_000));
    HttpSezzleClient client =
        gateway.client(config -> config.totalTimeout(Duration.ofMillis(600)).maxAttempts(50));

    failure(() -> read(client));

    assertThat(gateway.requests()).hasSizeLessThan(50);
  }

  @Test
  void sezzles_wish_to_wait_is_granted() {
    gateway.answerInTurn(status(429).withHeader("Retry-After", "1"), json(200, Samples.ORDER));
    long start = System.nanoTime();

    read(client());

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_wish_to_wait_too_long_fails_at_once_and_is_passed_on() {
    gateway.answer(status(503).withHeader("Retry-After", "3600"));

    SezzleException failure = failure(() -> read(client()));

    assertThat(failure.getRetryAfter()).contains(Duration.ofHours(1));
    assertThat(gateway.requests()).hasSize(1);
  }

  @Test
  void an_interrupted_wait_ends_the_call_and_keeps_the_interrupt() {
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

  private static void read(SezzleClient client) {
    client.getOrder("order-1");
  }

  private static void moveWithId(SezzleClient client) {
    client.capture("order-1", Samples.PRICE, "request-1");
  }

  private static void createWithoutId(SezzleClient client) {
    client.createSession(Samples.fullSession());
  }

  private static SezzleException failure(ThrowingCallable call) {
    return catchThrowableOfType(SezzleException.class, call);
  }
}
