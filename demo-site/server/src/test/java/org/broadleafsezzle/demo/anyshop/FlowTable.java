package org.broadleafsezzle.demo.anyshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafsezzle.demo.running.RunningShop;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints what came of each flow. {@code -Dshop.report=7.0} writes it into the column of that name
 * in docs/platforms.md, where a flow that was not run keeps what it came to before.
 */
final class FlowTable implements TestWatcher, AfterAllCallback {
  private static final Logger LOG = LoggerFactory.getLogger(FlowTable.class);
  private static final Path DOCUMENT = Path.of("..", "..", "docs", "platforms.md");
  private static final String FROM = "<!-- flows -->";
  private static final String TO = "<!-- end of flows -->";
  private static final String NOT_RUN = "not run";
  private static final Pattern REASON = Pattern.compile("\\[(.+?)\\]");

  private final Map<String, String> results = new LinkedHashMap<>();

  @Override
  public void testSuccessful(ExtensionContext context) {
    results.put(context.getDisplayName(), "works");
  }

  @Override
  public void testAborted(ExtensionContext context, Throwable cause) {
    Matcher reason = REASON.matcher(cause.getMessage());
    results.put(
        context.getDisplayName(), reason.find() ? NOT_RUN + ": " + reason.group(1) : NOT_RUN);
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    results.put(context.getDisplayName(), "**fails**");
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    results.forEach((flow, result) -> LOG.info("{}: {}", flow, result));
    Optional<String> column = RunningShop.option("shop.report");
    if (column.isPresent()) {
      String document = Files.readString(DOCUMENT);
      int from = document.indexOf(FROM) + FROM.length();
      int to = document.indexOf(TO);
      List<String> rows = document.substring(from, to).strip().lines().toList();
      Files.writeString(
          DOCUMENT,
          document.substring(0, from)
              + "\n"
              + String.join("\n", filledIn(rows, column.get()))
              + "\n"
              + document.substring(to));
    }
  }

  private List<String> filledIn(List<String> rows, String column) {
    int place = List.of(cells(rows.get(0))).indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException("No column " + column + " in " + DOCUMENT);
    }
    List<String> filledIn = new ArrayList<>(rows.subList(0, 2));
    for (String row : rows.subList(2, rows.size())) {
      String[] cells = cells(row);
      String result = results.getOrDefault(cells[0], cells[place]);
      if (!result.startsWith(NOT_RUN) || cells[place].startsWith(NOT_RUN)) {
        cells[place] = result;
      }
      filledIn.add("| " + String.join(" | ", cells) + " |");
    }
    return filledIn;
  }

  private static String[] cells(String row) {
    return row.replaceFirst("^\\| ", "").replaceFirst(" \\|$", "").split(" \\| ", -1);
  }
}
