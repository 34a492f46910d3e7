package org.broadleafsezzle.demo.simulator.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Receives webhooks on this machine. */
final class DeliveryReceiver implements AutoCloseable {

  private static final int OK = 200;

  private final HttpServer server;
  private final BlockingQueue<Surroundings.Delivery> received = new LinkedBlockingQueue<>();

  /**
   * @param port 0 for any free one
   */
  DeliveryReceiver(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::receive);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhook";
  }

  /**
   * Takes the oldest that was not taken yet.
   *
   * @throws NotSeenException if none comes in time
   */
  Surroundings.Delivery next(Duration patience) {
    try {
      Surroundings.Delivery next = received.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (next == null) {
        throw new NotSeenException("no webhook came within " + patience.toSeconds() + " s");
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSeenException("interrupted");
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String signature = exchange.getRequestHeaders().getFirst("Sezzle-Signature");
      received.add(new Surroundings.Delivery(body, signature == null ? "" : signature));
      exchange.sendResponseHeaders(OK, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
