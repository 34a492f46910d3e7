package org.broadleafsezzle.demo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of the documentation that shows the results between two marks. */
final class Page {
  private static final String BEGIN = "<!-- measured: mvn -Pbench -Dbench.write=true -->\n";
  private static final String END = "<!-- end of what was measured -->";

  private final Path file;

  Page(Path file) {
    this.file = file;
  }

  void replaceTables(String tables) throws IOException {
    String text = Files.readString(file);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(file + " lacks the marks between which the results go");
    }
    Files.writeString(
        file, text.substring(0, begin + BEGIN.length()) + tables + text.substring(end));
  }
}
