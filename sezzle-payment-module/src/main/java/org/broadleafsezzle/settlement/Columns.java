package org.broadleafsezzle.settlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafsezzle.ledger.ColumnText;

/** Sezzle's values, as columns of the shop's tables take them. */
final class Columns {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Columns() {}

  static boolean isCurrency(String text) {
    return text.matches("[A-Z]{3}");
  }

  /** As JSON, without what is empty; the last ones are left out if it would be too long. */
  static String write(Map<String, String> cells, int longest) {
    Map<String, String> kept = new LinkedHashMap<>();
    String written = null;
    for (Map.Entry<String, String> cell : cells.entrySet()) {
      if (!cell.getValue().isEmpty()) {
        kept.put(cell.getKey(), ColumnText.fit(cell.getValue(), longest));
        String longer = json(kept);
        if (longer.length() > longest) {
          return written;
        }
        written = longer;
      }
    }
    return written;
  }

  private static String json(Map<String, String> cells) {
    try {
      return JSON.writeValueAsString(cells);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts can always be written", e);
    }
  }

  static Map<String, String> read(String written) {
    try {
      return written == null
          ? Collections.emptyMap()
          : JSON.readValue(written, new TypeReference<LinkedHashMap<String, String>>() {});
    } catch (JsonProcessingException e) {
      return Collections.emptyMap();
    }
  }
}
