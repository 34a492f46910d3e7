package org.broadleafsezzle.demo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person who starts or measures something does not wait for all tests first. */
class ProfilesTest {
  private static final Path POM = Path.of("..", "..", "pom.xml");

  @ParameterizedTest
  @ValueSource(strings = {"demo", "simulator", "bench", "sandbox"})
  void theTestsAreSkipped(String id) throws IOException {
    Document pom = Jsoup.parse(Files.readString(POM), Parser.xmlParser());

    Element profile =
        pom.select("project > profiles > profile").stream()
            .filter(one -> one.select("> id").text().equals(id))
            .findFirst()
            .orElseThrow();

    assertThat(profile.select("> properties > skipTests").text()).isEqualTo("true");
  }
}
