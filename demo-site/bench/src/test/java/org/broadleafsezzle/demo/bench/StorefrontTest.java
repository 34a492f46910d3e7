package org.broadleafsezzle.demo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorefrontTest {

  @Test
  void whatAProcessPrintsOfItsStartIsRead() {
    StorefrontStart start = new StorefrontStart(1500, 2400, 99, "http://localhost:1");

    assertThat(StorefrontStart.read(start.asLine())).contains(start);
    assertThat(StorefrontStart.read("12:00 INFO something else")).isEmpty();
  }

  @Test
  void whatNamesTheModuleIsLeftOut() {
    assertThat(StorefrontCopies.withoutLines("a\n  x bl-sezzle- y\nb\n", "bl-sezzle-"))
        .isEqualTo("a\nb\n");
  }

  @Test
  void copiesDifferOnlyInWhatIsTold() {
    Columns columns = new Columns("T", List.of("ID", "STATE"));

    assertThat(columns.copy("ID = 1", 2, 5, Map.of("ID", "X + 10")))
        .isEqualTo(
            "INSERT INTO T (ID, STATE) SELECT X + 10, STATE FROM SYSTEM_RANGE(2, 5)"
                + " CROSS JOIN (SELECT * FROM T WHERE ID = 1 LIMIT 1) ONE");
  }
}
