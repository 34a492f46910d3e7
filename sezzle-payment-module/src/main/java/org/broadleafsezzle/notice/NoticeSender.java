package org.broadleafsezzle.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.broadleafsezzle.ledger.NoticeOutbox;
import org.broadleafsezzle.ledger.NoticeRecipient;
import org.broadleafsezzle.ledger.NoticeState;
import org.broadleafsezzle.ledger.NoticeTrouble;
import org.broadleafsezzle.ledger.OutboxNotice;
import org.broadleafsezzle.log.SaidOnce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox, in the background: nobody who pays waits for a mail server. One
 * that certainly was not taken is tried again, each time three times later; one that perhaps was is
 * left to a person, so that nobody is told anything twice.
 */
public class NoticeSender {

  /** With the waits between them the better part of a day. */
  static final int MOST_ATTEMPTS = 8;

  /** Handing over may take so long. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int WAIT_GROWS_BY = 3;
  private static final int BATCH = 100;
  private static final String DUE = "due";

  /** Longer than anyone needs for one. */
  private static final Duration CLAIM_LASTS = PATIENCE.multipliedBy(5);

  private final NoticeOutbox outbox;
  private final Map<NoticeRecipient, NoticeCarrier> carriers = new EnumMap<>(NoticeRecipient.class);
  private final Executor pool;
  private final Clock clock;
  private final SaidOnce said;

  /** The notices this node is sending, by their keys. */
  private final Map<String, HandOver> underWay = new ConcurrentHashMap<>();

  /**
   * @param carriers one for each recipient that this process writes to
   * @param pool bounded; what it rejects is sent once it has room
   */
  public NoticeSender(
      NoticeOutbox outbox, List<NoticeCarrier> carriers, Executor pool, Clock clock) {
    this.outbox = outbox;
    carriers.forEach(carrier -> this.carriers.put(carrier.recipient(), carrier));
    this.pool = pool;
    this.clock = clock;
    said = new SaidOnce(clock);
  }

  /** Called by a scheduler every few seconds. Never throws. */
  public void sendDue() {
    try {
      abandonLate();
      for (String key : outbox.findDue(carriers.keySet(), clock.instant(), BATCH)) {
        begin(key);
      }
      said.mended(DUE);
    } catch (RuntimeException e) {
      if (said.isNews(DUE, e.toString())) {
        LOG.error("Which notices are due could not be read; it is tried again.", e);
      }
    }
  }

  private void begin(String key) {
    HandOver handOver = new HandOver();
    if (underWay.putIfAbsent(key, handOver) == null) {
      try {
        pool.execute(() -> claimAndSend(key, handOver));
      } catch (RejectedExecutionException e) {
        underWay.remove(key);
        LOG.debug("Too many notices at once: {} is sent a little later", key);
      }
    }
  }

  private void claimAndSend(String key, HandOver handOver) {
    try {
      Instant now = clock.instant();
      Optional<OutboxNotice> notice = outbox.claim(key, now, now.plus(CLAIM_LASTS));
      if (notice.filter(one -> one.getState() == NoticeState.UNCLEAR).isPresent()) {
        LOG.error(
            "The process died while this was sent, so it may have arrived; {}. It is not sent"
                + " again unless a person says so in the admin.",
            notice.get());
      } else {
        notice.ifPresent(claimed -> send(claimed, handOver));
      }
    } catch (RuntimeException e) {
      LOG.error("It could not be written down what became of a notice; notice={}", key, e);
    } finally {
      underWay.remove(key);
    }
  }

  private void send(OutboxNotice claimed, HandOver handOver) {
    NoticeParcel parcel;
    try {
      parcel = carrierOf(claimed).prepare(claimed);
    } catch (UnsendableException e) {
      drop(claimed, e);
      return;
    } catch (RuntimeException e) {
      LOG.warn("A notice could not be made; {}", claimed, e);
      write(claimed, NoticeFate.notTaken(NoticeTrouble.ERROR, e.getClass().getSimpleName()));
      return;
    }
    if (outbox.begin(claimed)) {
      handOver.begin(claimed, parcel, clock.instant().plus(PATIENCE));
      write(claimed, handedOver(parcel));
    }
  }

