package org.broadleafsezzle.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.broadleafsezzle.api.webhook.WebhookSignature;
import org.broadleafsezzle.ledger.NoticeTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program of the shop's own is called with a signature, whatever it does. */
class SignedCallsTest {

  private static final String SECRET = "0123456789abcdef";
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final String JSON = "{\"id\":\"é\"}";

  private final SignedCalls calls = new SignedCalls(Clock.fixed(NOW, ZoneOffset.UTC));
  private final List<String> got = new CopyOnWriteArrayList<>();
  private final List<String> elsewhere = new CopyOnWriteArrayList<>();
  private HttpServer program;
  private volatile int answer = 200;

  @BeforeEach
  void aProgram() throws IOException {
    program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    program.createContext(
        "/alerts",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          got.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Content-Type")
                  + " "
                  + exchange.getRequestHeaders().getFirst(SignedCalls.SIGNATURE)
                  + " "
                  + body);
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    program.createContext(
        "/elsewhere",
        exchange -> {
          elsewhere.add(exchange.getRequestMethod());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    program.start();
  }

  @AfterEach
  void close() throws IOException {
    program.stop(0);
    calls.close();
  }

  @Test
  void whatItGetsIsSignedWithTheTime() {
    assertThat(call().handOver().kind()).isEqualTo(NoticeFate.Kind.TAKEN);

    String signature = WebhookSignature.sign(("1800000000." + JSON).getBytes(UTF_8), SECRET);
    assertThat(got)
        .singleElement()
        .asString()
        .startsWith("POST application/json")
        .contains(" t=1800000000,v1=" + signature + " ")
        .endsWith(JSON);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 307, 400, 401, 404, 410, 500, 503})
  void whateverButASuccessIsTriedAgainAndNoRedirectFollowed(int status) {
    answer = status;

    NoticeFate fate = call().handOver();

    assertThat(fate.kind()).isEqualTo(NoticeFate.Kind.NOT_TAKEN);
    assertThat(fate.trouble()).contains(NoticeTrouble.UNREACHABLE);
    assertThat(fate.words()).contains(String.valueOf(status)).doesNotContain(SECRET);
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void aProgramThatIsNotThereIsTriedAgain() {
    NoticeParcel call = call();
    program.stop(0);

    assertThat(call.handOver().kind()).isEqualTo(NoticeFate.Kind.NOT_TAKEN);
  }

  @Test
  void aProgramThatHangsIsAbandonedAndCalledAgain() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      NoticeParcel call = call(silent.getLocalPort());
      CompletableFuture<NoticeFate> fate = CompletableFuture.supplyAsync(call::handOver);
      try (Socket connected = silent.accept()) {
        assertThat(connected.getInputStream().read()).isPositive();
        assertThat(call.abandon()).isTrue();

        assertThat(fate.get(5, TimeUnit.SECONDS).kind()).isEqualTo(NoticeFate.Kind.NOT_TAKEN);
      }
    }
  }

  @Test
  void anAnswerThatNeverEndsIsNotRead() throws Exception {
    try (ServerSocket endless = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      NoticeParcel call = call(endless.getLocalPort());
      CompletableFuture<NoticeFate> fate = CompletableFuture.supplyAsync(call::handOver);
      try (Socket connected = endless.accept()) {
        connected
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n".getBytes(UTF_8));

        assertThat(fate.get(5, TimeUnit.SECONDS).kind()).isEqualTo(NoticeFate.Kind.TAKEN);
      }
    }
  }

  private NoticeParcel call() {
    return call(program.getAddress().getPort());
  }

  private NoticeParcel call(int port) {
    return calls.call(URI.create("http://127.0.0.1:" + port + "/alerts"), JSON, SECRET);
  }
}
