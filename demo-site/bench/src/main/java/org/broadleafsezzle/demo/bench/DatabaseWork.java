package org.broadleafsezzle.demo.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what the shop asks its database for: it is the same on a quiet machine and on a busy one.
 * The shop's connections come from {@link CountingDriver}, which writes it down here.
 */
final class DatabaseWork {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseWork.class);
  private static final ConcurrentMap<String, LongAdder> STATEMENTS = new ConcurrentHashMap<>();
  private static final LongAdder ROWS = new LongAdder();
  private static final LongAdder COMMITS = new LongAdder();
  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

  private static volatile String threads;
  private static volatile boolean rowsToo;

  private DatabaseWork() {}

  /**
   * Begins anew.
   *
   * @param threadsNamed how the names begin of the threads that are counted; empty for all
   * @param withRows whether each query is also explained, which costs as much as the query
   */
  static void count(String threadsNamed, boolean withRows) {
    STATEMENTS.clear();
    ROWS.reset();
    COMMITS.reset();
    rowsToo = withRows;
    threads = threadsNamed;
  }

  /** Lists the statements in the log if {@code -Dbench.statements=true} asks for it. */
  static void stop() {
    threads = null;
    if (Boolean.getBoolean("bench.statements")) {
      LOG.info("{} statements:\n{}", statements(), asText());
    }
  }

  static boolean isCounted() {
    String counted = threads;
    return counted != null && Thread.currentThread().getName().startsWith(counted);
  }

  static boolean isExplained() {
    return rowsToo && isCounted();
  }

  static void executed(String sql) {
    if (isCounted()) {
      STATEMENTS.computeIfAbsent(sql, any -> new LongAdder()).increment();
    }
  }

  static void committed() {
    if (isCounted()) {
      COMMITS.increment();
    }
  }

  /** Adds what H2's {@code explain analyze} says of a query. */
  static void explained(String plan) {
    ROWS.add(scanned(plan));
  }

  /** The number of rows of tables and indexes that were read, as a plan says it. */
  static long scanned(String plan) {
    return SCANNED.matcher(plan).results().mapToLong(count -> Long.parseLong(count.group(1))).sum();
  }

  static long statements() {
    return STATEMENTS.values().stream().mapToLong(LongAdder::sum).sum();
  }

  static long commits() {
    return COMMITS.sum();
  }

  static long rows() {
    return ROWS.sum();
  }

  /** Each statement with how often it was executed, the most frequent first: for whoever mends. */
  private static String asText() {
    return STATEMENTS.entrySet().stream()
        .sorted(Map.Entry.comparingByValue((a, b) -> Long.compare(b.sum(), a.sum())))
        .map(one -> one.getValue().sum() + " " + one.getKey())
        .collect(Collectors.joining("\n"));
  }
}
