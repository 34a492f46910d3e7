package org.broadleafsezzle.demo.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;

/** The simulator's control API, as its package documentation describes it. */
public final class Sezzle {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private final String apiUrl;

  public Sezzle(String url, String apiUrl) {
    this.url = url;
    this.apiUrl = apiUrl;
  }

  /** Forgets orders, faults, tokens, settings and the log. */
  public void reset() {
    send("POST", "/reset", Map.of());
  }

  /** The calls of each operation since the last {@link #reset} or {@link #clearLog}. */
  public Map<String, Integer> calls() {
    return JSON.convertValue(
        send("GET", "/log/counts", null),
        JSON.getTypeFactory().constructMapType(Map.class, String.class, Integer.class));
  }

  /** Each request with its answer, the oldest first. */
  public List<JsonNode> log() {
    return list(send("GET", "/log", null));
  }

  /** The requests of one operation, e.g. {@code createSession}. */
  public List<JsonNode> log(String operationId) {
    return list(send("GET", "/log?operationId=" + operationId, null));
  }

  /** The one body that an operation accepted. */
  public JsonNode accepted(String operationId) {
    List<JsonNode> exchanges =
        log(operationId).stream().filter(one -> one.path("status").asInt() < 300).toList();
    assertThat(exchanges).hasSize(1);
    return parse(exchanges.get(0).path("requestBody").asText());
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void clearLog() {
    send("DELETE", "/log", null);
  }

  public List<JsonNode> orders() {
    return list(send("GET", "/orders", null));
  }

  public JsonNode order(String uuid) {
    return send("GET", "/orders/" + uuid, null);
  }

  /** The one order there is. */
  public JsonNode order() {
    List<JsonNode> orders = orders();
    assertThat(orders).hasSize(1);
    return orders.get(0);
  }

  /** Lets the shopper decide without a browser; returns where the browser would be sent. */
  public String decide(String orderUuid, String decision) {
    return send("POST", "/orders/" + orderUuid + "/decision", Map.of("decision", decision))
        .path("redirectUrl")
        .asText();
  }

  /** The same, also if there is nothing to decide any more; what is said as the API names it. */
  public void decideIfPossible(String orderUuid, Map<String, ?> said) {
    tried(request(url + "/orders/" + orderUuid + "/decision"), said);
  }

  /** The parts of an attempt to pay: the order's uuid and the two addresses to come back to. */
  public interface SessionReader<T> {
    T read(String orderUuid, String returnUrl, String cancelUrl);
  }

  /** The newest session, which is that of this order. */
  public <T> T sessionOf(String orderUuid, SessionReader<T> reader) {
    List<JsonNode> sessions = log("createSession");
    JsonNode session = parse(sessions.get(sessions.size() - 1).path("requestBody").asText());
    return reader.read(
        orderUuid,
        session.path("complete_url").path("href").asText(),
        session.path("cancel_url").path("href").asText());
  }

  /** The shopper approves and closes the window before it is back in the shop. */
  public void approveAndClose(String orderUuid) {
    send("POST", "/orders/" + orderUuid + "/decision", Map.of("decision", "COMPLETE_AND_CLOSE"));
  }

  /**
   * The next calls of an operation suffer.
   *
   * @param kind a fault of the simulator, e.g. {@code NEVER}
   * @param when {@code BEFORE} or {@code AFTER} the operation takes place
   * @param millis of a late answer
   */
  public void fault(String operationId, String kind, String when, int count, long millis) {
    send(
        "POST",
        "/faults",
        Map.of(
            "operationId",
            operationId,
            "kind",
            kind,
            "when",
            when,
            "count",
            count,
            "millis",
            millis));
  }

  public void clearFaults() {
    send("DELETE", "/faults", null);
  }

  /** Sets the lifetime of authorizations of orders that are approved from now on. */
  public void authorizationsLive(Duration lifetime) {
    send("PATCH", "/settings", Map.of("authorizationLifetimeSeconds", lifetime.toSeconds()));
  }

  /**
   * Captures, refunds or releases on Sezzle's dashboard, if Sezzle lets it.
   *
   * @param movement capture, refund or release
   */
  public void moveIfPossible(String orderUuid, String movement, long amountInCents) {
    tried(
        request(url + "/orders/" + orderUuid + "/" + movement),
        Map.of("amountInCents", amountInCents));
  }

  /** Captures on Sezzle's dashboard. */
  public void capture(String orderUuid, long amountInCents) {
    send("POST", "/orders/" + orderUuid + "/capture", Map.of("amountInCents", amountInCents));
  }

  /** Pays back on Sezzle's dashboard. */
  public void refund(String orderUuid, long amountInCents) {
    send("POST", "/orders/" + orderUuid + "/refund", Map.of("amountInCents", amountInCents));
  }

  /** Gives back on Sezzle's dashboard what is authorized; Sezzle tells nobody of it. */
  public void release(String orderUuid, long amountInCents) {
    send("POST", "/orders/" + orderUuid + "/release", Map.of("amountInCents", amountInCents));
  }

  /** Has Sezzle tell of a dispute, e.g. {@code dispute.merchant_input_requested}. */
  public void dispute(String orderUuid, String event) {
    send("POST", "/orders/" + orderUuid + "/dispute", Map.of("event", event));
  }

  /** Has Sezzle tell this address of the events, as if the merchant had subscribed it. */
  public void subscribe(String webhookUrl, String... events) {
    callApi("POST", "/webhooks", Map.of("url", webhookUrl, "events", List.of(events)));
  }

  /** The addresses Sezzle tells of events. */
  public List<JsonNode> subscriptions() {
    return list(send("GET", "/webhooks/subscriptions", null));
  }

  /** All that was told, or is waiting to be. */
  public List<JsonNode> deliveries() {
    return list(send("GET", "/webhooks/deliveries", null));
  }

  /** Whether nothing is told any more, until the next {@link #reset}. */
  public void holdWebhooks(boolean hold) {
    send("PATCH", "/settings", Map.of("holdWebhooks", hold));
  }

  /** Sezzle's time passes, the shop's does not. */
  public void moveClock(Duration forward) {
    send("POST", "/clock/move", Map.of("seconds", forward.toSeconds()));
  }

  /**
   * From now on Sezzle has these manners, and no other.
   *
   * @param listingWait how late what is listed late is listed
   */
  public void behaves(Duration listingWait, String... manners) {
    send(
        "PUT",
        "/manners",
        Map.of("on", List.of(manners), "listingWaitMillis", listingWait.toMillis()));
  }

  public void showRealTime() {
    send("DELETE", "/clock", null);
  }

  /** From now on the merchant has these keys. */
  public void keys(String publicKey, String privateKey) {
    send("PATCH", "/settings", Map.of("publicKey", publicKey, "privateKey", privateKey));
  }

  /** Every bearer token is refused from now on. */
  public void expireTokens() {
    send("POST", "/tokens/expire", Map.of());
  }

  /** A command, as the simulator's package documentation describes it. */
  JsonNode send(String method, String path, Map<String, ?> body) {
    return call(request(url + path), method, body);
  }

  /** A call of the merchant. */
  JsonNode callApi(String method, String path, Map<String, ?> body) {
    String token =
        call(
                request(apiUrl + "/authentication"),
                "POST",
                Map.of(
                    "public_key",
                    SimulatorOptions.DEMO_PUBLIC_KEY,
                    "private_key",
                    SimulatorOptions.DEMO_PRIVATE_KEY))
            .path("token")
            .asText();
    return call(request(apiUrl + path).header("Authorization", "Bearer " + token), method, body);
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/json");
  }

  /** Sends the request; a refusal by Sezzle's rules is no failure. */
  private void tried(HttpRequest.Builder request, Map<String, ?> body) {
    HttpResponse<String> answer = answer(request, "POST", body);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204, 422);
  }

  private JsonNode call(HttpRequest.Builder request, String method, Map<String, ?> body) {
    HttpResponse<String> answer = answer(request, method, body);
    assertThat(answer.statusCode())
        .as(method + " " + answer.uri() + ": " + answer.body())
        .isBetween(200, 204);
    return parse(answer.body());
  }

  private HttpResponse<String> answer(
      HttpRequest.Builder request, String method, Map<String, ?> body) {
    try {
      return http.send(
          request
              .method(
                  method,
                  body == null
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString(JSON.writeValueAsString(body)))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
