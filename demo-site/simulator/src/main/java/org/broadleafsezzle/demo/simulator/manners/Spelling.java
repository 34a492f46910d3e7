package org.broadleafsezzle.demo.simulator.manners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.json.Json;

/** Writes answers and events as the manners of the moment spell them; without one, as they are. */
public final class Spelling {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:]+(\\.\\d+)?Z");
  private static final Set<String> FLATTENED =
      Set.of("amount", "order_amount", "authorization_amount");

  private final Manners manners;

  public Spelling(Manners manners) {
    this.manners = manners;
  }

  /** The same answer, spelled otherwise. */
  public Answer of(Answer answer) {
    if (!Answer.JSON.equals(answer.contentType())) {
      return answer;
    }
    int status =
        answer.status() == 201 && manners.has(Manner.CREATED_AS_OK) ? 200 : answer.status();
    return new Answer(status, answer.contentType(), of(answer.body()), answer.headers());
  }

  /** The same JSON text, spelled otherwise. */
  public String of(String json) {
    if (manners.on().stream().noneMatch(manner -> manner.topic() == Manner.Topic.SPELLING)) {
      return json;
    }
    try {
      JsonNode root = Json.SEZZLE.tree(json);
      return Json.SEZZLE.write(spelled(withoutList(root)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The simulator's own text is not JSON.", e);
    }
  }

  private JsonNode withoutList(JsonNode root) {
    boolean errors = root.isArray() && root.path(0).has("debug_uuid");
    return errors && manners.has(Manner.ERRORS_AS_OBJECT) ? root.get(0) : root;
  }

  private JsonNode spelled(JsonNode node) {
    if (node instanceof ObjectNode) {
      return spelled((ObjectNode) node);
    }
    if (node.isArray()) {
      node.forEach(this::spelled);
    }
    return node;
  }

  private ObjectNode spelled(ObjectNode node) {
    List<Map.Entry<String, JsonNode>> fields = new ArrayList<>();
    node.fields().forEachRemaining(fields::add);
    for (Map.Entry<String, JsonNode> field : fields) {
      JsonNode value = field.getValue();
      if (value.isTextual()) {
        node.set(field.getKey(), text(field.getKey(), value.textValue()));
      } else {
        spelled(value);
      }
      if (FLATTENED.contains(field.getKey()) && manners.has(Manner.AMOUNTS_FLAT)) {
        flatten(node, field.getKey());
      }
    }
    if (node.has("country_code") && node.has("phone_number")) {
      nameThePhone(node);
    }
    return node;
  }

  private TextNode text(String name, String text) {
    if (name.equals("checkout_status") && manners.has(Manner.STATUS_COMPLETE)) {
      return TextNode.valueOf(text.equals("completed") ? "complete" : text);
    }
    return TextNode.valueOf(DATE.matcher(text).matches() ? date(text) : text);
  }

  private String date(String date) {
    String spelled = date;
    if (manners.has(Manner.DATES_IN_WHOLE_SECONDS)) {
      spelled = spelled.replaceFirst("\\.\\d+", "");
    }
    if (manners.has(Manner.DATES_WITHOUT_OFFSET)) {
      spelled = spelled.replace("Z", "");
    }
    return spelled;
  }

  private static void flatten(ObjectNode node, String name) {
    JsonNode amount = node.remove(name);
    node.set("amount_in_cents", amount.get("amount_in_cents"));
    node.set("currency_code", amount.get("currency"));
  }

  private void nameThePhone(ObjectNode address) {
    if (manners.has(Manner.PHONE_OF_ADDRESSES)) {
      address.set("phone", address.remove("phone_number"));
    }
  }
}
