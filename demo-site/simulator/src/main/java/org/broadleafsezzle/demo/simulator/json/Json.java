package org.broadleafsezzle.demo.simulator.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The two ways the simulator writes JSON: as Sezzle does ({@link #SEZZLE}: snake case, nothing
 * absent, nine digits of a second's fraction) and as its own control API does ({@link #CONTROL}).
 */
public final class Json {

  public static final Json SEZZLE =
      new Json(
          JsonMapper.builder()
              .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
              .serializationInclusion(JsonInclude.Include.NON_NULL)
              .addModule(new SimpleModule().addSerializer(Instant.class, new Nanoseconds()))
              .build());

  public static final Json CONTROL =
      new Json(
          JsonMapper.builder()
              .addModule(new JavaTimeModule())
              .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
              .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .build());

  private final ObjectMapper mapper;

  private Json(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** The text of a value that is known to be writable. */
  public String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /**
   * Reads a text into a tree.
   *
   * @throws JsonProcessingException if the text is not JSON
   */
  public JsonNode tree(String text) throws JsonProcessingException {
    return mapper.readTree(text);
  }

  /**
   * Reads a text into a value.
   *
   * @throws JsonProcessingException if the text is not JSON, or not of this type
   */
  public <T> T read(String text, Class<T> type) throws JsonProcessingException {
    return mapper.readValue(text, type);
  }

  private static final class Nanoseconds extends JsonSerializer<Instant> {
    private static final DateTimeFormatter FORMAT =
        DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'").withZone(ZoneOffset.UTC);

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializerProvider serializers)
        throws IOException {
      json.writeString(FORMAT.format(instant));
    }
  }
}
