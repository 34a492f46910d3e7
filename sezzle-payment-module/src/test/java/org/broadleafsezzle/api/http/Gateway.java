package org.broadleafsezzle.api.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A gateway whose every answer the test decides, and clients that talk to it. */
final class Gateway implements BeforeEachCallback, AfterEachCallback {
  static final String PUBLIC_KEY = "sz_pub_planted";
  static final String PRIVATE_KEY = "sz_pr_planted_secret";
  static final String TOKEN = "planted.bearer.token";

  /** No machine is so busy that it needs longer for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<HttpSezzleClient> clients = new ArrayList<>();
  private WireMockServer server;
  SimpleMeterRegistry meters;

  @Override
  public void beforeEach(ExtensionContext context) {
    server = new WireMockServer(options().dynamicPort().containerThreads(60).jettyAcceptors(1));
    server.start();
    meters = new SimpleMeterRegistry();
    answerToken(
        json(
            201,
            "{\"token\":\""
                + TOKEN
                + "\",\"expiration_date\":\"2026-01-01T00:00:00.123456789Z\","
                + "\"merchant_uuid\":\"merchant-1\"}"));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    for (HttpSezzleClient client : clients) {
      client.close();
    }
    server.stop();
  }

  WireMockServer server() {
    return server;
  }

  URI baseUrl() {
    return URI.create("http://localhost:" + server.port() + "/v2");
  }

  SezzleClientConfig.Builder config() {
    return SezzleClientConfig.builder(baseUrl(), PUBLIC_KEY, PRIVATE_KEY)
        .readTimeout(PATIENCE)
        .connectTimeout(PATIENCE)
        .retryDelay(Duration.ofMillis(5))
        .versions("1.2.3", "3.1.15-GA");
  }

  HttpSezzleClient client() {
    return client(config -> config);
  }

  HttpSezzleClient client(UnaryOperator<SezzleClientConfig.Builder> settings) {
    return client(settings.apply(config()).build(), new TokenCache(Clock.systemUTC()));
  }

  HttpSezzleClient client(SezzleClientConfig config, TokenCache cache) {
    HttpSezzleClient client = new HttpSezzleClient(config, meters, cache);
    clients.add(client);
    return client;
  }

  void answerToken(ResponseDefinitionBuilder answer) {
    server.stubFor(post(urlPathEqualTo("/v2/authentication")).atPriority(1).willReturn(answer));
  }

  /** To everything but the fetching of a token. */
  void answer(ResponseDefinitionBuilder answer) {
    server.stubFor(any(anyUrl()).atPriority(5).willReturn(answer));
  }

  /** One after the other to everything but the fetching of a token; the last one for ever. */
  void answerInTurn(ResponseDefinitionBuilder... answers) {
    String state = Scenario.STARTED;
    for (int i = 0; i < answers.length; i++) {
      String next = i + 1 < answers.length ? "answer " + (i + 1) : state;
      server.stubFor(
          any(anyUrl())
              .atPriority(5)
              .inScenario("in turn")
              .whenScenarioStateIs(state)
              .willReturn(answers[i])
              .willSetStateTo(i + 1 < answers.length ? next : state));
      state = next;
    }
  }

  static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }

  static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status);
  }

  /** All that was asked but for tokens. */
  List<LoggedRequest> requests() {
    List<LoggedRequest> all = new ArrayList<>(server.findAll(anyRequest()));
    all.removeIf(request -> request.getUrl().endsWith("/authentication"));
    return all;
  }

  long tokenRequests() {
    return server.findAll(anyRequest()).stream()
        .filter(request -> request.getUrl().endsWith("/authentication"))
        .count();
  }

  private static RequestPatternBuilder anyRequest() {
    return anyRequestedFor(anyUrl());
  }

  double measured(String operation, String outcome) {
    Timer timer =
        meters
            .find("sezzle.client.requests")
            .tag("operation", operation)
            .tag("outcome", outcome)
            .timer();
    return timer == null ? 0 : timer.count();
  }
}
