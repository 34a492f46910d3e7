package org.broadleafsezzle.api.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.broadleafsezzle.api.http.Gateway.json;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** Keys, tokens and personal data reach no log, at any level, and no exception's text. */
class SilenceTest {
  private static final List<String> PLANTED =
      List.of("planted", "Planted", "Plantée", "555-0199", "1990-02-03");
  private static final List<String> LOGGERS =
      List.of("org.broadleafsezzle", "org.apache.hc", "dev.failsafe", "io.micrometer");

  @RegisterExtension final Gateway gateway = new Gateway();

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Map<String, Level> levels = new HashMap<>();

  @BeforeEach
  void logEverything() {
    log.list = new CopyOnWriteArrayList<>();
    log.start();
    for (String name : LOGGERS) {
      Logger logger = (Logger) LoggerFactory.getLogger(name);
      levels.put(name, logger.getLevel());
      logger.setLevel(Level.TRACE);
      logger.setAdditive(false);
      logger.addAppender(log);
    }
  }

  @AfterEach
  void logAsBefore() {
    for (String name : LOGGERS) {
      Logger logger = (Logger) LoggerFactory.getLogger(name);
      logger.detachAppender(log);
      logger.setAdditive(true);
      logger.setLevel(levels.get(name));
    }
  }

  @Test
  void noUseOfTheClientWritesASecret() {
    List<Throwable> failures = new ArrayList<>();
    for (ResponseDefinitionBuilder answer : answers()) {
      gateway.answer(answer);
      SezzleClient client =
          gateway.client(config -> config.circuitBreaker(1_000, Duration.ofSeconds(9)));
      ContractTest.uses()
          .forEach(use -> failures.add(catchThrowable(() -> use.call().accept(client))));
      failures.add(catchThrowable(() -> client.getTokenSession("planted-session-token")));
    }
    gateway.answerToken(json(401, echo()));
    failures.add(catchThrowable(() -> gateway.client().getOrder("order-1")));

    assertThat(lines()).anyMatch(line -> line.contains("capture outcome=OUTCOME_UNKNOWN"));
    assertThat(lines()).anyMatch(line -> line.startsWith("org.apache.hc"));
    assertThat(lines()).noneMatch(line -> line.startsWith("org.apache.hc.client5.http.wire"));
    assertThat(lines()).noneMatch(line -> line.startsWith("org.apache.hc.client5.http.headers"));
    assertThat(lines().filter(SilenceTest::tells)).isEmpty();
    assertThat(failures.stream().filter(f -> f != null).map(SilenceTest::trace))
        .hasSizeGreaterThan(100)
        .noneMatch(SilenceTest::tells);
  }

  @Test
  void theLibrarySOwnConnectionWouldHaveWrittenThem() throws Exception {
    gateway.answer(json(200, Samples.ORDER));
    HttpGet request = new HttpGet(gateway.baseUrl() + "/order/order-1");
    request.setHeader("Authorization", "Bearer " + Gateway.TOKEN);
    try (CloseableHttpClient bare = HttpClients.createDefault()) {
      assertThat(bare.<Integer>execute(request, response -> response.getCode())).isEqualTo(200);
    }

    assertThat(lines().filter(SilenceTest::tells)).isNotEmpty();
  }

  @Test
  void oneLineARequestSaysWhatBecameOfItAndNothingForged() {
    gateway.answer(json(422, "[{\"code\":\"bad\\nERROR forged\",\"debug_uuid\":\"d-1\\r\\nx\"}]"));

    assertThatThrownBy(() -> gateway.client().capture("order-1", Samples.PRICE, "request-1"))
        .isInstanceOf(SezzleRefusedException.class);

    assertThat(lines().filter(line -> line.contains("capture outcome")))
        .singleElement()
        .asString()
        .contains("status=422", "requestId=request-1", "debug_uuid=d-1_x")
        .doesNotContain("\n", "\r");
  }

  private static List<ResponseDefinitionBuilder> answers() {
    return List.of(
        json(200, Samples.ORDER),
        json(201, Samples.SESSION),
        json(422, echo()),
        json(500, echo()),
        json(
            200, "{\"uuid\":\"u\",\"customer\":\"jane@planted.example\",\"approved\":\"planted\"}"),
        json(200, "{\"uuid\":\"planted\" jane@planted.example"),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
        aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
  }

  /** Sezzle repeating what it was sent. */
  private static String echo() {
    return "[{\"code\":\"invalid\",\"message\":\"jane@planted.example at 1 Planted Street with "
        + Gateway.TOKEN
        + "\",\"location\":\"customer.email\"}]";
  }

  private Stream<String> lines() {
    return log.list.stream()
        .map(
            event ->
                event.getLoggerName()
                    + " "
                    + event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                        ? ""
                        : ThrowableProxyUtil.asString(event.getThrowableProxy())));
  }

  private static boolean tells(String text) {
    return PLANTED.stream().anyMatch(text::contains);
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
