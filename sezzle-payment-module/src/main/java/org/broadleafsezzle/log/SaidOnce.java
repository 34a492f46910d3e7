package org.broadleafsezzle.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers what this process told the log, so that a trouble that lasts is told once a day. */
public final class SaidOnce {

  private static final Duration AGAIN = Duration.ofDays(1);
  private static final int MOST = 1000;

  private final Clock clock;
  private final Map<String, Said> last =
      new LinkedHashMap<String, Said>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Said> eldest) {
          return size() > MOST;
        }
      };

  public SaidOnce(Clock clock) {
    this.clock = clock;
  }

  /** Whether this trouble of a row is to be told now; from then on it counts as told. */
  public synchronized boolean isNews(String row, String trouble) {
    Said before = last.get(row);
    Instant now = clock.instant();
    if (before != null && before.trouble.equals(trouble) && now.isBefore(before.at.plus(AGAIN))) {
      return false;
    }
    last.put(row, new Said(trouble, now));
    return true;
  }

  /** The row is well again: its next trouble is news. */
  public synchronized void mended(String row) {
    last.remove(row);
  }

  private static final class Said {
    private final String trouble;
    private final Instant at;

    private Said(String trouble, Instant at) {
      this.trouble = trouble;
      this.at = at;
    }
  }
}
