package org.broadleafsezzle.api.http.answer;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.List;
import org.broadleafsezzle.api.json.ShallowJson;

/**
 * JSON as Sezzle writes it: snake case, fields only, absent instead of null. Strict about money and
 * approval, tolerant about everything that was added later.
 */
public final class Json {
  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder(new ShallowJson())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(Dates.module())
            .build();
    mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP));
    mapper
        .coercionConfigFor(LogicalType.Boolean)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    return mapper;
  }

  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a request cannot be written as JSON", e);
    }
  }

  static <T> T read(Answer answer, Class<T> type) throws UnreadableAnswerException {
    return present(() -> MAPPER.readValue(answer.body(), type));
  }

  static <T> List<T> readList(Answer answer, Class<T> type) throws UnreadableAnswerException {
    return present(() -> MAPPER.readerForListOf(type).readValue(answer.body()));
  }

  static JsonNode readTree(Answer answer) throws UnreadableAnswerException {
    return present(() -> MAPPER.readTree(answer.body()));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T present(Reading<T> reading) throws UnreadableAnswerException {
    T value;
    try {
      value = reading.read();
    } catch (IOException e) {
      throw unreadable(e);
    }
    if (value == null) {
      throw new UnreadableAnswerException("the answer is null");
    }
    return value;
  }

  /** The mapper's own message can repeat what was read, so only its kind is kept. */
  private static UnreadableAnswerException unreadable(IOException e) {
    return new UnreadableAnswerException(
        "the answer is not the JSON that was expected: " + e.getClass().getSimpleName());
  }
}
