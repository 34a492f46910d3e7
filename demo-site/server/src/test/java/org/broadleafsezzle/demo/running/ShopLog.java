package org.broadleafsezzle.demo.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The lines that the demo has written to its log since a moment. */
public final class ShopLog {
  private static final Path FILE =
      Path.of(System.getProperty("tests.log", "target/logs/other.log"));

  private final long from;

  private ShopLog(long from) {
    this.from = from;
  }

  public static ShopLog fromNow() {
    try {
      return new ShopLog(Files.size(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a person who reads the file sees them; stack traces too. */
  public List<String> lines() {
    return Arrays.asList(text().split("\\R|[\\u000B\\u000C\\u0085\\u2028\\u2029]"));
  }

  public String text() {
    try {
      byte[] all = Files.readAllBytes(FILE);
      return new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
