package org.broadleafsezzle.payments.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadleafsezzle.demo.simulator.SezzleSimulator;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;
import org.broadleafsezzle.demo.simulator.manners.Manner;

/** The simulator, and what a test tells it and sees in it, over HTTP. */
final class SimulatedSezzle implements AutoCloseable {

  /** The ways in which a call can fail, as the control API names them. */
  static final List<String> FAULTS =
      List.of(
          "LATE",
          "NEVER",
          "STATUS_500",
          "STATUS_502",
          "STATUS_429",
          "CUT_CONNECTION",
          "BROKEN_BODY");

  private final SezzleSimulator simulator;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  SimulatedSezzle() {
    try {
      simulator = SezzleSimulator.start(SimulatorOptions.defaults());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI apiUrl() {
    return URI.create(simulator.apiUrl());
  }

  void approve(String order) {
    command("POST", "/orders/" + order + "/decision", "{\"decision\":\"APPROVE\"}");
  }

  /** As the merchant does on the dashboard. */
  void captureByHand(String order, long cents) {
    command("POST", "/orders/" + order + "/capture", "{\"amountInCents\":" + cents + "}");
  }

  /** On the merchant's dashboard. */
  void refundByHand(String order, long cents) {
    command("POST", "/orders/" + order + "/refund", "{\"amountInCents\":" + cents + "}");
  }

  /** On the merchant's dashboard. */
  void releaseByHand(String order, long cents) {
    command("POST", "/orders/" + order + "/release", "{\"amountInCents\":" + cents + "}");
  }

  void approveWithoutShopper(boolean approve) {
    command("PATCH", "/settings", "{\"approvesWithoutShopper\":" + approve + "}");
  }

  /** The next calls of an operation meet this fault. */
  void fault(String operation, String kind, String when, int count, long millis) {
    command(
        "POST",
        "/faults",
        String.format(
            "{\"operationId\":\"%s\",\"kind\":\"%s\",\"when\":\"%s\",\"count\":%d,\"millis\":%d}",
            operation, kind, when, count, millis));
  }

  /** Sezzle has these manners from now on, and no others; what it lists late comes this late. */
  void manners(Set<Manner> manners, long listingWaitMillis) {
    String on =
        manners.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(",", "[", "]"));
    command(
        "PUT", "/manners", "{\"on\":" + on + ",\"listingWaitMillis\":" + listingWaitMillis + "}");
  }

  /** Sezzle is as kind as its documentation. */
  void kind() {
    command("DELETE", "/manners", "");
  }

  void clearFaults() {
    command("DELETE", "/faults", "");
  }

  void moveClock(long seconds) {
    command("POST", "/clock/move", "{\"seconds\":" + seconds + "}");
  }

  void resetClock() {
    command("DELETE", "/clock", "");
  }

  /** An order as the simulator's books have it. */
  JsonNode order(String order) {
    return command("GET", "/orders/" + order, null);
  }

  /** All orders that were made of this one. */
  long madeOf(String order) {
    long made = 0;
    for (JsonNode one : command("GET", "/orders", null)) {
      made += order.equals(one.path("parentOrderUuid").asText()) ? 1 : 0;
    }
    return made;
  }

  /** The id of the newest order that was made of this one. */
  Optional<String> newestMadeOf(String order) {
    Optional<String> newest = Optional.empty();
    for (JsonNode one : command("GET", "/orders", null)) {
      if (order.equals(one.path("parentOrderUuid").asText())) {
        newest = Optional.of(one.path("uuid").asText());
      }
    }
    return newest;
  }

  /** The shopper agrees that the shop may charge the account. */
  void agree(String token) {
    command("POST", "/tokens/" + token + "/decision", "{\"decision\":\"APPROVE\"}");
  }

  /** The uuids of the orders that have this reference id. */
  List<String> ordersOf(String referenceId) {
    List<String> uuids = new ArrayList<>();
    command("GET", "/orders?referenceId=" + referenceId, null)
        .forEach(one -> uuids.add(one.path("uuid").asText()));
    return uuids;
  }

  /**
   * The calls of an operation, whether or not they were answered.
   *
   * @param order or customer, whose uuid is a part of the path
   */
  JsonNode calls(String operation, String order) {
    return command("GET", "/log?operationId=" + operation + "&pathContains=" + order, null);
  }

  private JsonNode command(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(simulator.controlUrl() + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    simulator.close();
  }
}
