package org.broadleafsezzle.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of both modules that make one line, as the build puts them together. */
enum LineFiles {
  BROADLEAF_31("broadleaf-3.1"),
  BROADLEAF_62("broadleaf-6.2");

  private static final List<Path> MODULES =
      List.of(Path.of("..", "sezzle-payment-module"), Path.of("..", "sezzle-admin-module"));

  private static final Pattern COMPONENT =
      Pattern.compile("@(?:Component|Controller|Service)\\(\"(\\w+)\"\\)");

  private final List<String> roots;

  LineFiles(String own) {
    roots = List.of("main", own);
  }

  /** Those of all lines. */
  static List<Path> templates() {
    return MODULES.stream()
        .map(module -> module.resolve("src"))
        .flatMap(folder -> below(folder, ".html"))
        .filter(file -> file.toString().contains("resources"))
        .toList();
  }

  BeanFiles beans(List<String> files) {
    return new BeanFiles(this, files);
  }

  /**
   * @param name on the class path
   */
  Path resource(String name) {
    return find("resources", name);
  }

  InputStream open(String name) {
    try {
      return Files.newInputStream(resource(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path source(String className) {
    return find("java", className.replace('.', '/') + ".java");
  }

  /** The names of the beans that a scan finds. */
  Set<String> components() {
    return MODULES.stream()
        .flatMap(module -> roots.stream().map(root -> module.resolve(Path.of("src", root, "java"))))
        .flatMap(folder -> below(folder, ".java"))
        .flatMap(file -> COMPONENT.matcher(read(file)).results())
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  private Path find(String kind, String name) {
    return MODULES.stream()
        .flatMap(module -> roots.stream().map(root -> module.resolve(Path.of("src", root, kind))))
        .map(folder -> folder.resolve(name))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new AssertionError(this + " has no " + name));
  }

  private static Stream<Path> below(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
