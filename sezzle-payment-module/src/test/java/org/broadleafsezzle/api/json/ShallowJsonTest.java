package org.broadleafsezzle.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShallowJsonTest {
  private final ObjectMapper mapper = new ObjectMapper(new ShallowJson());

  @Test
  void whatSezzleWritesIsRead() throws Exception {
    String deepest = nested(ShallowJson.DEEPEST);

    assertThat(mapper.readTree(deepest).toString()).isEqualTo(deepest);
    assertThat(mapper.readTree(bytes(deepest)).toString()).isEqualTo(deepest);
    assertThat(mapper.readTree("[" + "[],".repeat(99) + "{}]")).hasSize(100);
  }

  @Test
  void whatIsDeeperIsNoAnswer() {
    String tooDeep = nested(ShallowJson.DEEPEST + 1);

    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> mapper.readTree(tooDeep));
    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> mapper.readTree(bytes(tooDeep)));
    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> mapper.readerFor(Known.class).readValue(inUnknown(tooDeep)));
  }

  @Test
  void whatIsLeftOutCountsNoLongerThanItLasts() throws Exception {
    String deep = nested(ShallowJson.DEEPEST - 2);

    Known known =
        mapper.readerFor(Known.class).readValue("{\"other\":[" + deep + "," + deep + "],\"a\":7}");

    assertThat(known.a).isEqualTo(7);
    assertThat(mapper.readValue("{\"b\":{\"c\":1}}", Map.class)).containsKey("b");
    assertThat(mapper.readValue("[1,2]", JsonNode.class)).hasSize(2);
  }

  private static String inUnknown(String json) {
    return "{\"other\":" + json + ",\"a\":7}";
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  static final class Known {
    public int a;
  }
}
