package org.broadleafsezzle.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.codec.binary.Hex;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.w3c.dom.Document;

/** The test covers a shop that names no version of these libraries. */
class ManagedVersionsTest {

  static Stream<Arguments> managed() {
    return Stream.of(
        Arguments.of("httpclient5", HttpClients.class),
        Arguments.of("httpcore5", HttpHost.class),
        Arguments.of("jackson-bom", JsonCreator.class),
        Arguments.of("jackson-bom", JsonFactory.class),
        Arguments.of("jackson-bom", ObjectMapper.class),
        Arguments.of("micrometer", MeterRegistry.class),
        Arguments.of("caffeine", Caffeine.class),
        Arguments.of("commons-codec", Hex.class),
        Arguments.of("slf4j", LoggerFactory.class),
        Arguments.of("logback", LoggerContext.class));
  }

  @ParameterizedTest
  @MethodSource("managed")
  void eachIsThatOfSpringBoot(String property, Class<?> used) throws Exception {
    String jar = used.getProtectionDomain().getCodeSource().getLocation().getPath();

    assertThat(jar).endsWith("-" + managed(property + ".version") + ".jar");
  }

  private static String managed(String property) throws Exception {
    String version = SpringApplication.class.getPackage().getImplementationVersion();
    try (InputStream pom =
        ManagedVersionsTest.class.getResourceAsStream(
            "/spring-boot-dependencies-" + version + ".pom")) {
      Document all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom);
      return all.getElementsByTagName(property).item(0).getTextContent();
    }
  }
}
