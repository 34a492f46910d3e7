package org.broadleafsezzle.api.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
import static com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE;
import static com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK;
import static com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.broadleafsezzle.api.http.Gateway.json;
import static org.broadleafsezzle.api.http.Gateway.status;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.error.SezzleException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A Sezzle that fails, and the client that calls it. */
abstract class FailedCallScene {

  static final String ERRORS =
      "[{\"code\":\"invalid\",\"location\":\"capture_amount\",\"message\":\"too\\nmuch\","
          + "\"debug_uuid\":\"d-1\"}]";
  static final String HTML = "<html><body>Proxy says no</body></html>";
  private static final String TOO_LATE = "too late";
  private static final Duration IMPATIENT = Duration.ofSeconds(1);

  @RegisterExtension final Gateway gateway = new Gateway();

  record Fault(String name, ResponseDefinitionBuilder answer) {
    boolean isLate() {
      return name.equals(TOO_LATE);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Fault> leaveTheOutcomeOpen() {
    return Stream.of(
        new Fault(TOO_LATE, json(200, "{\"uuid\":\"u\"}").withFixedDelay(3_000)),
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

  HttpSezzleClient client() {
    return gateway.client(FailedCallScene::forgiving);
  }

  /** Waits so long for an answer as any machine needs, and not so long as one that is too late. */
  HttpSezzleClient client(Fault fault) {
    if (!fault.isLate()) {
      return client();
    }
    client().authenticate(); // the first call of a process can take longer than that
    return gateway.client(config -> forgiving(config).readTimeout(IMPATIENT));
  }

  private static SezzleClientConfig.Builder forgiving(SezzleClientConfig.Builder config) {
    return config.circuitBreaker(100, Duration.ofSeconds(9)).maxResponseBytes(8_000);
  }

  static void read(SezzleClient client) {
    client.getOrder("order-1");
  }

  static void moveWithId(SezzleClient client) {
    client.capture("order-1", Samples.PRICE, "request-1");
  }

  static void createWithoutId(SezzleClient client) {
    client.createSession(Samples.fullSession());
  }

  static SezzleException failure(ThrowingCallable call) {
    return catchThrowableOfType(SezzleException.class, call);
  }
}
