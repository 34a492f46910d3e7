package org.broadleafsezzle.demo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The person who starts the demo sees, when it can't start, a sentence, and exit code 1. */
class DemoRefusesToStartIT {
  private static final int SECONDS = 60;

  @Test
  void aBusyPortIsNamed() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended demo = run("-Ddemo.port=" + busy.getLocalPort());

      demo.refusedWith("Port " + busy.getLocalPort() + " is in use");
    }
  }

  @Test
  void aBusyPortOfTheSimulatorIsNamed() throws Exception {
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended demo = run("-Ddemo.port=0", "-Ddemo.sezzle.port=" + busy.getLocalPort());

      demo.refusedWith("Port " + busy.getLocalPort() + " is in use");
    }
  }

  @Test
  void aDatabaseThatCannotBeReachedIsNamed() throws Exception {
    int closed = closedPort();

    Ended demo =
        run("-Ddemo.port=0", "-Ddemo.db.url=jdbc:postgresql://127.0.0.1:" + closed + "/shop");

    demo.refusedWith("jdbc:postgresql://127.0.0.1:" + closed + "/shop cannot be used");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Ended run(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add("-Ddemo.storefront.dir=" + System.getProperty("demo.storefront.dir"));
    command.add("-Ddemo.admin.dir=" + System.getProperty("demo.admin.dir"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DemoMain.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), output);
  }

  private record Ended(int exitCode, String output) {
    void refusedWith(String sentence) {
      assertThat(exitCode).isEqualTo(1);
      assertThat(output).contains("The demo cannot start. ").contains(sentence);
      assertThat(output).doesNotContain("\tat ").doesNotContain("Exception");
    }
  }
}
