package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.http.HttpSezzleClient;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One call to Sezzle as the module makes it (token, headers, deadline, circuit breaker, retries,
 * meters, a typed answer) beside the HTTP library sending the same request and taking the bytes of
 * the same answer. In a process of its own; the simulator is in another.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ClientCalls {
  private static final byte[] ONE_CENT =
      "{\"capture_amount\":{\"amount_in_cents\":1,\"currency\":\"USD\"}}"
          .getBytes(StandardCharsets.UTF_8);
  private static final String CALLER = "broadleaf-sezzle/1.0.0 Broadleaf/3.1.15-GA";
  private static final String PLATFORM =
      "eyJpZCI6IkJyb2FkbGVhZiIsInZlcnNpb24iOiIzLjEuMTUtR0EiLCJwbHVnaW5fdmVyc2lvbiI6IjEuMC4wIn0=";

  private final String requestId = UUID.randomUUID().toString();
  private final Price oneCent = Price.of(1, "USD");
  private String order;
  private String token;
  private URI orderAddress;
  private URI captureAddress;
  private HttpSezzleClient client;
  private CloseableHttpClient http;

  @Setup
  public void open() {
    order = System.getProperty("bench.order");
    token = System.getProperty("bench.token");
    String api = System.getProperty("bench.api");
    orderAddress = URI.create(api + "/order/" + order);
    captureAddress = URI.create(orderAddress + "/capture");
    client =
        new HttpSezzleClient(
            SezzleClientConfig.builder(
                    URI.create(api),
                    System.getProperty("bench.public-key"),
                    System.getProperty("bench.private-key"))
                .versions("1.0.0", "3.1.15-GA")
                .build());
    http =
        HttpClients.custom()
            .setUserAgent(CALLER)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  @TearDown
  public void close() throws IOException {
    client.close();
    http.close();
  }

  @Benchmark
  public Order getOrderByModule() {
    return client.getOrder(order);
  }

  @Benchmark
  public byte[] getOrderByLibrary() throws IOException {
    return exchanged(new HttpGet(orderAddress));
  }

  /** The same request id each time, so that Sezzle carries it out once and answers the same. */
  @Benchmark
  public String captureByModule() {
    return client.capture(order, oneCent, requestId);
  }

  @Benchmark
  public byte[] captureByLibrary() throws IOException {
    HttpPost capture = new HttpPost(captureAddress);
    capture.setHeader("Sezzle-Request-Id", requestId);
    capture.setEntity(new ByteArrayEntity(ONE_CENT, ContentType.APPLICATION_JSON));
    return exchanged(capture);
  }

  private byte[] exchanged(ClassicHttpRequest request) throws IOException {
    request.setHeader(HttpHeaders.ACCEPT, "application/json");
    request.setHeader("Sezzle-Platform", PLATFORM);
    request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    return http.execute(request, answer -> EntityUtils.toByteArray(answer.getEntity()));
  }
}
