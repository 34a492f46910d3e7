package org.broadleafsezzle.demo.simulator.conformance;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** The request for a session, as documented, with changes to it. */
final class SessionBody {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DOCUMENTED =
      """
      {"cancel_url":{"href":"https://shop.example/cancel","method":"GET"},
       "complete_url":{"href":"https://shop.example/return","method":"GET"},
       "customer":{"tokenize":false,"email":"conformance@shop.example","first_name":"Test",
         "last_name":"Shopper","phone":"5555045294","dob":"1990-02-25",
         "billing_address":{"name":"Test Shopper","street":"123 W Lake St","city":"Minneapolis",
           "state":"MN","postal_code":"55408","country_code":"US","phone_number":"5555045294"}},
       "order":{"intent":"AUTH","reference_id":"","description":"Conformance suite",
         "order_amount":{"amount_in_cents":10000,"currency":"USD"},
         "items":[{"name":"Widget","sku":"W-1","quantity":1,
           "price":{"amount_in_cents":10000,"currency":"USD"}}],
         "discounts":[{"name":"None","amount":{"amount_in_cents":0,"currency":"USD"}}],
         "locale":"en-US"}}""";

  private final ObjectNode body = (ObjectNode) tree(DOCUMENTED);

  SessionBody() {
    with("/order/reference_id", "\"" + newReferenceId() + "\"");
  }

  static String newReferenceId() {
    return "conformance-" + UUID.randomUUID();
  }

  /**
   * The same with another value.
   *
   * @param json null to leave the field out
   */
  SessionBody with(String pointer, String json) {
    JsonPointer path = JsonPointer.compile(pointer);
    ObjectNode parent = (ObjectNode) body.at(path.head());
    String name = path.last().getMatchingProperty();
    if (json == null) {
      parent.remove(name);
    } else {
      parent.set(name, tree(json));
    }
    return this;
  }

  String referenceId() {
    return body.at("/order/reference_id").asText();
  }

  String json() {
    return body.toString();
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
