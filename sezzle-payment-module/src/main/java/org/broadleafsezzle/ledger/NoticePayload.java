package org.broadleafsezzle.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.broadleafsezzle.api.model.Price;

/**
 * The content of a notice, as of the time of the event: texts by their names, kept as JSON. Nothing
 * personal belongs in it: the recipient's data are read when it is sent. Immutable.
 */
public final class NoticePayload {

  public static final NoticePayload NOTHING = new NoticePayload(Collections.emptyMap());

  static final int LONGEST = 2000;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<LinkedHashMap<String, String>>() {};
  private static final String AMOUNT = "amountInCents";
  private static final String LEFT = "leftInCents";
  private static final String CURRENCY = "currency";
  private static final String CANCELLED = "orderCancelled";

  private final Map<String, String> texts;

  private NoticePayload(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * An amount that was moved.
   *
   * @param leftInCents the rest of the same payment that can still be captured, in cents of its
   *     currency
   */
  public static NoticePayload of(Price amount, long leftInCents) {
    return NOTHING
        .with(AMOUNT, String.valueOf(amount.getAmountInCents()))
        .with(LEFT, String.valueOf(leftInCents))
        .with(CURRENCY, amount.getCurrency());
  }

  /** The same, and that the order is cancelled. */
  public NoticePayload ofCancelledOrder() {
    return with(CANCELLED, String.valueOf(true));
  }

  /** The same with one more text. */
  public NoticePayload with(String name, String text) {
    Map<String, String> more = new LinkedHashMap<>(texts);
    more.put(name, text);
    return new NoticePayload(Collections.unmodifiableMap(more));
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /** Empty if it is about no amount. */
  public Optional<Price> amount() {
    return price(AMOUNT);
  }

  /** The rest of the payment that could still be captured then; empty if it is about no amount. */
  public Optional<Price> left() {
    return price(LEFT);
  }

  public boolean isOrderCancelled() {
    return texts.containsKey(CANCELLED);
  }

  private Optional<Price> price(String name) {
    return text(name).map(cents -> Price.of(Long.parseLong(cents), texts.get(CURRENCY)));
  }

  /** As its column holds it. */
  String write() {
    try {
      String json = JSON.writeValueAsString(texts);
      if (json.length() > LONGEST) {
        throw new IllegalArgumentException(
            "A notice tells at most " + LONGEST + " characters, not " + json.length());
      }
      return json;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static NoticePayload read(String column) {
    try {
      return new NoticePayload(JSON.readValue(column, TEXTS));
    } catch (IOException e) {
      throw new IllegalStateException("What a notice tells can't be read: " + column, e);
    }
  }
}
