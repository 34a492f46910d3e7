package org.broadleafsezzle.api.http.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.api.error.SezzleError;

/** Reads why Sezzle said no: an array of errors, one error, or an object that holds an array. */
public final class ErrorReader {
  private static final int MOST = 20;

  private ErrorReader() {}

  /** Empty if the body is not Sezzle's own, say a proxy's page; an empty body is no errors. */
  public static Optional<List<SezzleError>> read(Answer answer) {
    if (answer.body().length == 0) {
      return Optional.of(Collections.emptyList());
    }
    try {
      JsonNode root = Json.readTree(answer);
      JsonNode errors = root.path("errors").isArray() ? root.path("errors") : root;
      return errors.isArray() ? Optional.of(all(errors)) : single(errors);
    } catch (UnreadableAnswerException e) {
      return Optional.empty();
    }
  }

  private static List<SezzleError> all(JsonNode errors) {
    List<SezzleError> found = new ArrayList<>();
    for (JsonNode error : errors) {
      if (error.isObject() && found.size() < MOST) {
        found.add(error(error));
      }
    }
    return found;
  }

  private static Optional<List<SezzleError>> single(JsonNode error) {
    return error.isObject()
        ? Optional.of(Collections.singletonList(error(error)))
        : Optional.empty();
  }

  private static SezzleError error(JsonNode error) {
    String code = text(error, "code");
    return new SezzleError(
        code == null ? text(error, "id") : code,
        text(error, "location"),
        text(error, "message"),
        text(error, "debug_uuid"));
  }

  private static String text(JsonNode error, String field) {
    return error.path(field).asText(null);
  }
}
