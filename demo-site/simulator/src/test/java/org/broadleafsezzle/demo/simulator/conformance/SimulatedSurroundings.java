package org.broadleafsezzle.demo.simulator.conformance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafsezzle.demo.simulator.SezzleSimulator;
import org.broadleafsezzle.demo.simulator.SimulatorOptions;
import org.broadleafsezzle.demo.simulator.manners.Manner;

/**
 * A simulator of its own, whose control API pays and lets time pass. Otherwise its clock stands
 * still, so that nothing that is seen depends on how fast this machine is.
 */
final class SimulatedSurroundings implements Surroundings, AutoCloseable {

  static final Keys KEYS =
      new Keys(SimulatorOptions.DEMO_PUBLIC_KEY, SimulatorOptions.DEMO_PRIVATE_KEY);

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int FIRST_REFUSAL = 300;

  private final SezzleSimulator simulator;
  private final DeliveryReceiver receiver;
  private final HttpClient http = HttpClient.newHttpClient();

  SimulatedSurroundings() throws IOException {
    Clock standing = Clock.fixed(Instant.now(), ZoneOffset.UTC);
    simulator = SezzleSimulator.start(SimulatorOptions.defaults().withClock(standing));
    receiver = new DeliveryReceiver(0);
  }

  SezzleApi api() {
    return new SezzleApi(new SandboxAddress(simulator.apiUrl()), KEYS);
  }

  /** The simulator has these manners, and lists late what it lists late. */
  void manners(Duration listingWait, Manner... manners) {
    String on =
        Arrays.stream(manners)
            .map(manner -> "\"" + manner + "\"")
            .collect(Collectors.joining(",", "[", "]"));
    control(
        "PUT",
        "/manners",
        "{\"on\":" + on + ",\"listingWaitMillis\":" + listingWait.toMillis() + "}");
  }

  @Override
  public void letShopperPay(String orderUuid, String checkoutUrl) {
    control("POST", "/orders/" + orderUuid + "/decision", "{\"decision\":\"APPROVE\"}");
  }

  @Override
  public void waitUntil(Instant moment) {
    control("POST", "/clock/move", "{\"to\":\"" + moment + "\"}");
  }

  /** A shopper pays the order whose checkout has this address. */
  void pay(String checkoutUrl) {
    letShopperPay(checkoutUrl.substring(checkoutUrl.lastIndexOf('/') + 1), checkoutUrl);
  }

  @Override
  public void settle() {
    control("POST", "/clock/move", "{\"seconds\":1}");
  }

  @Override
  public Optional<String> expiredOrder() {
    return Optional.empty();
  }

  @Override
  public String webhookUrl() {
    return receiver.url();
  }

  @Override
  public Delivery nextDelivery() {
    return receiver.next(PATIENCE);
  }

  private void control(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(simulator.controlUrl() + path))
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= FIRST_REFUSAL) {
        throw new NotSeenException("the simulator refused: " + response.body());
      }
    } catch (IOException e) {
      throw new NotSeenException("the simulator did not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSeenException("interrupted");
    }
  }

  @Override
  public void close() {
    receiver.close();
    simulator.close();
  }
}
