package org.broadleafsezzle.demo.simulator.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sezzle's sandbox, with a person who pays. */
final class SandboxSurroundings implements Surroundings, AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final String NOBODYS_ADDRESS = "https://shop.example/sezzle-conformance";

  private final SezzleApi api;
  private final PrintStream out;
  private final Duration patience;
  private final Duration pause;
  private final Optional<String> webhookUrl;
  private final Optional<DeliveryReceiver> receiver;

  /**
   * @param out where a person reads what to do
   * @param patience how long a person or a webhook is waited for
   * @param pause how long until Sezzle is looked at again
   * @param webhookUrl a public address that leads to the receiver
   */
  SandboxSurroundings(
      SezzleApi api,
      PrintStream out,
      Duration patience,
      Duration pause,
      Optional<String> webhookUrl,
      Optional<DeliveryReceiver> receiver) {
    this.api = api;
    this.out = out;
    this.patience = patience;
    this.pause = pause;
    this.webhookUrl = webhookUrl;
    this.receiver = receiver;
  }

  /**
   * Reads {@code sandbox.wait} (in seconds), {@code sandbox.webhook-url} and {@code
   * sandbox.webhook-port}.
   */
  static SandboxSurroundings given(SezzleApi api, PrintStream out) throws IOException {
    Optional<String> url = Optional.ofNullable(System.getProperty("sandbox.webhook-url"));
    return new SandboxSurroundings(
        api,
        out,
        Duration.ofSeconds(Long.getLong("sandbox.wait", 300)),
        PAUSE,
        url,
        url.isEmpty()
            ? Optional.empty()
            : Optional.of(new DeliveryReceiver(Integer.getInteger("sandbox.webhook-port", 8082))));
  }

  @Override
  public void letShopperPay(String orderUuid, String checkoutUrl) {
    out.printf(
        "%nOpen this address in a browser and pay there, with the code 123123 and the card"
            + " 4242 4242 4242 4242;%nagree if you are asked whether you may be charged later."
            + " You have %d s.%n%n    %s%n%n",
        patience.toSeconds(), checkoutUrl);
    Instant end = Instant.now().plus(patience);
    while (!decided(orderUuid)) {
      if (Instant.now().isAfter(end)) {
        throw new NotSeenException("nobody paid within " + patience.toSeconds() + " s");
      }
      sleep(pause);
    }
    out.println("Thank you.");
  }

  private boolean decided(String orderUuid) {
    JsonNode order = api.get("/order/" + orderUuid).orNotSeen("the order").json();
    String status = order.path("checkout_status").asText();
    if (status.equals("denied") || status.equals("deleted")) {
      throw new NotSeenException("the checkout was " + status);
    }
    return order.at("/authorization/approved").asBoolean() || status.startsWith("complete");
  }

  @Override
  public void waitUntil(Instant moment) {
    Duration left = Duration.between(api.now(), moment);
    if (left.compareTo(patience) > 0) {
      throw new NotSeenException("would take until " + moment);
    }
    sleep(left);
  }

  @Override
  public void settle() {
    sleep(pause);
  }

  @Override
  public Optional<String> expiredOrder() {
    return Optional.ofNullable(System.getProperty("sandbox.expired-order"));
  }

  @Override
  public String webhookUrl() {
    return webhookUrl.orElse(NOBODYS_ADDRESS);
  }

  @Override
  public Delivery nextDelivery() {
    return receiver
        .orElseThrow(() -> new NotSeenException("needs -Dsandbox.webhook-url"))
        .next(patience);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(Math.max(0, time.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSeenException("interrupted");
    }
  }

  @Override
  public void close() {
    receiver.ifPresent(DeliveryReceiver::close);
  }
}
