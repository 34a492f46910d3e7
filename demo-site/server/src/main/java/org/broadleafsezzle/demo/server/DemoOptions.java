package org.broadleafsezzle.demo.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.broadleafsezzle.demo.simulator.PortOption;

/**
 * The choices of the person who starts the demo, read from properties such as {@code demo.port}.
 *
 * @param port of shop and admin; 0 takes any free one
 * @param sezzlePort of the simulator; 0 takes any free one
 * @param sezzleUrl where a simulator runs already, e.g. {@code http://127.0.0.1:8081}: the demo
 *     then starts none of its own
 * @param data the folder that keeps the database over a restart, if any
 * @param databaseUrl a PostgreSQL database to use instead, if any
 * @param databaseDriver the JDBC driver's class instead of the database's own, if any: one that
 *     wraps it, to log what it does, say
 * @param mailPort of a mail server on this machine that gets what the shop writes instead of the
 *     demo's own; 0: the demo's own does
 */
public record DemoOptions(
    int port,
    int sezzlePort,
    Optional<URI> sezzleUrl,
    Optional<Path> data,
    Optional<String> databaseUrl,
    String databaseUser,
    String databasePassword,
    Optional<String> databaseDriver,
    int mailPort,
    Path storefrontDir,
    Path adminDir) {

  private static final int DEFAULT_PORT = 8080;

  /**
   * Reads the options; a property that is empty counts as not given.
   *
   * @throws DemoException if a value is wrong or two of them contradict each other
   */
  public static DemoOptions from(Properties properties) {
    int port = port(properties, "demo.port", DEFAULT_PORT);
    int nextPort = port == 0 ? 0 : port + 1;
    Optional<Path> data = text(properties, "demo.data").map(Path::of);
    Optional<String> url = text(properties, "demo.db.url");
    if (data.isPresent() && url.isPresent()) {
      throw new DemoException("Give either -Ddemo.data or -Ddemo.db.url, not both.");
    }
    return new DemoOptions(
        port,
        port(properties, "demo.sezzle.port", nextPort),
        text(properties, "demo.sezzle.url").map(DemoOptions::site),
        data,
        url,
        text(properties, "demo.db.user").orElse(""),
        text(properties, "demo.db.password").orElse(""),
        text(properties, "demo.db.driver"),
        port(properties, "demo.smtp.port", 0),
        folder(properties, "demo.storefront.dir"),
        folder(properties, "demo.admin.dir"));
  }

  private static int port(Properties properties, String name, int otherwise) {
    try {
      return PortOption.read(properties, name, otherwise);
    } catch (IllegalArgumentException e) {
      throw new DemoException(e.getMessage(), e);
    }
  }

  private static URI site(String given) {
    try {
      URI url = URI.create(given);
      if (url.getHost() != null && "http".equals(url.getScheme()) && url.getPath().isEmpty()) {
        return url;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // falls through to the sentence below, which covers addresses with a path too
    }
    throw new DemoException(
        "-Ddemo.sezzle.url must be like http://127.0.0.1:8081, but is %s.".formatted(given));
  }

  private static Path folder(Properties properties, String name) {
    return text(properties, name)
        .map(Path::of)
        .orElseThrow(() -> new DemoException("-D" + name + " is missing; start with mvn -Pdemo."));
  }

  private static Optional<String> text(Properties properties, String name) {
    return Optional.ofNullable(properties.getProperty(name))
        .map(String::trim)
        .filter(t -> !t.isEmpty());
  }
}
