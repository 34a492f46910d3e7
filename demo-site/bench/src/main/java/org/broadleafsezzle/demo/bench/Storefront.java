package org.broadleafsezzle.demo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.demo.running.Site;

/** A running {@link StorefrontChild}. */
final class Storefront implements Site, AutoCloseable {
  private final Process process;
  private final StorefrontStart start;

  private Storefront(Process process, StorefrontStart start) {
    this.process = process;
    this.start = start;
  }

  /**
   * Starts one, and returns when it answers.
   *
   * @param storefront the unpacked web application
   * @param admin the web application beside it
   * @param data the folder of its database
   */
  static Storefront start(Path storefront, Path admin, Path data, String sezzle)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Xmx600m",
            "-Duser.timezone=UTC",
            "-Ddemo.port=0",
            "-Ddemo.sezzle.url=" + sezzle,
            "-Ddemo.data=" + data,
            "-Ddemo.storefront.dir=" + storefront,
            "-Ddemo.admin.dir=" + admin,
            "-cp",
            System.getProperty("java.class.path"),
            StorefrontChild.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new Storefront(process, started(process));
  }

  private static StorefrontStart started(Process process) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Optional<StorefrontStart> start = StorefrontStart.read(line);
      if (start.isPresent()) {
        drain(output);
        return start.get();
      }
      said.append(line).append('\n');
    }
    throw new IOException("A storefront did not start:\n" + said);
  }

  /** Reads on, so that the process never waits for a reader of its output. */
  private static void drain(BufferedReader output) {
    Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "storefront-output");
    reader.setDaemon(true);
    reader.start();
  }

  StorefrontStart start() {
    return start;
  }

  @Override
  public String shop(String path) {
    return start.url() + path;
  }

  @Override
  public String admin(String path) {
    throw new UnsupportedOperationException("It has no admin");
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