  private NoticeCarrier carrierOf(OutboxNotice notice) {
    return Optional.ofNullable(carriers.get(notice.getRecipient()))
        .orElseThrow(
            () -> new IllegalStateException("This version tells no " + notice.getRecipient()));
  }

  private static NoticeFate handedOver(NoticeParcel parcel) {
    try {
      return parcel.handOver();
    } catch (RuntimeException e) {
      return NoticeFate.unknown(e.getClass().getSimpleName());
    }
  }

  private void drop(OutboxNotice claimed, UnsendableException why) {
    if (why.why().isPresent()) {
      outbox
          .end(claimed, row -> row.drop(why.why().get(), clock.instant()))
          .ifPresent(dropped -> LOG.info("A notice is not sent; {}", dropped));
      return;
    }
    outbox.forget(claimed);
    if (said.isNews(why.getMessage(), "")) {
      LOG.warn("Nobody is told by e-mail: {}", why.getMessage());
    }
  }

  /** The threads that are held up stay so; whether anything of it leaves the shop is known. */
  private void abandonLate() {
    Instant now = clock.instant();
    for (HandOver late : new ArrayList<>(underWay.values())) {
      late.lateParcel(now)
          .ifPresent(
              parcel ->
                  write(
                      late.claimed,
                      parcel.abandon()
                          ? NoticeFate.notTaken(NoticeTrouble.UNREACHABLE, "no answer for too long")
                          : NoticeFate.unknown("no answer for too long")));
    }
  }

  private void write(OutboxNotice claimed, NoticeFate fate) {
    Instant now = clock.instant();
    switch (fate.kind()) {
      case TAKEN:
        outbox
            .end(claimed, row -> row.sent(now))
            .ifPresent(sent -> LOG.info("A notice is sent; {}", sent));
        break;
      case UNKNOWN:
        outbox
            .end(claimed, row -> row.becomeUnclear(fate.trouble().get(), now))
            .ifPresent(
                unclear ->
                    LOG.error(
                        "Whether this has arrived is not known ({}); {}. It is not sent again"
                            + " unless a person says so in the admin.",
                        fate.words(),
                        unclear));
        break;
      default:
        failed(claimed, fate, now);
    }
  }

  private void failed(OutboxNotice claimed, NoticeFate fate, Instant now) {
    boolean last = claimed.getAttempts() >= MOST_ATTEMPTS;
    if (last || fate.kind() == NoticeFate.Kind.REFUSED) {
      outbox
          .end(claimed, row -> row.giveUp(fate.trouble().get(), now))
          .ifPresent(given -> LOG.error("A notice is given up; {}: {}", given, fate.words()));
      return;
    }
    Instant next = now.plus(waitAfter(claimed.getAttempts()));
    outbox
        .end(claimed, row -> row.tryAgain(fate.trouble().get(), next))
        .ifPresent(
            waiting ->
                LOG.warn(
                    "A notice was not taken and is tried again at {}; {}: {}",
                    next,
                    waiting,
                    fate.words()));
  }

  /** 1 min, 3 min, 9 min, ... */
  private static Duration waitAfter(int attempts) {
    return FIRST_WAIT.multipliedBy((long) Math.pow(WAIT_GROWS_BY, attempts - 1));
  }

  /** A notice that this node is at; from a moment on it is being handed over. */
  private static final class HandOver {

    private OutboxNotice claimed;
    private NoticeParcel parcel;
    private Instant patience;

    synchronized void begin(OutboxNotice newClaimed, NoticeParcel newParcel, Instant until) {
      claimed = newClaimed;
      parcel = newParcel;
      patience = until;
    }

    /** Once, if it takes too long. */
    synchronized Optional<NoticeParcel> lateParcel(Instant now) {
      if (patience == null || now.isBefore(patience)) {
        return Optional.empty();
      }
      patience = null;
      return Optional.of(parcel);
    }
  }
}
