package org.broadleafsezzle.demo.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium and its driver that this machine has, if it has both. */
final class Chromium {
  private Chromium() {}

  static Optional<Map<String, Path>> programs() {
    Optional<Path> chromium = onPath("chromium");
    Optional<Path> driver = onPath("chromedriver");
    return chromium.flatMap(
        browser -> driver.map(d -> Map.of("chromium", browser, "chromedriver", d)));
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
