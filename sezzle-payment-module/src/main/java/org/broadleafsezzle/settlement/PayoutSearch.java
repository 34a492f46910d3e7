package org.broadleafsezzle.settlement;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.TypedQuery;
import org.broadleafsezzle.storage.OwnTransaction;

/** Finds the loaded payouts and their lines for people. Makes no call. */
public class PayoutSearch {

  private final EntityManagerFactory entityManagers;

  public PayoutSearch(EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /** The payout with Sezzle's uuid. */
  public Optional<LoadedPayout> find(String payoutId) {
    return run(
        entityManager -> Optional.ofNullable(entityManager.find(LoadedPayout.class, payoutId)));
  }

  /** Those that fit, the newest first. */
  public List<LoadedPayout> find(PayoutFilter filter, int from, int most) {
    return run(
        entityManager ->
            query(
                    entityManager,
                    "select p",
                    filter,
                    " order by p.paidMillis desc, p.id",
                    LoadedPayout.class)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList());
  }

  /** The number of payouts that fit. */
  public long count(PayoutFilter filter) {
    return run(
        entityManager ->
            query(entityManager, "select count(p)", filter, "", Long.class).getSingleResult());
  }

  /** The time of the first payout of those that fit; empty if none does. */
  public Optional<Instant> earliest(PayoutFilter filter) {
    return run(entityManager ->
            Optional.ofNullable(
                query(entityManager, "select min(p.paidMillis)", filter, "", Long.class)
                    .getSingleResult()))
        .map(Instant::ofEpochMilli);
  }

  /** The sums of all that fit, one for each mode and currency of the settlement. */
  public List<PayoutTotals> totals(PayoutFilter filter) {
    return run(
        entityManager ->
            query(
                    entityManager,
                    "select p.mode, p.settlementCurrency, count(p), sum(p.capturedInCents),"
                        + " sum(p.refundedInCents), sum(p.feesInCents), sum(p.chargebacksInCents),"
                        + " sum(p.othersInCents), sum(p.netInCents)",
                    filter,
                    " group by p.mode, p.settlementCurrency order by p.mode, p.settlementCurrency",
                    Object[].class)
                .getResultList()
                .stream()
                .map(PayoutTotals::new)
                .collect(Collectors.toList()));
  }

  /** The number of lines of those that fit which match nothing, or differ from the books. */
  public long countOdd(PayoutFilter filter) {
    return run(
        entityManager ->
            Optional.ofNullable(
                    query(
                            entityManager,
                            "select sum(p.unmatched + p.different)",
                            filter,
                            "",
                            Long.class)
                        .getSingleResult())
                .orElse(0L));
  }

  private static <T> TypedQuery<T> query(
      EntityManager entityManager,
      String select,
      PayoutFilter filter,
      String order,
      Class<T> type) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder(" from LoadedPayout p where 1 = 1");
    filter
        .currency()
        .ifPresent(
            currency -> {
              where.append(" and p.currency = :currency");
              parameters.put("currency", currency);
            });
    filter
        .from()
        .ifPresent(
            from -> {
              where.append(" and p.paidMillis >= :from");
              parameters.put("from", from.toEpochMilli());
            });
    filter
        .before()
        .ifPresent(
            before -> {
              where.append(" and p.paidMillis < :before");
              parameters.put("before", before.toEpochMilli());
            });
    if (filter.isForAPerson()) {
      where.append(" and p.forAPerson = 1");
    }
    TypedQuery<T> query = entityManager.createQuery(select + where + order, type);
    parameters.forEach(query::setParameter);
    return query;
  }

  /**
   * The lines of a payout, in Sezzle's order.
   *
   * @param odd only those that match nothing, or not what the books have
   */
  public List<PayoutLine> lines(String payoutId, boolean odd, int from, int most) {
    return run(
        entityManager ->
            entityManager
                .createQuery(
                    "select l from PayoutLine l where l.payoutId = :payout"
                        + " and l.match in (:matches) order by l.place",
                    PayoutLine.class)
                .setParameter("payout", payoutId)
                .setParameter("matches", matches(odd))
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList());
  }

  private static EnumSet<LineMatch> matches(boolean odd) {
    return odd
        ? EnumSet.of(LineMatch.UNMATCHED, LineMatch.DIFFERENT)
        : EnumSet.allOf(LineMatch.class);
  }

  /** The lines of a payment, of whichever payouts, those of the first event first. */
  public List<PayoutLine> ofPayment(String checkoutId, int most) {
    return run(
        entityManager ->
            entityManager
                .createQuery(
                    "select l from PayoutLine l where l.checkoutId = :checkout"
                        + " order by l.eventMillis, l.id",
                    PayoutLine.class)
                .setParameter("checkout", checkoutId)
                .setMaxResults(most)
                .getResultList());
  }

  private <T> T run(Function<EntityManager, T> work) {
    return OwnTransaction.run(entityManagers, work);
  }
}
