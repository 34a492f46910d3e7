package org.broadleafsezzle.settlement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Payout;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads what Sezzle has paid out. Sezzle lists the payouts of one currency at a time, and the lines
 * of each are asked for on their own; whatever of it fails is tried again, each time later, and
 * does not keep the others.
 */
public class SettlementLoader {

  private static final Logger LOG = LoggerFactory.getLogger(SettlementLoader.class);

  private static final List<String> CURRENCIES =
      Collections.unmodifiableList(Arrays.asList("USD", "CAD"));

  /** The age of the oldest payouts that are asked for at first. */
  private static final int FIRST_DAYS = 92;

  /** The last days of loaded payouts, which are listed again: a payout's state can change. */
  private static final int OVERLAP_DAYS = 14;

  /** The time for which lines that matched nothing are looked for again. */
  public static final Duration MATCHED_AGAIN = Duration.ofDays(31);

  private static final int MOST_PAGES = 200;
  private static final int BATCH = 200;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(10);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 8;

  /** A report that was cut on its way can be whole the next time; after a day or two it is not. */
  private static final int MOST_TRIES_OF_OFF = 8;

  private final SezzleClients clients;
  private final SezzleSettingsSource settings;
  private final Payouts payouts;
  private final Clock clock;

  public SettlementLoader(
      SezzleClients clients, SezzleSettingsSource settings, Payouts payouts, Clock clock) {
    this.clients = clients;
    this.settings = settings;
    this.payouts = payouts;
    this.clock = clock;
  }

  /**
   * Loads the new payouts of the mode that new checkouts are made in.
   *
   * @param deadline nothing is begun after this; the next run goes on
   * @throws RuntimeException if a currency could not be listed, after the rest is done: the
   *     failure's own
   */
  public LoadedSettlements load(Instant deadline) {
    SezzleMode mode = settings.current().mode();
    SezzleClient client = clients.inMode(mode);
    LoadedSettlements report = new LoadedSettlements();
    RuntimeException first = null;
    for (String currency : CURRENCIES) {
      try {
        list(client, mode, currency, report);
      } catch (RuntimeException e) {
        LOG.warn("Sezzle's payouts in {} can't be listed; it is tried again", currency, e);
        first = first == null ? e : first;
      }
    }
    for (LoadedPayout due : payouts.findDue(mode, BATCH)) {
      if (clock.instant().isAfter(deadline)) {
        break;
      }
      load(client, due, report);
    }
    matchAgain(deadline);
    if (first != null) {
      throw first;
    }
    return report;
  }

  private void list(
      SezzleClient client, SezzleMode mode, String currency, LoadedSettlements report) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate start =
        payouts
            .latest(mode, currency)
            .map(latest -> latest.atZone(ZoneOffset.UTC).toLocalDate())
            .map(latest -> (latest.isBefore(today) ? latest : today).minusDays(OVERLAP_DAYS))
            .orElse(today.minusDays(FIRST_DAYS));
    Set<String> seen = new HashSet<>();
    int offset = 0;
    for (int page = 0; page < MOST_PAGES; page++) {
      List<Payout> listed = client.settlementSummaries(start, today.plusDays(1), currency, offset);
      boolean news = false;
      for (Payout one : listed) {
        news |= one.getUuid() != null && seen.add(one.getUuid());
        list(mode, one, currency, report);
      }
      if (!news) {
        return;
      }
      offset += listed.size();
    }
  }

  private void list(SezzleMode mode, Payout listed, String currency, LoadedSettlements report) {
    if (listed.getUuid() == null) {
      LOG.warn("Sezzle lists a payout in {} without an id; it can't be loaded", currency);
      report.refused();
    } else if (payouts.list(mode, listed, currency)) {
      report.listed();
    }
  }

  private void load(SezzleClient client, LoadedPayout due, LoadedSettlements report) {
    try {
      String csv = client.settlementDetails(due.getId(), Collections.emptySet());
      LoadedPayout loaded = payouts.load(due.getId(), ReadPayout.of(due, csv));
      if (loaded.isOff() && due.getTries() < MOST_TRIES_OF_OFF) {
        payouts.tryAgain(due.getId(), clock.instant().plus(wait(due.getTries())));
      }
      report.loaded();
    } catch (UnreadableReportException e) {
      LOG.warn("The lines of a payout can't be taken in; {}: {}", due, e.getMessage());
      payouts.refuse(due.getId(), e, clock.instant().plus(LONGEST_WAIT));
      report.refused();
    } catch (RuntimeException e) {
      LOG.warn("The lines of a payout could not be loaded; {}. It is tried again.", due, e);
      payouts.tryAgain(due.getId(), clock.instant().plus(wait(due.getTries())));
      report.refused();
    }
  }

  private static Duration wait(int tries) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  private void matchAgain(Instant deadline) {
    Instant since = clock.instant().minus(MATCHED_AGAIN);
    for (LoadedPayout payout : payouts.findUnmatched(since, BATCH)) {
      if (clock.instant().isAfter(deadline)) {
        return;
      }
      payouts.matchAgain(payout.getId());
    }
  }
}
