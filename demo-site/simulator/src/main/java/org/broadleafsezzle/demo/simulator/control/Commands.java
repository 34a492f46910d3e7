package org.broadleafsezzle.demo.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;
import org.broadleafsezzle.demo.simulator.json.Json;
import org.broadleafsezzle.demo.simulator.problems.NotFoundException;
import org.broadleafsezzle.demo.simulator.problems.RefusedException;

/** Reads a command and answers its outcome, in the same way for all of them. */
final class Commands {

  private static final String ROOT = "/control";

  private Commands() {}

  /**
   * @param command returns what is answered as JSON, or null for 204
   */
  static Route<Function<Request, Answer>> route(
      String method, String path, Function<Request, Object> command) {
    return new Route<>(method, ROOT + path, "control", request -> answer(request, command));
  }

  /**
   * Reads the body.
   *
   * @throws BadCommandException if it is not JSON, or has other fields than this type
   */
  static <T> T read(Request request, Class<T> type) {
    try {
      return Json.CONTROL.read(request.body().isBlank() ? "{}" : request.body(), type);
    } catch (JsonProcessingException e) {
      throw new BadCommandException("The body is not understood: " + e.getOriginalMessage());
    }
  }

  /**
   * @throws BadCommandException if the value is null
   */
  static <T> T required(T value, String name) {
    if (value == null) {
      throw new BadCommandException(name + " is missing.");
    }
    return value;
  }

  private static Answer answer(Request request, Function<Request, Object> command) {
    if (comesFromAnotherSite(request)) {
      return error(403, "Commands are not taken from pages of other sites.");
    }
    try {
      Object outcome = command.apply(request);
      return outcome == null ? Answer.noContent() : Answer.json(200, Json.CONTROL.write(outcome));
    } catch (BadCommandException | IllegalArgumentException e) {
      return error(400, e.getMessage());
    } catch (NotFoundException e) {
      return error(404, e.getMessage());
    } catch (RefusedException e) {
      return error(422, e.getMessage());
    }
  }

  /** Browsers send the origin with everything that could change something. */
  private static boolean comesFromAnotherSite(Request request) {
    return request
        .header("origin")
        .filter(origin -> !origin.equals("http://" + request.header("host").orElse("")))
        .isPresent();
  }

  private static Answer error(int status, String message) {
    return Answer.json(status, Json.CONTROL.write(Map.of("error", String.valueOf(message))));
  }
}
