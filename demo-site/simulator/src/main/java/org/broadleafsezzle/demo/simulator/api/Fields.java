package org.broadleafsezzle.demo.simulator.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.json.Json;
import org.broadleafsezzle.demo.simulator.problems.Problem;
import org.broadleafsezzle.demo.simulator.problems.RefusedException;

/**
 * Reads the fields of a JSON object and notes all that is wrong with them. A wrong field is read as
 * null; {@link #check} then refuses the request. A field that is null counts as absent, and one
 * that nobody asks for is ignored.
 */
final class Fields {

  private final JsonNode node;
  private final String location;
  private final List<Problem> problems;

  private Fields(JsonNode node, String location, List<Problem> problems) {
    this.node = node;
    this.location = location;
    this.problems = problems;
  }

  /**
   * The fields of a request's body.
   *
   * @throws UnreadableException if the body is not a JSON object
   */
  static Fields of(Request request) {
    JsonNode root;
    try {
      root = Json.SEZZLE.tree(request.body());
    } catch (JsonProcessingException e) {
      throw new UnreadableException("The body is not JSON: " + e.getOriginalMessage());
    }
    if (!root.isObject()) {
      throw new UnreadableException("The body is not a JSON object.");
    }
    return new Fields(root, "", new ArrayList<>());
  }

  /**
   * @throws RefusedException if anything that was read is wrong
   */
  void check() {
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
  }

  /** Notes that a field is wrong. */
  void wrong(String name, String message) {
    problems.add(new Problem("invalid", at(name), message));
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** Makes sure the field is there. */
  Fields require(String name) {
    if (!has(name)) {
      problems.add(new Problem("required", at(name), name + " is required."));
    }
    return this;
  }

  String text(String name) {
    return read(name, JsonNode::isTextual, "a text", JsonNode::textValue);
  }

  String nonEmptyText(String name) {
    String text = text(name);
    if (text != null && text.isEmpty()) {
      wrong(name, name + " must not be empty.");
      return null;
    }
    return text;
  }

  /** A text, where an empty one counts as absent. */
  String textUnlessEmpty(String name) {
    String text = text(name);
    return text == null || text.isEmpty() ? null : text;
  }

  String textMatching(String name, Pattern pattern, String rule) {
    return matching(name, text(name), pattern, rule);
  }

  /** A text that matches, where an empty one counts as absent. */
  String textMatchingUnlessEmpty(String name, Pattern pattern, String rule) {
    return matching(name, textUnlessEmpty(name), pattern, rule);
  }

  private String matching(String name, String text, Pattern pattern, String rule) {
    if (text != null && !pattern.matcher(text).matches()) {
      wrong(name, name + " must be " + rule + ".");
      return null;
    }
    return text;
  }

  /** The value that this field's text stands for. */
  <T> T oneOf(String name, Function<String, Optional<T>> lookup, Stream<String> allowed) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    Optional<T> value = lookup.apply(text);
    if (value.isEmpty()) {
      wrong(name, name + " must be one of " + allowed.toList() + ".");
    }
    return value.orElse(null);
  }

  Boolean bool(String name) {
    return read(name, JsonNode::isBoolean, "true or false", JsonNode::booleanValue);
  }

  Integer integer(String name) {
    return read(
        name,
        value -> value.isIntegralNumber() && value.canConvertToInt(),
        "a whole number of 32 bits",
        JsonNode::intValue);
  }

  /** A date; an empty text counts as absent. */
  String date(String name) {
    String text = textUnlessEmpty(name);
    return parsed(name, text, LocalDate::parse, "a date like 2001-12-31") == null ? null : text;
  }

  OffsetDateTime dateTime(String name) {
    return parsed(name, text(name), OffsetDateTime::parse, "a date-time like 2001-12-31T23:59:59Z");
  }

  /** The fields of an object within; absent if it is absent or no object. */
  Optional<Fields> object(String name) {
    return object(name, name);
  }

  /**
   * The same.
   *
   * @param reportedAs the object's name in the location of a problem
   */
  Optional<Fields> object(String name, String reportedAs) {
    JsonNode object = read(name, JsonNode::isObject, "an object", Function.identity());
    return Optional.ofNullable(object).map(value -> new Fields(value, at(reportedAs), problems));
  }

  /** The fields of each object of a list; empty if the list is absent. */
  List<Fields> objects(String name) {
    List<Fields> objects = new ArrayList<>();
    List<JsonNode> elements = elements(name);
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i).isObject()) {
        objects.add(new Fields(elements.get(i), at(name + "[" + i + "]"), problems));
      } else {
        wrong(name + "[" + i + "]", "must be an object.");
      }
    }
    return objects;
  }

  /** The texts of a list; empty if the list is absent. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(name)) {
      if (element.isTextual()) {
        texts.add(element.textValue());
      } else {
        wrong(name, name + " must hold texts only.");
      }
    }
    return texts;
  }

  /** A map of texts, or null if it is absent. */
  Map<String, String> textMap(String name) {
    Optional<Fields> object = object(name);
    if (object.isEmpty()) {
      return null;
    }
    Map<String, String> map = new LinkedHashMap<>();
    object.get().node.fieldNames().forEachRemaining(key -> map.put(key, object.get().text(key)));
    return map;
  }

  private String at(String name) {
    return location.isEmpty() ? name : location + "." + name;
  }

  private List<JsonNode> elements(String name) {
    List<JsonNode> elements = new ArrayList<>();
    JsonNode array = read(name, JsonNode::isArray, "a list", Function.identity());
    if (array != null) {
      array.forEach(elements::add);
    }
    return elements;
  }

  private <T> T parsed(String name, String text, Function<String, T> parser, String rule) {
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeParseException e) {
      wrong(name, name + " must be " + rule + ".");
      return null;
    }
  }

  private <T> T read(
      String name, Predicate<JsonNode> type, String typeName, Function<JsonNode, T> value) {
    if (!has(name)) {
      return null;
    }
    JsonNode field = node.get(name);
    if (!type.test(field)) {
      wrong(name, name + " must be " + typeName + ".");
      return null;
    }
    return value.apply(field);
  }
}
