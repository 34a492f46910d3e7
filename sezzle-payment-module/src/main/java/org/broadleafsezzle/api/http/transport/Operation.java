package org.broadleafsezzle.api.http.transport;

import static org.broadleafsezzle.api.http.transport.Operation.Safety.ONCE;
import static org.broadleafsezzle.api.http.transport.Operation.Safety.READS;
import static org.broadleafsezzle.api.http.transport.Operation.Safety.REPEATABLE;

/** The operations of the contract, under its names. */
public enum Operation {
  AUTHENTICATE("authenticate", "POST", READS),
  CREATE_SESSION("createSession", "POST", ONCE),
  GET_SESSION("getSession", "GET", READS),
  GET_ORDER("getOrder", "GET", READS),
  UPDATE_ORDER("updateOrder", "PATCH", REPEATABLE),
  DELETE_CHECKOUT("deleteCheckout", "DELETE", REPEATABLE),
  CAPTURE("capture", "POST", ONCE),
  REFUND("refund", "POST", ONCE),
  RELEASE("release", "POST", ONCE),
  REAUTHORIZE("reauthorize", "POST", ONCE),
  UPCHARGE("upcharge", "POST", ONCE),
  LIST_CUSTOMERS("listCustomers", "GET", READS),
  GET_CUSTOMER("getCustomer", "GET", READS),
  DELETE_CUSTOMER("deleteCustomer", "DELETE", REPEATABLE),
  PREAPPROVE("preapprove", "POST", ONCE),
  CREATE_CUSTOMER_ORDER("createCustomerOrder", "POST", ONCE),
  GET_TOKEN_SESSION("getTokenSession", "GET", READS),
  CREATE_WEBHOOK("createWebhook", "POST", ONCE),
  LIST_WEBHOOKS("listWebhooks", "GET", READS),
  GET_WEBHOOK("getWebhook", "GET", READS),
  UPDATE_WEBHOOK("updateWebhook", "PATCH", REPEATABLE),
  DELETE_WEBHOOK("deleteWebhook", "DELETE", REPEATABLE),
  TEST_WEBHOOK("testWebhook", "POST", ONCE),
  SETTLEMENT_SUMMARIES("settlementSummaries", "GET", READS),
  SETTLEMENT_DETAILS("settlementDetails", "GET", READS);

  /** The effect of sending a request twice. */
  enum Safety {
    /** Nothing, not even once: it changes nothing. */
    READS,
    /** The same as once, by its nature. */
    REPEATABLE,
    /**
     * Perhaps something twice: it makes something, or moves money. A request id does not change
     * that, because nobody but the gateway knows whether it is honoured.
     */
    ONCE
  }

  private final String contractName;
  private final String method;
  private final Safety safety;

  Operation(String contractName, String method, Safety safety) {
    this.contractName = contractName;
    this.method = method;
    this.safety = safety;
  }

  public String contractName() {
    return contractName;
  }

  public String method() {
    return method;
  }

  public boolean reads() {
    return safety == READS;
  }

  public boolean canBeRepeated() {
    return safety != ONCE;
  }
}
