package org.broadleafsezzle.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both modules are the same for each line of the platform, but for a few files. */
class LinesTest {
  private static final List<Path> MODULES =
      List.of(Path.of("..", "sezzle-payment-module"), Path.of("..", "sezzle-admin-module"));

  /** Classes that one of the lines has not got, or has elsewhere. */
  private static final Pattern DIFFERENT =
      Pattern.compile(
          "import (org\\.broadleafcommerce\\.common\\.config\\.RuntimeEnvironment.*"
              + "|org\\.broadleafcommerce\\.common\\.i18n\\.domain\\.ISOCountry"
              + "|org\\.broadleafcommerce\\.profile\\.core\\.domain\\.(Country.*|State.*)"
              + "|org\\.broadleafcommerce\\.profile\\.core\\.service\\.(Country.*|State.*)"
              + "|org\\.broadleafcommerce\\.openadmin\\..*\\.AdminUserDetails"
              + "|org\\.springframework\\.scheduling\\.Trigger.*"
              + "|org\\.springframework\\.security\\.web\\.util\\..*RequestMatcher"
              + "|org\\.springframework\\.web\\..*\\.HandlerInterceptorAdapter);");

  @ParameterizedTest
  @ValueSource(strings = {"broadleaf-3.1", "broadleaf-6.2"})
  void fewFilesAndLessThanATenthOfTheCodeAreBoundToOneLine(String line) {
    List<Path> files = sources(line);
    long bound = lines(files);
    double percent = 100.0 * bound / (bound + lines(sources("main")));

    System.out.printf(
        Locale.ROOT,
        "Bound to %s: %d files, %.1f %% of the modules' Java%n",
        line,
        files.size(),
        percent);
    assertThat(files).hasSizeBetween(1, 10);
    assertThat(percent).isLessThan(10);
  }

  @Test
  void whatDiffersIsUsedByThoseFilesOnly() {
    assertThat(sources("main"))
        .allSatisfy(file -> assertThat(read(file)).doesNotContainPattern(DIFFERENT));
    assertThat(sources("broadleaf-3.1"))
        .anySatisfy(file -> assertThat(read(file)).containsPattern(DIFFERENT));
  }

  private static List<Path> sources(String root) {
    return MODULES.stream()
        .map(module -> module.resolve(Path.of("src", root, "java")))
        .flatMap(LinesTest::javaBelow)
        .toList();
  }

  private static Stream<Path> javaBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(List<Path> files) {
    return files.stream().flatMap(file -> read(file).lines()).count();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
