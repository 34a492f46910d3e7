package org.broadleafsezzle.demo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.broadleafsezzle.demo.simulator.SezzleSimulator;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;

/** The simulator's commands, as its package documentation describes them. */
final class SezzleControl {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final SezzleSimulator sezzle;

  SezzleControl(SezzleSimulator sezzle) {
    this.sezzle = sezzle;
  }

  /** Lets the shopper decide; returns where the browser would be sent. */
  String decide(String orderUuid, String decision) throws IOException {
    return post(
            sezzle.controlUrl() + "/orders/" + orderUuid + "/decision",
            Map.of("decision", decision))
        .path("redirectUrl")
        .asText();
  }

  /** Captures as the merchant does on the dashboard; returns the capture's uuid. */
  String capture(String orderUuid, int cents) throws IOException {
    return post(
            sezzle.controlUrl() + "/orders/" + orderUuid + "/capture",
            Map.of("amountInCents", cents))
        .path("uuid")
        .asText();
  }

  /** Has each of so many captures answered only after this time. */
  void slowCaptures(int many, long millis) throws IOException {
    post(
        sezzle.controlUrl() + "/faults",
        Map.of(
            "operationId",
            "capture",
            "kind",
            "LATE",
            "when",
            "AFTER",
            "count",
            many,
            "millis",
            millis));
  }

  /** The calls of an operation in the simulator's log, the oldest first. */
  JsonNode calls(String operation, String furtherQuery) throws IOException {
    return send(
        HttpRequest.newBuilder(
                URI.create(sezzle.controlUrl() + "/log?operationId=" + operation + furtherQuery))
            .GET()
            .build());
  }

  /** A token of the API, of the demo's merchant. */
  String token() throws IOException {
    return post(
            sezzle.apiUrl() + "/authentication",
            Map.of(
                "public_key",
                SimulatorOptions.DEMO_PUBLIC_KEY,
                "private_key",
                SimulatorOptions.DEMO_PRIVATE_KEY))
        .path("token")
        .asText();
  }

  private JsonNode post(String address, Map<String, ?> body) throws IOException {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  private JsonNode send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IOException(
            "The simulator answered " + answer.statusCode() + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
