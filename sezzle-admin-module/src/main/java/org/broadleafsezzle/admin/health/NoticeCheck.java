package org.broadleafsezzle.admin.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.ledger.NoticeOutbox;
import org.broadleafsezzle.ledger.NoticeState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Looks whether what shoppers are to be told is sent. */
@Component("blSezzleNoticeCheck")
class NoticeCheck {

  private static final String NOTICES = "notices";
  private static final Duration LATE = Duration.ofMinutes(10);

  private final NoticeOutbox outbox;
  private final Clock clock;

  @Autowired
  NoticeCheck(NoticeOutbox outbox, @Qualifier("blSezzleClock") Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Empty if nothing waits and nothing needs a person. */
  Optional<Finding> look() {
    int waiting = outbox.count(NoticeState.WAITING, BooksCheck.MOST);
    int givenUp = outbox.count(NoticeState.GIVEN_UP, BooksCheck.MOST);
    int unclear = outbox.count(NoticeState.UNCLEAR, BooksCheck.MOST);
    return waiting + givenUp + unclear == 0
        ? Optional.empty()
        : Optional.of(
            finding(waiting, givenUp, unclear)
                .number("waiting", waiting)
                .number("given_up", givenUp)
                .number("unclear", unclear));
  }

  private Finding finding(int waiting, int givenUp, int unclear) {
    if (givenUp + unclear > 0) {
      return new Finding(NOTICES, Level.ATTENTION, "notices.odd", givenUp, unclear);
    }
    Instant lately = clock.instant().minus(LATE);
    Optional<Instant> late = outbox.dueSince().filter(lately::isAfter);
    return late.isPresent()
        ? new Finding(NOTICES, Level.ATTENTION, "notices.late", waiting, late.get())
        : new Finding(NOTICES, Level.OK, "notices.ok", waiting);
  }
}
