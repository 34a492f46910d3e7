package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Adds up what has become of authorizations, by when their checkouts were begun. Reads no row but
 * those of the time asked for: neither the state nor the currency is a condition, so that no
 * database is tempted to read all rows of one state.
 */
public class AuthorizationHistory {

  private final LedgerTransactions transactions;

  public AuthorizationHistory(LedgerTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * The moment since which at most so many checkouts were begun, paid or not.
   *
   * @return empty if there are no more of them in the whole time
   */
  public Optional<Instant> sinceNewest(Instant from, Instant before, int most) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select c.createdMillis from SezzleCheckout c where c.createdMillis >= :from"
                        + " and c.createdMillis < :before order by c.createdMillis desc",
                    Long.class)
                .setParameter("from", from.toEpochMilli())
                .setParameter("before", before.toEpochMilli())
                .setFirstResult(most)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(millis -> Instant.ofEpochMilli(millis + 1)));
  }

  /** The outcome of the authorizations of payments begun then; one for each currency. */
  public List<AuthorizedTotals> totals(Instant from, Instant before) {
    return transactions.run(
        entityManager ->
            entityManager
                .createQuery(
                    "select c.state, c.mode, c.currency,"
                        + " sum(c.amountInCents - c.books.reauthorizedInCents),"
                        + " sum(c.books.capturedInCents), sum(c.books.refundedInCents),"
                        + " sum(case when c.books.expiredAtMillis is null then 0L"
                        + " else (c.amountInCents - c.books.capturedInCents"
                        + " - c.books.releasedInCents - c.books.reauthorizedInCents) end)"
                        + " from SezzleCheckout c where c.createdMillis >= :from"
                        + " and c.createdMillis < :before"
                        + " group by c.state, c.mode, c.currency order by c.mode, c.currency",
                    Object[].class)
                .setParameter("from", from.toEpochMilli())
                .setParameter("before", before.toEpochMilli())
                .getResultList()
                .stream()
                .filter(row -> row[0] == CheckoutState.COMPLETED)
                .map(AuthorizedTotals::new)
                .collect(Collectors.toList()));
  }
}
