package org.broadleafsezzle.api.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.api.http.Gateway.json;
import static org.broadleafsezzle.api.http.Gateway.status;

import java.time.Clock;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleOutcomeUnknownException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that failed is repeated, refused or unknown. */
class FailedCallTest extends FailedCallScene {

  @ParameterizedTest
  @MethodSource("leaveTheOutcomeOpen")
  void aReadIsRepeatedAndThenUnavailable(Fault fault) {
    gateway.answer(fault.answer());

    SezzleException failure = failure(() -> read(client(fault)));

    assertThat(failure).isInstanceOf(SezzleUnavailableException.class);
    assertThat(failure.isSurelyNotDone()).isTrue();
    assertThat(gateway.requests()).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("leaveTheOutcomeOpen")
  void aCallThatMovesMoneyIsSentOnceAndThenUnknown(Fault fault) {
    gateway.answer(fault.answer());

    SezzleException failure = failure(() -> moveWithId(client(fault)));

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
  void withoutARequestIdNothingIsSentTwice(Fault fault) {
    gateway.answer(fault.answer());

    SezzleException failure = failure(() -> createWithoutId(client(fault)));

    assertThat(failure).isInstanceOf(SezzleOutcomeUnknownException.class);
    assertThat(gateway.requests()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("leaveTheOutcomeOpen")
  void aFaultThatPassesIsNotSeen(Fault fault) {
    gateway.answerInTurn(fault.answer(), json(200, Samples.ORDER));

    read(client(fault));

    assertThat(gateway.requests()).hasSize(2);
    assertThat(gateway.measured("getOrder", "success")).isEqualTo(1);
    assertThat(gateway.meters.counter("sezzle.client.retries", "operation", "getOrder").count())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {HTML, "{\"uuid\":\"u", "OK", "[1"})
  void whereSezzleHasNothingToSayASuccessThatIsNoJsonIsNotTakenForOne(String body) {
    gateway.answer(aResponse().withStatus(200).withBody(body));
    HttpSezzleClient client = client();
    List<ThrowingCallable> calls =
        List.of(
            () -> client.deleteCheckout("order-1"),
            () -> client.deleteCustomer("customer-1"),
            () -> client.updateReferenceId("order-1", "1001"),
            () -> client.deleteWebhook("webhook-1"));

    for (ThrowingCallable call : calls) {
      assertThat(failure(call)).isInstanceOf(SezzleOutcomeUnknownException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "{}", "{\"uuid\":\"order-1\"}"})
  void whereSezzleHasNothingToSayItMayStillSendJson(String body) {
    gateway.answer(aResponse().withStatus(200).withBody(body));

    client().deleteCheckout("order-1");

    assertThat(gateway.requests()).hasSize(1);
  }

  @Test
  void noCallThatMovesMoneyIsSentTwice() {
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
  void moneyThatDidNotReachSezzleIsSentAgain() {
    gateway.answerInTurn(json(401, ERRORS), json(200, "{\"uuid\":\"capture-1\"}"));

    assertThat(client().capture("order-1", Samples.PRICE, "request-1")).isEqualTo("capture-1");

    assertThat(gateway.requests()).hasSize(2);
  }

  @Test
  void aRefusalAfterAnAttemptOfUnknownOutcomeIsUnknownToo() {
    gateway.answerInTurn(aResponse().withFault(CONNECTION_RESET_BY_PEER), json(422, ERRORS));

    SezzleException failure = failure(() -> client().updateReferenceId("order-1", "42"));

    assertThat(failure).isInstanceOf(SezzleOutcomeUnknownException.class);
    assertThat(failure.getHttpStatus()).contains(422);
    assertThat(failure.getErrors()).hasSize(1);
  }

  @Test
  void aRefusalSaysWhyAndIsNotRepeated() {
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
  void whatSezzleDoesNotKnowIsNotFound() {
    gateway.answer(json(404, ERRORS));

    assertThat(failure(() -> read(client()))).isInstanceOf(SezzleNotFoundException.class);
  }

  @Test
  void aProxyThatKnowsNoSuchPageDoesNotSpeakForSezzle() {
    gateway.answer(aResponse().withStatus(404).withBody(HTML));

    assertThat(failure(() -> read(client()))).isExactlyInstanceOf(SezzleRefusedException.class);
  }

  @Test
  void aConflictOfARequestIdIsUnknownAndAnyOtherARefusal() {
    gateway.answer(json(409, ERRORS));

    assertThat(failure(() -> moveWithId(client())))
        .isInstanceOf(SezzleOutcomeUnknownException.class);
    assertThat(failure(() -> createWithoutId(client())))
        .isExactlyInstanceOf(SezzleRefusedException.class);
  }

  @Test
  void aRedirectIsNotFollowed() {
    gateway.answer(aResponse().withStatus(307).withHeader("Location", "/v2/elsewhere"));

    assertThat(failure(() -> moveWithId(client())))
        .isInstanceOf(SezzleOutcomeUnknownException.class);

    assertThat(gateway.requests()).hasSize(1);
  }

  @Test
  void aRefusedConnectionIsSurelyNotDoneEvenWithoutARequestId() {
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
  void withoutATokenACallIsSurelyNotDone() {
    gateway.answerToken(status(500));

    SezzleException failure = failure(() -> moveWithId(client()));

    assertThat(failure).isInstanceOf(SezzleUnavailableException.class);
    assertThat(gateway.requests()).isEmpty();
    assertThat(gateway.tokenRequests()).isEqualTo(3);
  }

  @Test
  void wrongKeysAreToldApart() {
    gateway.answerToken(json(401, ERRORS));

    assertThat(failure(() -> moveWithId(client())))
        .isInstanceOf(SezzleAuthenticationException.class);
    assertThat(failure(() -> client().authenticate()))
        .isInstanceOf(SezzleAuthenticationException.class);
    assertThat(gateway.requests()).isEmpty();
    assertThat(gateway.tokenRequests()).isEqualTo(2);
  }
}
