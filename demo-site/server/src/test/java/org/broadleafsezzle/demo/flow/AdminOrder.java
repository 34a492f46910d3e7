package org.broadleafsezzle.demo.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.broadleafsezzle.demo.running.Demo;

/** An order as an administrator sees it. */
final class AdminOrder {
  AdminOrder(Demo demo) {}

  List<String> transactions(JsonNode order) {
    return List.of();
  }
}
