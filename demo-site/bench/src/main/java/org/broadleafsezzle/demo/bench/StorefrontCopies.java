package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.startup.ExpandWar;

/**
 * Copies of the demo's storefront: as it is, and without the module, that is without its jar, what
 * the descriptor says of it, and its fragments in the shop's templates.
 */
final class StorefrontCopies {
  private static final String FRAGMENT = "th:replace=\"sezzle/";

  private final TemporaryFolder folder;
  private final Path withModule;
  private final Path withoutModule;

  StorefrontCopies(TemporaryFolder folder) throws IOException {
    this.folder = folder;
    Path original = Path.of(System.getProperty("demo.storefront.dir"));
    withModule = copied(original, "with");
    withoutModule = copied(original, "without");
    removeModule();
  }

  private void removeModule() throws IOException {
    try (Stream<Path> files = Files.walk(withoutModule.resolve("WEB-INF"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("sezzle-payment-module")) {
          Files.delete(file);
        } else if (name.equals("web.xml")) {
          rewrite(file, "sezzle-applicationContext");
        } else if (name.endsWith(".html")) {
          rewrite(file, FRAGMENT);
        }
      }
    }
  }

  private static void rewrite(Path file, String without) throws IOException {
    Files.writeString(file, withoutLines(Files.readString(file), without));
  }

  /** The lines that do not have this in them. */
  static String withoutLines(String text, String part) {
    List<String> rest = text.lines().filter(line -> !line.contains(part)).toList();
    return String.join("\n", rest) + "\n";
  }

  Path withModule() {
    return withModule;
  }

  Path withoutModule() {
    return withoutModule;
  }

  /** A web application that does nothing. */
  Path nothing() throws IOException {
    Path webInf = folder.folder("nothing/WEB-INF");
    Files.writeString(webInf.resolve("web.xml"), "<web-app version=\"3.0\"/>");
    return webInf.getParent();
  }

  /** A copy of another folder. */
  Path copied(Path from, String name) throws IOException {
    Path to = folder.path().resolve(name);
    if (!ExpandWar.copy(from.toFile(), to.toFile())) {
      throw new IOException(from + " could not be copied to " + to);
    }
    return to;
  }
}
