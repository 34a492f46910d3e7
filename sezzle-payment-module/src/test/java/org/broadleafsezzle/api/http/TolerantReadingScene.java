package org.broadleafsezzle.api.http;

import static org.broadleafsezzle.api.http.Gateway.json;

import org.broadleafsezzle.api.model.Order;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers as Sezzle may write them, and the client that reads them. */
abstract class TolerantReadingScene {

  @RegisterExtension final Gateway gateway = new Gateway();

  Order order(String body) {
    gateway.answer(json(200, body));
    return gateway.client().getOrder("order-1");
  }
}
