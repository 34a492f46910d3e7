package org.broadleafsezzle.demo.simulator.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Consumer;

/** Sezzle's API over plain HTTP: nothing that it answers is made smooth. */
final class SezzleApi {

  static final String REQUEST_ID = "Sezzle-Request-Id";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int UNAUTHORIZED = 401;

  private final String url;
  private final Keys keys;
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private String token;

  /**
   * @param url with {@code /v2}, without a slash at its end
   */
  SezzleApi(SandboxAddress url, Keys keys) {
    this.url = url.value();
    this.keys = keys;
  }

  Reply get(String path) {
    return call("GET", path, null);
  }

  Reply post(String path, Object body) {
    return call("POST", path, body);
  }

  Reply post(String path, Object body, String requestId) {
    return call("POST", path, body, REQUEST_ID, requestId);
  }

  Reply patch(String path, Object body) {
    return call("PATCH", path, body);
  }

  Reply delete(String path) {
    return call("DELETE", path, null);
  }

  /** Calls with a token, and once more with a new one if it is refused. */
  private Reply call(String method, String path, Object body, String... headers) {
    if (token == null) {
      signIn();
    }
    Reply reply = send(method, path, body, authorized(token, headers));
    if (reply.status() == UNAUTHORIZED) {
      signIn();
      reply = send(method, path, body, authorized(token, headers));
    }
    return reply;
  }

  private void signIn() {
    token = authenticate().orNotSeen("signing in").text("/token");
  }

  /** The time at Sezzle. */
  Instant now() {
    return authenticate().date();
  }

  Reply authenticate() {
    return authenticate(keys);
  }

  Reply authenticate(Keys with) {
    return send(
        "POST",
        "/authentication",
        Map.of("public_key", with.publicKey(), "private_key", with.privateKey()),
        builder -> {});
  }

  /** Calls with this token, whatever comes of it. */
  Reply getAs(String bearer, String path) {
    return send("GET", path, null, authorized(bearer));
  }

  private static Consumer<HttpRequest.Builder> authorized(String bearer, String... headers) {
    return builder -> {
      builder.header("Authorization", "Bearer " + bearer);
      if (headers.length > 0) {
        builder.headers(headers);
      }
    };
  }

  /**
   * @param body a text that is sent as it is, or a value to be written as JSON; null for none
   */
  private Reply send(
      String method, String path, Object body, Consumer<HttpRequest.Builder> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
    headers.accept(request);
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body(), tree(response), date(response));
    } catch (IOException e) {
      throw new NotSeenException("no answer: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSeenException("interrupted");
    }
  }

  private static String json(Object body) {
    try {
      return body instanceof String text ? text : JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON", e);
    }
  }

  private static JsonNode tree(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static Instant date(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Date")
        .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant())
        .orElseGet(Instant::now);
  }
}
