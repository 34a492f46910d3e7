package org.broadleafsezzle.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A process in a zone of its own, to be started by {@link LedgerInZonesTest}: it writes what is
 * stored at given moments, prints the times of all that is stored, and tries to take a lock.
 */
final class ZoneProcess {

  static final String LOCKED_AT = "2026-11-01T05:30:00Z";

  private static final Price AMOUNT = Price.of(5000, "USD");

  private final LedgerTransactions transactions;

  private ZoneProcess(LedgerTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * @param args the database's address, then the moments
   */
  public static void main(String[] args) {
    JdbcDataSource file = new JdbcDataSource();
    file.setURL(args[0]);
    LedgerDatabase database = new LedgerDatabase(file, "update");
    ZoneProcess process = new ZoneProcess(database.transactions());
    Arrays.stream(args).skip(1).map(Instant::parse).forEach(process::write);
    process.read().forEach(System.out::println);
    System.out.println("locked " + process.lock());
    database.close();
  }

  private void write(Instant at) {
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.SANDBOX,
            42L,
            at.toString(),
            TimeZone.getDefault().getID() + at,
            AMOUNT,
            Intent.AUTH,
            SezzleLocale.EN_US,
            at);
    checkout.expiresAt(at);
    checkout.warn(at);
    checkout.expire(at);
    checkout.compared(List.of(), at);
    new CheckoutLedger(transactions).add(checkout);
    MoneyMovement movement =
        new MoneyMovement(
            checkout.getId(), MovementKind.CAPTURE, AMOUNT, Actor.CODE, at.toString(), at);
    CheckoutEvent event =
        new CheckoutEvent(
            checkout.getId(), EventKind.EXPIRY_WARNED, Actor.CODE, null, at.toString(), at);
    WebhookDelivery delivery =
        new WebhookDelivery(TimeZone.getDefault().getID() + at, at.toString(), null, "{}", at);
    delivery.done(WebhookOutcome.NOT_OURS, at);
    JobRun run = new JobRun(at.toString(), "node", at);
    run.end(null, 0, null, at);
    transactions.run(
        entityManager -> {
          Stream.of(movement, event, delivery, run).forEach(entityManager::persist);
          return null;
        });
  }

  /** The moment a row was written for, then each of its times. */
  private Stream<String> read() {
    return Stream.of(
            all(SezzleCheckout.class)
                .map(
                    row ->
                        line(
                            row.getReferenceId(),
                            row.getCreated(),
                            row.getUpdated(),
                            row.getAuthorizationExpires(),
                            row.warnFrom(Duration.ZERO),
                            row.getBooks().getExpiredAt(),
                            row.getBooks().getWarnedAt(),
                            row.getBooks().getCheckedAt())),
            all(MoneyMovement.class)
                .map(row -> line(row.getReason(), row.getCreated(), row.getUpdated())),
            all(CheckoutEvent.class).map(row -> line(row.getWords().get(), row.getCreated())),
            all(WebhookDelivery.class)
                .map(row -> line(row.getEvent().get(), row.getReceived(), row.getWorkedOff())),
            all(JobRun.class).map(row -> line(row.getJob(), row.getStarted(), row.getEnded())))
        .flatMap(lines -> lines);
  }

  private <T> Stream<T> all(Class<T> entity) {
    List<T> rows =
        transactions.run(
            entityManager ->
                entityManager
                    .createQuery("select e from " + entity.getSimpleName() + " e", entity)
                    .getResultList());
    return rows.stream();
  }

  private static String line(String writtenFor, Object... times) {
    StringBuilder line = new StringBuilder("times ").append(writtenFor);
    for (Object time : times) {
      line.append(' ').append(time instanceof Optional ? ((Optional<?>) time).get() : time);
    }
    return line.toString();
  }

  private boolean lock() {
    JobLocks locks = new JobLocks(transactions);
    Instant now = Instant.parse(LOCKED_AT);
    Instant until = now.plus(Duration.ofMinutes(1));
    return locks.add("job", "node", now, until) || locks.take("job", "node", now, until);
  }
}
