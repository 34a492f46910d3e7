package org.broadleafsezzle.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.log.SaidOnce;
import org.broadleafsezzle.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on rows one after another. An exception of one of them is counted and told once; the others
 * get their turn all the same. If Sezzle has not answered three times one after the other, the rest
 * of that mode is left to the next run.
 */
final class EachRow<R> {

  private static final Logger LOG = LoggerFactory.getLogger(EachRow.class);
  private static final int UNANSWERED = 3;
  private static final String ONE_MODE = "";

  private final String failed;
  private final Function<R, String> name;
  private final Function<R, ?> mode;
  private final SaidOnce said;
  private final Clock clock;

  private EachRow(String failed, Function<R, String> name, Function<R, ?> mode, Clock clock) {
    this.failed = failed;
    this.name = name;
    this.mode = mode;
    this.clock = clock;
    said = new SaidOnce(clock);
  }

  /**
   * Rows that are checkouts.
   *
   * @param failed the beginning of the sentence about one that threw
   */
  static EachRow<SezzleCheckout> checkout(String failed, Clock clock) {
    return new EachRow<>(failed, String::valueOf, SezzleCheckout::getMode, clock);
  }

  /** Rows that are ids of checkouts, of whatever mode. */
  static EachRow<String> checkoutId(String failed, Clock clock) {
    return new EachRow<>(failed, id -> "checkout=" + id, id -> ONE_MODE, clock);
  }

  /**
   * Begins none after the deadline.
   *
   * @param work the work on one row; whatever it throws, the next row follows
   */
  void work(Collection<R> rows, Instant deadline, ReconcileReport report, Consumer<R> work) {
    Map<Object, Integer> unanswered = new HashMap<>();
    for (R row : rows) {
      if (clock.instant().isAfter(deadline)) {
        return;
      }
      Object group = mode.apply(row);
      if (unanswered.getOrDefault(group, 0) < UNANSWERED) {
        boolean answered = work(row, report, work);
        unanswered.put(group, answered ? 0 : unanswered.getOrDefault(group, 0) + 1);
      }
    }
  }

  /** Whether Sezzle answered, or was not needed. */
  private boolean work(R row, ReconcileReport report, Consumer<R> work) {
    String who = name.apply(row);
    try {
      work.accept(row);
      said.mended(who);
    } catch (CheckoutBusyException e) {
      LOG.info("Someone else is working on it; {}", who);
      report.waiting();
    } catch (SezzleUnavailableException e) {
      LOG.warn("Sezzle does not answer, this is left to a later run; {}. {}", who, e.getMessage());
      report.unmended();
      return false;
    } catch (SettingsException e) {
      report.unmended();
      if (said.isNews(e.getMessage(), failed)) {
        LOG.error(
            "A setting keeps the job from its work, on this and others like it: {} {}; {}",
            e.getMessage(),
            failed,
            who);
      }
    } catch (RuntimeException e) {
      report.unmended();
      if (said.isNews(who, e.toString())) {
        LOG.error("The job goes on with the others. {}; {}. It is tried again.", failed, who, e);
      }
    }
    return true;
  }
}
