package org.broadleafsezzle.demo.simulator.log;

import java.time.Instant;
import java.util.Map;

/**
 * A call of the API, and its answer. Keys and bearer tokens are masked.
 *
 * @param number grows by one with each call
 * @param at when it came in, by the simulator's clock
 * @param operationId of the API's contract; null if no operation has this method and path
 * @param headers by lower-case name
 * @param requestBody null if there was none
 * @param status what was sent; null while nothing is, or never was
 * @param responseBody what was sent; null if nothing was
 * @param fault the fault it met, in words; null if none
 * @param replayed whether the answer repeats that to an earlier call with the same
 *     Sezzle-Request-Id
 */
public record LoggedCall(
    long number,
    Instant at,
    String operationId,
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String requestBody,
    Integer status,
    String responseBody,
    String fault,
    boolean replayed) {

  LoggedCall answered(int newStatus, String newResponseBody, boolean wasReplayed) {
    return new LoggedCall(
        number,
        at,
        operationId,
        method,
        path,
        query,
        headers,
        requestBody,
        newStatus,
        newResponseBody,
        fault,
        wasReplayed);
  }
}
