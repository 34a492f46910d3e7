package org.broadleafsezzle.settings;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.persistence.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stored settings, kept for two seconds at most: what one node saves counts on all of them
 * within that time. In a busy shop they are read again in the background after one second, so that
 * no request waits for the query. While the database is down what was read last stays in force.
 */
public class SettingRows implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SettingRows.class);
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final String ALL = "all";

  private final Supplier<Map<String, String>> table;
  private final ExecutorService background;
  private final LoadingCache<String, Map<String, String>> cache;
  private volatile Map<String, String> lastKnown;
  private volatile boolean failing;

  public SettingRows(SettingTable table) {
    this(
        table::read,
        Ticker.systemTicker(),
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "sezzle-settings");
              thread.setDaemon(true);
              return thread;
            }));
  }

  SettingRows(Supplier<Map<String, String>> table, Ticker ticker, ExecutorService background) {
    this.table = table;
    this.background = background;
    this.cache =
        Caffeine.newBuilder()
            .ticker(ticker)
            .executor(background)
            .refreshAfterWrite(FRESH)
            .expireAfterWrite(LONGEST)
            .build(key -> load());
  }

  /**
   * Values by property name.
   *
   * @throws SettingsException if the database can't be read and never could
   */
  public Map<String, String> current() {
    return cache.get(ALL);
  }

  /** Reads the table again on the next use: for whoever has just written to it. */
  public void forget() {
    cache.invalidate(ALL);
  }

  private Map<String, String> load() {
    try {
      Map<String, String> rows = table.get();
      if (failing) {
        LOG.info("Sezzle's settings in the database can be read again");
      }
      failing = false;
      lastKnown = rows;
      return rows;
    } catch (PersistenceException e) {
      return lastKnown(e);
    }
  }

  private Map<String, String> lastKnown(PersistenceException e) {
    if (lastKnown == null) {
      throw new SettingsException(
          null,
          "Sezzle's settings in the table BLC_SYSTEM_PROPERTY can't be read: is the database up?",
          e);
    }
    if (!failing) {
      LOG.warn(
          "Sezzle's settings in the database can't be read; those read last stay in force until"
              + " they can",
          e);
    }
    failing = true;
    return lastKnown;
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
