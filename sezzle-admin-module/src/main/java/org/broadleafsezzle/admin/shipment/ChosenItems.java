package org.broadleafsezzle.admin.shipment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.order.BadInputException;

/** The pieces that somebody has chosen of the lines of an order; at least one. Immutable. */
final class ChosenItems {

  private static final Pattern LINE = Pattern.compile("[a-z]{1,10}-[0-9]{1,19}");
  private static final Pattern PIECES = Pattern.compile("[0-9]{1,6}");
  private static final int MOST_LINES = 1_000;

  private final Map<String, Integer> pieces;

  private ChosenItems(Map<String, Integer> pieces) {
    this.pieces = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
  }

  static ChosenItems of(Map<String, Integer> pieces) {
    return new ChosenItems(pieces);
  }

  /**
   * Reads them.
   *
   * @throws BadInputException if nothing is chosen, or it can't be meant
   */
  static ChosenItems of(ItemsForm form) {
    return form.getItems() == null
        ? typed(form.getLine(), form.getPieces())
        : written(form.getItems());
  }

  private static ChosenItems typed(List<String> lines, List<String> typed) {
    if (lines.size() == 1 && typed.isEmpty()) {
      throw new BadInputException("pieces.none");
    }
    if (lines.size() != typed.size()) {
      throw new BadInputException("form");
    }
    Map<String, Integer> chosen = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String number = typed.get(i) == null ? "" : typed.get(i).trim();
      put(chosen, lines.get(i), number.isEmpty() ? "0" : number);
    }
    return some(chosen);
  }

  private static ChosenItems written(String items) {
    Map<String, Integer> chosen = new LinkedHashMap<>();
    for (String one : items.split(",", MOST_LINES)) {
      String[] pair = one.split(":", 2);
      if (pair.length != 2) {
        throw new BadInputException("form");
      }
      put(chosen, pair[0], pair[1]);
    }
    return some(chosen);
  }

  private static void put(Map<String, Integer> chosen, String line, String number) {
    if (line == null || !LINE.matcher(line).matches() || chosen.containsKey(line)) {
      throw new BadInputException("form");
    }
    if (!PIECES.matcher(number).matches()) {
      throw new BadInputException("pieces.number");
    }
    chosen.put(line, Integer.valueOf(number));
  }

  private static ChosenItems some(Map<String, Integer> chosen) {
    chosen.values().removeIf(number -> number == 0);
    if (chosen.isEmpty()) {
      throw new BadInputException("pieces.none");
    }
    return new ChosenItems(chosen);
  }

  /** By the keys of the lines. */
  Map<String, Integer> pieces() {
    return pieces;
  }

  /** For a field of a form. */
  @Override
  public String toString() {
    return pieces.entrySet().stream()
        .map(one -> one.getKey() + ":" + one.getValue())
        .collect(Collectors.joining(","));
  }
}
