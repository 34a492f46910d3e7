package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafsezzle.demo.simulator.manners.Manner;

/**
 * Talks to a simulator as a merchant, a test or a browser; holds each API answer to the contract.
 */
final class TestClient {

  private static final OpenApiInteractionValidator CONTRACT =
      OpenApiInteractionValidator.createFor("/sezzle-api-v2.yaml")
          .withBasePathOverride("/v2")
          .build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SezzleSimulator simulator;
  private final HttpClient client = HttpClient.newBuilder().build();
  private String token;

  TestClient(SezzleSimulator simulator) {
    this.simulator = simulator;
  }

  /** An answer, with its body as JSON if it is. */
  record Reply(int status, String body, HttpResponse<String> response) {
    JsonNode json() {
      return parse(body);
    }

    JsonNode at(String pointer) {
      return json().at(pointer);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  /** Calls the API with a token, and checks the answer against the contract. */
  Reply api(String method, String path, String body, String... headers) {
    Reply reply = apiUnchecked(method, path, body, headers);
    assertConforms(method, path, reply);
    return reply;
  }

  Reply apiUnchecked(String method, String path, String body, String... headers) {
    return send(
        request(method, simulator.apiUrl() + path, body, "application/json", headers)
            .header("Authorization", bearer())
            .build());
  }

  /** The value of the header that admits to the API. */
  synchronized String bearer() {
    if (token == null) {
      token = authenticate().at("/token").asText();
    }
    return "Bearer " + token;
  }

  /** Calls the API with these headers and no others. */
  Reply anonymous(String method, String path, String body, String... headers) {
    Reply reply =
        send(request(method, simulator.apiUrl() + path, body, "application/json", headers).build());
    assertConforms(method, path, reply);
    return reply;
  }

  Reply authenticate() {
    return anonymous(
        "POST",
        "/authentication",
        """
        {"public_key":"%s","private_key":"%s"}"""
            .formatted(SimulatorOptions.DEMO_PUBLIC_KEY, SimulatorOptions.DEMO_PRIVATE_KEY));
  }

  /** Moves the simulator's clock; the token may have expired then, so another one is fetched. */
  void moveClock(long seconds) {
    control("POST", "/clock/move", "{\"seconds\":" + seconds + "}");
    token = null;
  }

  Reply control(String method, String path, String body) {
    return send(request(method, simulator.controlUrl() + path, body, "application/json").build());
  }

  /** Turns these manners on and all others off. */
  void manners(Manner... manners) {
    String on =
        Arrays.stream(manners)
            .map(manner -> "\"" + manner + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    assertThat(control("PUT", "/manners", "{\"on\":" + on + "}").status()).isEqualTo(200);
  }

  Reply get(String url, String... headers) {
    return send(request("GET", url, null, null, headers).build());
  }

  Reply form(String url, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(request("POST", url, body, "application/x-www-form-urlencoded").build());
  }

  private static HttpRequest.Builder request(
      String method, String url, String body, String contentType, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(30))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  private Reply send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Reply(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new NoAnswerException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswerException(e);
    }
  }

  private static void assertConforms(String method, String path, Reply reply) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(reply.status());
    if (reply.header("content-type") != null) {
      response = response.withContentType(reply.header("content-type")).withBody(reply.body());
    }
    ValidationReport report =
        CONTRACT.validateResponse(
            path.replaceFirst("\\?.*", ""), Request.Method.valueOf(method), response.build());
    assertThat(report.getMessages())
        .as("%s %s answered %s %s", method, path, reply.status(), reply.body())
        .isEmpty();
  }

  /** No answer came, or none that HTTP allows. */
  static final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswerException(Exception cause) {
      super(cause);
    }
  }
}
