package org.broadleafsezzle.demo.running;

import java.util.Map;

/** A shopper whom Sezzle asks where it is shipped. */
public final class AddressAtSezzle {

  private AddressAtSezzle() {}

  /**
   * The shopper says it, and pays.
   *
   * @param address its fields as the control API names them
   * @return where Sezzle sends the shopper back to
   */
  public static String pay(Sezzle sezzle, String orderUuid, Map<String, String> address) {
    return decide(sezzle, orderUuid, "APPROVE", address);
  }

  /** The same, of a shopper who closes the window. */
  public static void payAndClose(Sezzle sezzle, String orderUuid, Map<String, String> address) {
    decide(sezzle, orderUuid, "COMPLETE_AND_CLOSE", address);
  }

  private static String decide(
      Sezzle sezzle, String orderUuid, String decision, Map<String, String> address) {
    return sezzle
        .send(
            "POST",
            "/orders/" + orderUuid + "/decision",
            Map.of("decision", decision, "shippingAddress", address))
        .path("redirectUrl")
        .asText();
  }
}
