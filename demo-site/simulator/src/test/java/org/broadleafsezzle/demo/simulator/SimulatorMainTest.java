package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator, started alone for a shop that is not the demo. */
class SimulatorMainTest {

  private static final String PASSWORD = "secret";
  private static final int SECONDS = 30;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void whatItPrintsForTheShopIsTrueAndAShopWithACertificateOfItsOwnGetsItsWebhooks(
      @TempDir Path folder) throws Exception {
    Path keys = keys(folder);
    BlockingQueue<String> received = new ArrayBlockingQueue<>(1);
    HttpsServer shop = shop(keys, received);
    Process simulator =
        start("-Ddemo.sezzle.port=0", "-Ddemo.sezzle.trust=" + certificate(folder, keys));
    try {
      Map<String, String> settings = settings(simulator);
      String api = settings.get("GATEWAY_SEZZLE_API_URL");
      String token = token(api, settings);
      String url = "https://localhost:" + shop.getAddress().getPort() + "/sezzle/webhook";

      post(
          api + "/webhooks",
          "{\"url\": \"" + url + "\", \"events\": [\"order.authorized\"]}",
          token);
      post(api + "/webhooks/test", "{\"event\": \"order.authorized\"}", token);

      assertThat(received.poll(SECONDS, TimeUnit.SECONDS)).contains("order.authorized");
    } finally {
      simulator.destroyForcibly();
      shop.stop(0);
    }
  }

  @Test
  void aBusyPortAWrongOneAndAWrongCertificateAreNamed(@TempDir Path folder) throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertRefused(
          "Port " + busy.getLocalPort() + " is in use",
          "-Ddemo.sezzle.port=" + busy.getLocalPort());
    }
    assertRefused("-Ddemo.sezzle.port must be a port", "-Ddemo.sezzle.port=many");
    Path wrong = Files.writeString(folder.resolve("shop.crt"), "no certificate");
    assertRefused("can't be read as one", "-Ddemo.sezzle.trust=" + wrong);
  }

  private static void assertRefused(String sentence, String option) throws Exception {
    Process simulator = start(option);
    String output = new String(simulator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(simulator.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(simulator.exitValue()).isEqualTo(1);
    assertThat(output).contains("The simulator can't start. ").contains(sentence);
  }

  private static Process start(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java("java"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SimulatorMain.class.getName());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }

  /** The settings it prints as NAME=value, read until the last of them. */
  private static Map<String, String> settings(Process simulator) throws IOException {
    Map<String, String> settings = new HashMap<>();
    BufferedReader output = simulator.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    while (line != null && !settings.containsKey("GATEWAY_SEZZLE_SANDBOX_PRIVATE_KEY")) {
      if (line.trim().startsWith("GATEWAY_")) {
        settings.put(line.trim().split("=")[0], line.split("=")[1]);
      }
      line = output.readLine();
    }
    return settings;
  }

  private String token(String api, Map<String, String> settings) throws Exception {
    JsonNode answer =
        post(
            api + "/authentication",
            "{\"public_key\": \"%s\", \"private_key\": \"%s\"}"
                .formatted(
                    settings.get("GATEWAY_SEZZLE_SANDBOX_PUBLIC_KEY"),
                    settings.get("GATEWAY_SEZZLE_SANDBOX_PRIVATE_KEY")),
            "");
    return answer.path("token").asText();
  }

  private JsonNode post(String url, String body, String token) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return new ObjectMapper().readTree(answer.body());
  }

  private static HttpsServer shop(Path keys, BlockingQueue<String> received) throws Exception {
    KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer shop =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    shop.setHttpsConfigurator(new HttpsConfigurator(context));
    shop.createContext(
        "/",
        exchange -> {
          try (InputStream body = exchange.getRequestBody()) {
            received.offer(new String(body.readAllBytes(), StandardCharsets.UTF_8));
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    shop.start();
    return shop;
  }

  private static Path keys(Path folder) throws Exception {
    Path keys = folder.resolve("shop.p12");
    keytool(
        keys,
        "-genkeypair",
        "-alias",
        "shop",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost");
    return keys;
  }

  private static Path certificate(Path folder, Path keys) throws Exception {
    Path certificate = folder.resolve("shop.crt");
    keytool(keys, "-exportcert", "-rfc", "-alias", "shop", "-file", certificate.toString());
    return certificate;
  }

  private static void keytool(Path keys, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(java("keytool")));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", keys.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
