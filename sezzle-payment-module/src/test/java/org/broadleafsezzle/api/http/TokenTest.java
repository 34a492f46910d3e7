package org.broadleafsezzle.api.http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadleafsezzle.api.http.Gateway.json;
import static org.broadleafsezzle.api.http.Gateway.status;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokenTest {
  @RegisterExtension final Gateway gateway = new Gateway();

  private final MovableClock clock = new MovableClock();
  private final TokenCache cache = new TokenCache(clock);

  @BeforeEach
  void ordersAreAnswered() {
    gateway.answer(json(200, Samples.ORDER));
  }

  @Test
  void oneTokenServesAllCallsOfAllClientsWithTheSameKeys() {
    HttpSezzleClient one = client();
    one.getOrder("order-1");
    one.getOrder("order-1");
    client().getOrder("order-1");

    assertThat(gateway.tokenRequests()).isEqualTo(1);
    assertThat(gateway.requests())
        .hasSize(3)
        .allMatch(r -> r.getHeader("Authorization").equals("Bearer " + Gateway.TOKEN));
  }

  @Test
  void howeverManyThreadsAskOneFetches() throws Exception {
    gateway.answerToken(token("slow").withFixedDelay(300));
    HttpSezzleClient client = client();

    inParallel(32, () -> client.getOrder("order-1"));

    assertThat(gateway.tokenRequests()).isEqualTo(1);
    assertThat(gateway.requests()).hasSize(32);
  }

  @Test
  void aFailedFetchFailsAllWhoWaitedForIt() throws Exception {
    gateway.answerToken(json(401, "[]").withFixedDelay(1_000));
    HttpSezzleClient client = client();

    inParallel(
        16,
        () ->
            assertThatThrownBy(() -> client.getOrder("order-1"))
                .isInstanceOf(SezzleAuthenticationException.class));

    assertThat(gateway.requests()).isEmpty();
    assertThat(gateway.tokenRequests()).isLessThan(16);
  }

  @Test
  void aTokenIsKeptFor110MinutesAndNotLonger() {
    HttpSezzleClient client = client();
    client.getOrder("order-1");
    clock.move(Duration.ofMinutes(110).minusSeconds(1));
    client.getOrder("order-1");
    assertThat(gateway.tokenRequests()).isEqualTo(1);

    clock.move(Duration.ofSeconds(1));
    client.getOrder("order-1");
    assertThat(gateway.tokenRequests()).isEqualTo(2);
  }

  @Test
  void aTokenThatStillWorksIsUsedWhenItsRenewalFails() {
    HttpSezzleClient client = client();
    client.getOrder("order-1");
    gateway.answerToken(status(500));
    clock.move(Duration.ofMinutes(115));

    client.getOrder("order-1");
    assertThat(gateway.tokenRequests()).isEqualTo(2);

    clock.move(Duration.ofMinutes(4));
    assertThatThrownBy(() -> client.getOrder("order-1"))
        .isInstanceOf(SezzleUnavailableException.class);
  }

  @Test
  void nobodyWaitsForARenewalWhileTheOldTokenWorks() throws Exception {
    HttpSezzleClient client = client();
    client.getOrder("order-1");
    gateway.answerToken(token("renewed").withFixedDelay(1_500));
    clock.move(Duration.ofMinutes(111));

    inParallel(8, () -> client.getOrder("order-1"));

    assertThat(gateway.tokenRequests()).isEqualTo(2);
    assertThat(gateway.requests())
        .filteredOn(r -> r.getHeader("Authorization").endsWith("renewed"))
        .hasSize(1);
  }

  @Test
  void aClockSetBackDoesNotMakeATokenEternal() {
    HttpSezzleClient client = client();
    client.getOrder("order-1");
    clock.move(Duration.ofDays(-1));
    client.getOrder("order-1");

    assertThat(gateway.tokenRequests()).isEqualTo(2);
  }

  @Test
  void aRejectedTokenIsRenewedOnceHoweverManyCallsItFailed() throws Exception {
    HttpSezzleClient client = client();
    client.getOrder("order-1");
    rejectTheOldToken();

    inParallel(16, () -> client.capture("order-1", Samples.PRICE, "request-1"));

    assertThat(gateway.tokenRequests()).isEqualTo(2);
    assertThat(gateway.measured("capture", "success")).isEqualTo(16);
    assertThat(gateway.meters.find("sezzle.client.retries").counter()).isNull();
  }

  @Test
  void aSessionTooIsMadeWithTheRenewedToken() {
    HttpSezzleClient client = client();
    client.getOrder("order-1");
    gateway.answer(json(201, Samples.SESSION));
    rejectTheOldToken();

    assertThat(client.createSession(Samples.fullSession()).getUuid()).isEqualTo("session-1");
  }

  @Test
  void aNewTokenThatIsRejectedAsWellIsTheEnd() {
    gateway.answer(json(401, "[{\"code\":\"unauthed\",\"message\":\"no\"}]"));

    assertThatThrownBy(() -> client().capture("order-1", Samples.PRICE, "request-1"))
        .isInstanceOf(SezzleAuthenticationException.class);

    assertThat(gateway.requests()).hasSize(2);
    assertThat(gateway.tokenRequests()).isEqualTo(2);
  }

  @Test
  void aChangedPrivateKeyTakesEffectAtOnce() {
    client().getOrder("order-1");
    SezzleClientConfig changed =
        SezzleClientConfig.builder(gateway.baseUrl(), Gateway.PUBLIC_KEY, "another").build();
    gateway.client(changed, cache).getOrder("order-1");

    assertThat(gateway.tokenRequests()).isEqualTo(2);
  }

  @Test
  void aTokenThatWouldForgeAHeaderIsNotUsed() {
    gateway.answerToken(token("x\\r\\nSezzle-Request-Id: 1"));

    assertThatThrownBy(() -> client().getOrder("order-1"))
        .isInstanceOf(SezzleUnavailableException.class);
    assertThat(gateway.requests()).isEmpty();
  }

  @Test
  void aConnectionTestAsksWhateverIsCached() {
    HttpSezzleClient client = client();
    client.getOrder("order-1");

    assertThat(client.authenticate().getUuid()).isEqualTo("merchant-1");
    assertThat(gateway.tokenRequests()).isEqualTo(2);
  }

  private HttpSezzleClient client() {
    return gateway.client(gateway.config().build(), cache);
  }

  private void rejectTheOldToken() {
    gateway
        .server()
        .stubFor(
            any(anyUrl())
                .atPriority(2)
                .withHeader("Authorization", equalTo("Bearer " + Gateway.TOKEN))
                .willReturn(json(401, "[{\"code\":\"unauthed\",\"message\":\"expired\"}]")));
    gateway
        .server()
        .stubFor(
            post(urlPathEqualTo("/v2/authentication"))
                .atPriority(1)
                .inScenario("tokens")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(token("renewed")));
  }

  private static ResponseDefinitionBuilder token(String token) {
    return json(
        201,
        "{\"token\":\""
            + token
            + "\",\"expiration_date\":\"2026-01-01T00:00:00Z\",\"merchant_uuid\":\"m\"}");
  }

  private static void inParallel(int threads, Callable<?> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(pool.submit(work));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static final class MovableClock extends Clock {
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
