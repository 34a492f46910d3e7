package org.broadleafsezzle.demo.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A program of the shop's own that is called, and checks the signature as docs/extend.md says. */
final class Called implements AutoCloseable {

  private static final Pattern SIGNATURE = Pattern.compile("t=(\\d+),v1=([0-9a-f]{64})");

  private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
  private final String secret;
  private final HttpServer server;
  private volatile int answer = 204;

  Called(String secret) throws IOException {
    this.secret = secret;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
  }

  void answers(int status) {
    answer = status;
  }

  /** The bodies it got with a signature that is right. */
  List<JsonNode> bodies() {
    return bodies;
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String header = String.valueOf(exchange.getRequestHeaders().getFirst("Sezzle-Alert-Signature"));
    Matcher signature = SIGNATURE.matcher(header);
    boolean right =
        signature.matches() && sign(signature.group(1), body).equals(signature.group(2));
    if (right && answer < 300) {
      bodies.add(new ObjectMapper().readTree(body));
    }
    exchange.sendResponseHeaders(right ? answer : 401, -1);
    exchange.close();
  }

  private String sign(String time, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
