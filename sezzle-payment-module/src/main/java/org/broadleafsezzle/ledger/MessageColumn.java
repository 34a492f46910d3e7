package org.broadleafsezzle.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Messages as one column holds them: a JSON array with an array for each message, of its key and
 * its arguments as {@link MessageArgument} writes them.
 */
final class MessageColumn {

  private static final ObjectMapper JSON = new ObjectMapper();

  private MessageColumn() {}

  /**
   * Whole messages only: what has no room is counted in the last one.
   *
   * @return null for none
   */
  static String write(List<LedgerMessage> messages, int longest) {
    if (messages.isEmpty()) {
      return null;
    }
    String all = json(messages);
    for (int shown = messages.size() - 1; all.length() > longest; shown--) {
      List<LedgerMessage> some = new ArrayList<>(messages.subList(0, shown));
      some.add(LedgerMessage.of(StoredText.MORE, String.valueOf(messages.size() - shown)));
      all = json(some);
    }
    return all;
  }

  private static String json(List<LedgerMessage> messages) {
    List<List<String>> rows = new ArrayList<>();
    for (LedgerMessage message : messages) {
      List<String> row = new ArrayList<>();
      row.add(message.code().key());
      List<MessageArgument> places = message.code().form().arguments();
      for (int place = 0; place < places.size(); place++) {
        row.add(places.get(place).write(message.arguments().get(place)));
      }
      rows.add(row);
    }
    try {
      return JSON.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A message that can't be read becomes one that says so: a page that shows it never fails. */
  static List<LedgerMessage> read(String column) {
    if (column == null) {
      return Collections.emptyList();
    }
    try {
      List<LedgerMessage> messages = new ArrayList<>();
      for (String[] row : JSON.readValue(column, String[][].class)) {
        messages.add(message(row));
      }
      return messages;
    } catch (IOException | RuntimeException e) {
      return Collections.singletonList(LedgerMessage.of(StoredText.UNREADABLE, column));
    }
  }

  private static LedgerMessage message(String[] row) {
    MessageCode code =
        MessageCodes.find(row[0]).orElseThrow(() -> new IllegalArgumentException(row[0]));
    List<MessageArgument> places = code.form().arguments();
    Object[] arguments = new Object[row.length - 1];
    for (int place = 0; place < arguments.length; place++) {
      arguments[place] = places.get(place).read(row[place + 1]);
    }
    return LedgerMessage.of(code, arguments);
  }
}
