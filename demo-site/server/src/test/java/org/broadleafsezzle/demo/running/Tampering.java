package org.broadleafsezzle.demo.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The acts of somebody who sits between the shop and Sezzle, or in Sezzle's systems. */
public final class Tampering {
  private final Sezzle sezzle;

  public Tampering(Sezzle sezzle) {
    this.sezzle = sezzle;
  }

  /**
   * Has Sezzle believe that it was asked for something else, before the shopper decides.
   *
   * @param falsehood amountInCents, currency, referenceId
   */
  public void falsify(String orderUuid, Map<String, ?> falsehood) {
    sezzle.send("POST", "/orders/" + orderUuid + "/falsify", falsehood);
  }

  /** The next calls of an operation are not carried out, and answered like this. */
  public void forgeAnswer(String operationId, int calls, int status, String body) {
    sezzle.send(
        "POST",
        "/faults",
        Map.of(
            "operationId",
            operationId,
            "kind",
            "FORGED_ANSWER",
            "count",
            calls,
            "answerStatus",
            status,
            "answerBody",
            body));
  }

  /** Everybody is honest again. */
  public void end() {
    sezzle.send("DELETE", "/faults", null);
  }

  /** An order as the API shows it, to be changed and forged. */
  public JsonNode honest(String orderUuid) {
    return sezzle.callApi("GET", "/order/" + orderUuid, null);
  }
}
