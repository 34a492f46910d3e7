package org.broadleafsezzle.demo.simulator.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.json.Json;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.demo.simulator.manners.Manners;

/**
 * Carries out each {@code Sezzle-Request-Id} once: the same request gets the same answer again,
 * another request with the same id is refused. A refused request was not carried out, and is tried
 * anew. Some {@link Manner manners} forget the ids.
 */
public final class RepeatedRequests {

  static final String HEADER = "Sezzle-Request-Id";

  private static final int FIRST_REFUSAL = 400;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

  private final Clock clock;
  private final Manners manners;
  private final Map<String, Done> done = new HashMap<>();

  public RepeatedRequests(Clock clock, Manners manners) {
    this.clock = clock;
    this.manners = manners;
  }

  private record Done(String path, JsonNode body, Answer answer, Instant at) {
    boolean isFor(Request request) {
      return path.equals(request.path()) && body.equals(tree(request));
    }
  }

  /** An answer, and whether it was given before. */
  record Outcome(Answer answer, boolean replayed) {}

  Outcome once(Request request, Supplier<Answer> operation) {
    String id = request.header(HEADER).orElse("");
    if (id.isBlank() || manners.has(Manner.REQUEST_IDS_IGNORED)) {
      return new Outcome(operation.get(), false);
    }
    Done before = done.get(id);
    if (before == null || forgotten(before)) {
      Answer answer = operation.get();
      if (answer.status() < FIRST_REFUSAL) {
        done.put(id, new Done(request.path(), tree(request), answer, clock.instant()));
      }
      return new Outcome(answer, false);
    }
    if (before.isFor(request)) {
      return new Outcome(before.answer(), true);
    }
    return new Outcome(
        Errors.of(
            422,
            "request_id_reused",
            "This " + HEADER + " was used for another request: use a new one."),
        false);
  }

  /** Forgets everything. */
  public void clear() {
    done.clear();
  }

  private boolean forgotten(Done before) {
    return manners.has(Manner.REQUEST_IDS_FORGOTTEN)
        && clock.instant().isAfter(before.at().plus(FORGOTTEN_AFTER));
  }

  private static JsonNode tree(Request request) {
    try {
      return Json.SEZZLE.tree(request.body());
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(request.body());
    }
  }
}
