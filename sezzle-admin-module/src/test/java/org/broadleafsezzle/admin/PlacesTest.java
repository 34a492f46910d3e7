package org.broadleafsezzle.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each place and sentence that the docs and the pages name is there under that name. */
class PlacesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`");
  private static final Pattern BOLD = Pattern.compile("(?s)\\*\\*.+?\\*\\*");
  private static final Pattern NAMED = Pattern.compile("\\*(\\p{Lu}[^*\\\\]*)\\*");
  private static final Pattern QUOTED =
      Pattern.compile("\u201C([^\u201D{]*)\u201D|\u00AB\u00A0([^\u00BB{]*)\u00A0\u00BB");

  private static final List<String> OURS =
      List.of(
          "SezzleAdmin",
          "SezzleAdminAccount",
          "SezzleAdminBulk",
          "SezzleAdminDispute",
          "SezzleAdminLedger",
          "SezzleAdminLink",
          "SezzleAdminList",
          "SezzleAdminSettings",
          "SezzleAdminSettlement",
          "SezzleAdminShipment",
          "SezzleAdminTold",
          "Sezzle");

  /** In the platform's menu, on its page of an order, and on pages of Sezzle. */
  private static final Set<String> ELSEWHERE =
      Set.of("Customer Care", "Orders", "Payment", "Security", "Roles", "Approve");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/admin.md",
        "docs/configure.md",
        "docs/features.md",
        "docs/install.md",
        "docs/operate.md",
        "docs/sandbox.md",
        "docs/shopper.md"
      })
  void whatADocumentNamesIsThere(String document) throws IOException {
    String text = Files.readString(ROOT.resolve(document));
    text = BOLD.matcher(CODE.matcher(text).replaceAll("")).replaceAll("");
    List<String> named =
        NAMED
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .flatMap(PlacesTest::parts)
            .toList();
    Set<String> there = texts(OURS, "").collect(Collectors.toSet());

    assertThat(named)
        .filteredOn(name -> !ELSEWHERE.contains(name))
        .filteredOn(name -> there.stream().noneMatch(one -> isNamed(one, name)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_fr"})
  void whatATextQuotesIsThere(String language) {
    Set<String> there = texts(OURS, language).collect(Collectors.toSet());

    assertThat(there.stream().flatMap(text -> QUOTED.matcher(text).results()))
        .map(PlacesTest::quoted)
        .isNotEmpty()
        .filteredOn(name -> !ELSEWHERE.contains(name))
        .isSubsetOf(there);
  }

  private static String quoted(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  /** The parts of a way through menus. */
  private static Stream<String> parts(String way) {
    return Arrays.stream(way.replaceAll("\\s+", " ").split(" > "));
  }

  /** A document writes an ellipsis for whatever it leaves open, or where it ends early. */
  private static boolean isNamed(String text, String name) {
    String shown = text.replaceAll("\\{\\d[^}]*\\}", "\u2026");
    return name.endsWith("\u2026")
        ? shown.startsWith(name.replaceFirst("\\s*\u2026$", ""))
        : shown.replaceFirst("\u2026$", "").equals(name);
  }

  private static Stream<String> texts(List<String> bundles, String language) {
    return bundles.stream()
        .flatMap(bundle -> read("/messages/" + bundle + "Messages" + language).values().stream())
        .map(Object::toString);
  }

  private static Properties read(String bundle) {
    Properties texts = new Properties();
    try (InputStream in = PlacesTest.class.getResourceAsStream(bundle + ".properties")) {
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
