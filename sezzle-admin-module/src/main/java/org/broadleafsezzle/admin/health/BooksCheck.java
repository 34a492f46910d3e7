package org.broadleafsezzle.admin.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.CheckoutFilter;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.ledger.CheckoutSort;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.JobRun;
import org.broadleafsezzle.ledger.JobRuns;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.WebhookLedger;
import org.broadleafsezzle.ledger.WebhookState;
import org.broadleafsezzle.settings.ReconcileSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Looks into the shop's database, and nowhere else: the job, what waits, and what needs a person.
 */
@Component("blSezzleBooksCheck")
public class BooksCheck {

  /** Counting stops here. */
  static final int MOST = 1000;

  private static final Duration NO_SUCH_RUN_TAKES = Duration.ofMinutes(10);
  private static final int MISSED_RUNS = 3;
  private static final Duration DELIVERY_LATE = Duration.ofMinutes(10);
  private static final Duration STUCK = Duration.ofMinutes(15);

  private final SezzleSettingsSource settings;
  private final JobRuns runs;
  private final WebhookLedger deliveries;
  private final CheckoutSearch checkouts;
  private final SettlementCheck settlements;
  private final NoticeCheck notices;
  private final Clock clock;

  @Autowired
  public BooksCheck(
      SezzleSettingsSource settings,
      JobRuns runs,
      WebhookLedger deliveries,
      CheckoutSearch checkouts,
      SettlementCheck settlements,
      NoticeCheck notices,
      @Qualifier("blSezzleClock") Clock clock) {
    this.settings = settings;
    this.runs = runs;
    this.deliveries = deliveries;
    this.checkouts = checkouts;
    this.settlements = settlements;
    this.notices = notices;
    this.clock = clock;
  }

  List<Finding> look(Map<AttentionKind, Integer> attention) {
    List<Finding> findings =
        new ArrayList<>(
            Arrays.asList(
                reconcile(), deliveries(), movements(attention), disputes(attention), undecided()));
    settlements.look().ifPresent(findings::add);
    notices.look().ifPresent(findings::add);
    findings.add(payments(attention));
    return findings;
  }

  /** The payments that need a person, counted for each reason; it stops at {@link #MOST}. */
  Map<AttentionKind, Integer> attention() {
    return checkouts.countAttention(MOST, settings.expiry().warnBefore());
  }

  /** The payments that need a person, each counted once; it stops at {@link #MOST}. */
  int payments() {
    CheckoutFilter needing =
        new CheckoutFilter().needingAttention(EnumSet.allOf(AttentionKind.class));
    return checkouts.count(needing, MOST, settings.expiry().warnBefore());
  }

  private Finding reconcile() {
    String check = "reconcile";
    ReconcileSettings job = settings.reconcile();
    if (!job.isOn()) {
      return new Finding(check, Level.ATTENTION, "reconcile.off");
    }
    Optional<JobRun> last = runs.last(JobRuns.RECONCILE);
    if (!last.isPresent()) {
      return new Finding(check, Level.ATTENTION, "reconcile.never");
    }
    Instant started = last.get().getStarted();
    Instant lately =
        clock.instant().minus(job.interval().multipliedBy(MISSED_RUNS)).minus(NO_SUCH_RUN_TAKES);
    RunResult result = new RunResult(last.get().getResult().orElse(""));
    if (started.isBefore(lately)) {
      return new Finding(check, Level.DOWN, "reconcile.late", started);
    }
    if (last.get().getTrouble().isPresent()) {
      return new Finding(
          check, Level.ATTENTION, "reconcile.error", started, last.get().getTrouble().get());
    }
    int unmended = last.get().getUnmended();
    return unmended > 0
        ? new Finding(check, Level.ATTENTION, "reconcile.unmended", started, result)
            .number("unmended", unmended)
        : new Finding(check, Level.OK, "reconcile.ok", started, result);
  }

  private Finding deliveries() {
    String check = "deliveries";
    int parked = deliveries.count(WebhookState.PARKED, MOST);
    int waiting = deliveries.count(WebhookState.RECEIVED, MOST);
    Optional<Instant> since = deliveries.waitingSince();
    boolean late = since.isPresent() && since.get().isBefore(clock.instant().minus(DELIVERY_LATE));
    Finding finding;
    if (parked > 0) {
      finding = new Finding(check, Level.ATTENTION, "deliveries.parked", parked);
    } else if (late) {
      finding = new Finding(check, Level.ATTENTION, "deliveries.late", waiting, since.get());
    } else {
      finding = new Finding(check, Level.OK, "deliveries.ok", waiting);
    }
    return finding.number("waiting", waiting).number("parked", parked);
  }

  private static Finding movements(Map<AttentionKind, Integer> attention) {
    int unknown = attention.get(AttentionKind.OUTCOME_UNKNOWN);
    int unclear = attention.get(AttentionKind.OUTCOME_UNCLEAR);
    Finding finding;
    if (unclear > 0) {
      finding = new Finding("movements", Level.ATTENTION, "movements.unclear", unclear);
    } else if (unknown > 0) {
      finding = new Finding("movements", Level.ATTENTION, "movements.unknown", unknown);
    } else {
      finding = new Finding("movements", Level.OK, "movements.ok");
    }
    return finding.number("unsettled", unknown).number("unclear", unclear);
  }

  /** Open ones; the deadline is that of the first. */
  private Finding disputes(Map<AttentionKind, Integer> attention) {
    int open = attention.get(AttentionKind.DISPUTE);
    if (open == 0) {
      return new Finding("disputes", Level.OK, "disputes.ok").number("open", open);
    }
    Optional<CheckoutBooks> first =
        checkouts
            .page(
                new CheckoutFilter().needingAttention(EnumSet.of(AttentionKind.DISPUTE)),
                new CheckoutSort(CheckoutSort.By.DISPUTE, false),
                null,
                1,
                settings.expiry().warnBefore())
            .checkouts()
            .stream()
            .findFirst()
            .map(SezzleCheckout::getBooks);
    Finding finding =
        first
            .flatMap(CheckoutBooks::getDisputeDue)
            .map(due -> due.atZone(ZoneOffset.UTC).toLocalDate())
            .map(day -> new Finding("disputes", Level.ATTENTION, sentence(first.get()), open, day))
            .orElseGet(() -> new Finding("disputes", Level.ATTENTION, "disputes.undated", open));
    return finding.number("open", open);
  }

  private String sentence(CheckoutBooks disputed) {
    switch (disputed.disputeDeadline(clock.instant())) {
      case SOON:
      case NOW:
        return "disputes.near";
      case PAST:
        return "disputes.past";
      default:
        return "disputes.open";
    }
  }

  private Finding undecided() {
    int open = checkouts.countIn(CheckoutState.PAYABLE, Duration.ZERO, MOST);
    int stuck = checkouts.countIn(CheckoutState.HOLDING, STUCK, MOST);
    Finding finding =
        stuck > 0
            ? new Finding("checkouts", Level.ATTENTION, "checkouts.stuck", stuck)
            : new Finding("checkouts", Level.OK, "checkouts.ok", open);
    return finding.number("open", open).number("stuck", stuck);
  }

  private static Finding payments(Map<AttentionKind, Integer> attention) {
    boolean none = attention.values().stream().allMatch(count -> count == 0);
    Finding finding =
        none
            ? new Finding("payments", Level.OK, "payments.ok")
            : new Finding("payments", Level.ATTENTION, "payments.attention");
    attention.forEach((kind, count) -> finding.number(kind.name().toLowerCase(Locale.ROOT), count));
    return finding;
  }
}
