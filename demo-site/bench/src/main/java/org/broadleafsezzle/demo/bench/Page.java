package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of the documentation that shows each part's results between two marks. */
final class Page {
  private final Path file;

  Page(Path file) {
    this.file = file;
  }

  void replace(String part, String table) {
    try {
      Files.writeString(file, replaced(Files.readString(file), part, table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with this between the marks of the part; all else as it was. */
  static String replaced(String text, String part, String table) {
    String begin = "<!-- measured: " + part + " -->\n";
    String end = "<!-- end of " + part + " -->";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    if (!text.contains(begin) || to < from) {
      throw new IllegalStateException("The page lacks the marks between which " + part + " goes");
    }
    return text.substring(0, from) + table + text.substring(to);
  }
}
