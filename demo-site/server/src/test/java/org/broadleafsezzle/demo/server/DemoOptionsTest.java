package org.broadleafsezzle.demo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoOptionsTest {
  @Test
  void withoutOptionsTheShopIsOn8080AndTheSimulatorOnTheNextPort() {
    DemoOptions options = options(Map.of());

    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.sezzlePort()).isEqualTo(8081);
    assertThat(options.data()).isEmpty();
    assertThat(options.databaseUrl()).isEmpty();
  }

  @Test
  void theSimulatorFollowsTheShopsPort() {
    assertThat(options(Map.of("demo.port", "9000")).sezzlePort()).isEqualTo(9001);
  }

  @Test
  void theSimulatorsPortCanBeChosen() {
    Map<String, String> given = Map.of("demo.port", "9000", "demo.sezzle.port", "7000");

    assertThat(options(given).sezzlePort()).isEqualTo(7000);
  }

  @Test
  void aSimulatorThatRunsElsewhereCanBeUsed() {
    DemoOptions options = options(Map.of("demo.sezzle.url", "http://127.0.0.1:7000"));

    assertThat(DemoSezzle.of(options).apiUrl()).isEqualTo("http://127.0.0.1:7000/v2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:7000", "http://127.0.0.1:7000/v2", "http:// x", "ftp://a"})
  void aWrongAddressOfTheSimulatorIsNamedInTheSentence(String wrong) {
    assertThatThrownBy(() -> options(Map.of("demo.sezzle.url", wrong)))
        .isInstanceOf(DemoException.class)
        .hasMessage("-Ddemo.sezzle.url must be like http://127.0.0.1:8081, but is " + wrong + ".");
  }

  @Test
  void aDriverThatWrapsTheDatabasesOwnCanBeChosen() {
    assertThat(DemoDatabase.of(options(Map.of())).driver()).isEqualTo("org.h2.Driver");
    assertThat(DemoDatabase.of(options(Map.of("demo.db.driver", "a.b.Spy"))).driver())
        .isEqualTo("a.b.Spy");
  }

  @Test
  void anEmptyValueCountsAsNotGiven() {
    assertThat(options(Map.of("demo.port", "", "demo.data", " ")).port()).isEqualTo(8080);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "65536", "80 80"})
  void aWrongPortIsNamedInTheSentence(String wrong) {
    assertThatThrownBy(() -> options(Map.of("demo.port", wrong)))
        .isInstanceOf(DemoException.class)
        .hasMessage("-Ddemo.port must be a port from 0 to 65535, but is " + wrong + ".");
  }

  @Test
  void theHighestPortLeavesNoneForTheSimulator() {
    assertThatThrownBy(() -> options(Map.of("demo.port", "65535")))
        .isInstanceOf(DemoException.class)
        .hasMessageContaining("-Ddemo.sezzle.port");
  }

  @Test
  void filesAndAServerForTheDatabaseContradictEachOther() {
    Map<String, String> both = Map.of("demo.data", "d", "demo.db.url", "jdbc:postgresql:shop");

    assertThatThrownBy(() -> options(both))
        .isInstanceOf(DemoException.class)
        .hasMessage("Give either -Ddemo.data or -Ddemo.db.url, not both.");
  }

  @Test
  void onlyPostgresqlIsADatabaseServerWeHaveADriverFor() {
    DemoOptions mysql = options(Map.of("demo.db.url", "jdbc:mysql://localhost/shop"));

    assertThatThrownBy(() -> DemoDatabase.of(mysql))
        .isInstanceOf(DemoException.class)
        .hasMessageContaining("jdbc:postgresql:");
  }

  private static DemoOptions options(Map<String, String> given) {
    Properties properties = new Properties();
    properties.setProperty("demo.storefront.dir", "storefront");
    properties.setProperty("demo.admin.dir", "admin");
    properties.putAll(given);
    return DemoOptions.from(properties);
  }
}
