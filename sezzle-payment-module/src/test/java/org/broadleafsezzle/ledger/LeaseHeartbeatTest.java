package org.broadleafsezzle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The log of leases while they are renewed. */
class LeaseHeartbeatTest {

  private final Logger log = (Logger) LoggerFactory.getLogger(LeaseHeartbeat.class);
  private final BlockingQueue<ILoggingEvent> lines = new LinkedBlockingQueue<>();
  private final BlockingQueue<Thread> renewing = new LinkedBlockingQueue<>();
  private final CheckoutLeases leases = new CheckoutLeases(null, Clock.systemUTC());
  private final LeaseHeartbeat heartbeat = new LeaseHeartbeat(Duration.ofMillis(1));
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent line) {
          lines.add(line);
        }
      };

  @BeforeEach
  void listen() {
    appender.start();
    log.addAppender(appender);
  }

  @AfterEach
  void end() {
    heartbeat.close();
    leases.close();
    log.detachAppender(appender);
  }

  @Test
  void aLeaseThatSomebodyElseHasTakenIsSaidToBeLostAndNoOtherIs() throws Exception {
    heartbeat.keep(lease("held", () -> true));
    CheckoutLease closed = lease("closed", () -> false);
    closed.close();
    heartbeat.keep(closed);
    heartbeat.keep(lease("taken", () -> false));

    for (int beat = 0; beat < 3; beat++) {
      assertThat(next().getFormattedMessage())
          .isEqualTo(
              "The lease of taken was lost while %s worked with it",
              Thread.currentThread().getName());
    }
  }

  @Test
  void aLeaseThatCanNotBeRenewedIsTriedAgain() throws Exception {
    heartbeat.keep(
        lease(
            "unreachable",
            () -> {
              throw new IllegalStateException("no database");
            }));

    for (int beat = 0; beat < 2; beat++) {
      ILoggingEvent line = next();
      assertThat(line.getFormattedMessage())
          .isEqualTo("The lease of unreachable could not be renewed; it is tried again");
      assertThat(line.getThrowableProxy().getMessage()).isEqualTo("no database");
    }
  }

  @Test
  void renewingDoesNotKeepAProcessFromEnding() throws Exception {
    heartbeat.keep(lease("held", () -> true));

    Thread thread = renewing.poll(30, TimeUnit.SECONDS);

    assertThat(thread.isDaemon()).isTrue();
    assertThat(thread.getName()).isEqualTo("sezzle-leases");
  }

  private ILoggingEvent next() throws InterruptedException {
    ILoggingEvent line = lines.poll(30, TimeUnit.SECONDS);
    assertThat(line).isNotNull();
    return line;
  }

  /** One that was never confirmed, so that it asks its row each time. */
  private CheckoutLease lease(String subject, Extension extension) {
    LeaseRow row =
        new LeaseRow() {
          @Override
          public boolean take(String owner, long nowMillis, long untilMillis) {
            throw new UnsupportedOperationException();
          }

          @Override
          public boolean extend(String owner, long untilMillis) {
            renewing.add(Thread.currentThread());
            return extension.extend();
          }

          @Override
          public void release(String owner) {
            throw new UnsupportedOperationException();
          }
        };
    return new CheckoutLease(leases, subject, row, "owner", null, 0);
  }

  private interface Extension {
    boolean extend();
  }
}
