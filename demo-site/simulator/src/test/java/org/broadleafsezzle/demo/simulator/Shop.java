package org.broadleafsezzle.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A shop that asks for a purchase of 100.01 and lets its shopper decide. */
final class Shop {

  static final int AMOUNT = 10_001;
  static final String COMPLETE_URL = "http://127.0.0.1:9/return?key=a%20b&x=1";
  static final String CANCEL_URL = "http://127.0.0.1:9/cancel?key=a%20b";

  private static final String SESSION =
      """
      {"cancel_url":{"href":"CANCEL","method":"GET"},
       "complete_url":{"href":"COMPLETE","method":"GET"},
       "customer":{"tokenize":TOKENIZE,"email":"ada@example.com","first_name":"Ada",
         "last_name":"Lovelace","phone":"5555550100","dob":"1990-12-10",
         "billing_address":{"name":"Ada Lovelace","street":"1 Main St","city":"Toronto",
           "state":"ON","postal_code":"M5V 1A1","country_code":"CA"}},
       "order":{"intent":"INTENT","reference_id":"REFERENCE","description":"Order of a test",
         "order_amount":{"amount_in_cents":10001,"currency":"CUR"},
         "items":[{"name":"Ørsted’s <b>lamp</b>","sku":"L-1","quantity":2,
           "price":{"amount_in_cents":4000,"currency":"CUR"}}],
         "discounts":[{"name":"SPRING","amount":{"amount_in_cents":500,"currency":"CUR"}}],
         "shipping_amount":{"amount_in_cents":1000,"currency":"CUR"},
         "tax_amount":{"amount_in_cents":1501,"currency":"CUR"},
         "metadata":{"order_number":"42"},"locale":"LOCALE"}}""";

  private final TestClient client;

  Shop(TestClient client) {
    this.client = client;
  }

  static String reference() {
    return "ref-" + UUID.randomUUID();
  }

  static String sessionBody(String intent) {
    return sessionBody(intent, reference(), "en-US", "USD", false);
  }

  static String sessionBody(
      String intent, String referenceId, String locale, String currency, boolean tokenize) {
    return SESSION
        .replace("CANCEL", CANCEL_URL)
        .replace("COMPLETE", COMPLETE_URL)
        .replace("TOKENIZE", Boolean.toString(tokenize))
        .replace("INTENT", intent)
        .replace("REFERENCE", referenceId)
        .replace("CUR", currency)
        .replace("LOCALE", locale);
  }

  /** Creates a session; its answer. */
  JsonNode session(String body) {
    TestClient.Reply reply = client.api("POST", "/session", body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.json();
  }

  /** The answer to a session whose shopper is to be asked for the shipping address. */
  JsonNode sessionAskingForAddress(String locale) {
    return session(
        sessionBody("AUTH", reference(), locale, "USD", false)
            .replace("\"metadata\"", "\"requires_shipping_info\":true,\"metadata\""));
  }

  /** The uuid of a new order whose checkout is active. */
  String order(String intent) {
    return session(sessionBody(intent)).at("/order/uuid").asText();
  }

  /** The uuid of a new order that the shopper approved. */
  String approvedOrder(String intent) {
    String uuid = order(intent);
    decide(uuid, "APPROVE");
    return uuid;
  }

  /** The shopper's next address after this decision. */
  String decide(String orderUuid, String decision) {
    TestClient.Reply reply =
        client.control(
            "POST", "/orders/" + orderUuid + "/decision", "{\"decision\":\"" + decision + "\"}");
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return reply.at("/redirectUrl").asText(null);
  }

  /** The order as the API shows it. */
  JsonNode show(String orderUuid) {
    return client.api("GET", "/order/" + orderUuid, null).json();
  }

  TestClient.Reply capture(String orderUuid, int cents, String... headers) {
    return client.api(
        "POST",
        "/order/" + orderUuid + "/capture",
        "{\"capture_amount\":" + usd(cents) + "}",
        headers);
  }

  TestClient.Reply refund(String orderUuid, int cents, String... headers) {
    return client.api("POST", "/order/" + orderUuid + "/refund", usd(cents), headers);
  }

  TestClient.Reply release(String orderUuid, int cents, String... headers) {
    return client.api("POST", "/order/" + orderUuid + "/release", usd(cents), headers);
  }

  static String usd(int cents) {
    return "{\"amount_in_cents\":" + cents + ",\"currency\":\"USD\"}";
  }
}
