package org.broadleafsezzle.demo.simulator.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An answer of Sezzle.
 *
 * @param json missing if the body is not JSON
 * @param date the time at Sezzle
 */
record Reply(int status, String body, JsonNode json, Instant date) {

  private static final int FIRST_REFUSAL = 300;
  private static final int LONGEST_WORD = 60;

  boolean isSuccess() {
    return status < FIRST_REFUSAL;
  }

  JsonNode at(String pointer) {
    return json.at(pointer);
  }

  String text(String pointer) {
    return json.at(pointer).asText("");
  }

  /** The status; of a refusal also its code, where it points, and a shape other than an array. */
  String verdict() {
    if (isSuccess()) {
      return Integer.toString(status);
    }
    JsonNode error = json.isArray() ? json.path(0) : json;
    String location = word(error.path("location"));
    return status
        + (word(error.path("code")).isEmpty() ? "" : " " + word(error.path("code")))
        + (location.isEmpty() ? "" : " at " + location)
        + (json.isArray() ? "" : json.isObject() ? ", one object" : ", no JSON");
  }

  /** A word of Sezzle's that can be printed: it repeats nothing that was sent. */
  private static String word(JsonNode text) {
    String word = text.asText("").replaceAll("[^\\w.\\[\\]-]+", "_");
    return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
  }

  /**
   * This answer, if it is a success.
   *
   * @throws NotSeenException if Sezzle refused
   */
  Reply orNotSeen(String what) {
    if (!isSuccess()) {
      throw new NotSeenException(what + " was refused: " + verdict());
    }
    return this;
  }
}
