package org.broadleafsezzle.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/**
 * Finds checkouts for people, page by page. A search for "one of several" is done as several
 * queries, each answered by an index in the order of the list, and their beginnings are merged: so
 * a page costs the same, however many checkouts there are.
 */
public class CheckoutSearch {

  /** The most checkouts that a text is taken to mean, the newest. */
  public static final int MOST_MEANT = 200;

  private static final int FEW = 1000;

  private final LedgerTransactions transactions;
  private final Clock clock;

  public CheckoutSearch(LedgerTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A page of the checkouts that fit.
   *
   * @param cursor the beginning of the page; null for that of the list
   * @param warnBefore the time before the end of its authorization in which a payment needs
   *     attention
   */
  public CheckoutPage page(
      CheckoutFilter filter,
      CheckoutSort sort,
      CheckoutCursor cursor,
      int size,
      Duration warnBefore) {
    Attention attention = new Attention(clock.instant(), warnBefore);
    CheckoutFilter narrowed = narrowed(filter, attention);
    boolean backwards = cursor != null && cursor.isBefore();
    CheckoutSort direction = backwards ? sort.reversed() : sort;
    List<SezzleCheckout> found =
        transactions.run(
            entityManager ->
                first(
                    entityManager,
                    CheckoutQueries.of(narrowed, attention),
                    direction,
                    cursor,
                    size + 1));
    boolean more = found.size() > size;
    List<SezzleCheckout> page = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
    if (backwards) {
      Collections.reverse(page);
    }
    boolean before = backwards ? more : cursor != null;
    boolean after = backwards || more;
    return new CheckoutPage(
        page,
        before && !page.isEmpty() ? CheckoutCursor.before(page.get(0), sort) : null,
        after && !page.isEmpty() ? CheckoutCursor.after(page.get(page.size() - 1), sort) : null);
  }

  /**
   * The ids of what fits, if they are few and lie in a range. Not every database knows whether to
   * read in the order of the list until a page is full, which may never be, or to read the range
   * and to sort it.
   */
  private CheckoutFilter narrowed(CheckoutFilter filter, Attention attention) {
    if (!filter.isRange()) {
      return filter;
    }
    Set<String> ids = ids(filter, FEW, attention);
    return ids.size() < FEW ? new CheckoutFilter().among(ids) : filter;
  }

  private static List<SezzleCheckout> first(
      EntityManager entityManager,
      List<CheckoutQuery> anyOf,
      CheckoutSort sort,
      CheckoutCursor cursor,
      int most) {
    Map<String, SezzleCheckout> found = new LinkedHashMap<>();
    for (CheckoutQuery query : anyOf) {
      for (CheckoutQuery part : sort.from(cursor, query)) {
        part.read(entityManager, SezzleCheckout.class, "c", sort.orderBy(part), most)
            .forEach(checkout -> found.put(checkout.getId(), checkout));
      }
    }
    Comparator<SezzleCheckout> order = sort.comparator();
    return found.values().stream().sorted(order).limit(most).collect(Collectors.toList());
  }

  /**
   * The number of checkouts that fit.
   *
   * @param most counting stops there
   */
  public int count(CheckoutFilter filter, int most, Duration warnBefore) {
    return Math.min(most, ids(filter, most, new Attention(clock.instant(), warnBefore)).size());
  }

  /** The ids of what fits; all of them if there are fewer than {@code enough}. */
  private Set<String> ids(CheckoutFilter filter, int enough, Attention attention) {
    return transactions.run(
        entityManager -> {
          Set<String> ids = new HashSet<>();
          for (CheckoutQuery query : CheckoutQueries.of(filter, attention)) {
            if (ids.size() < enough) {
              ids.addAll(query.read(entityManager, String.class, "c.id", "", enough));
            }
          }
          return ids;
        });
  }

  /**
   * The reasons why each of these needs a person, by its id; those that need none are not in it.
   */
  public Map<String, Set<AttentionKind>> attentionOf(
      Collection<SezzleCheckout> checkouts, Duration warnBefore) {
    Map<String, Set<AttentionKind>> reasons = new HashMap<>();
    if (checkouts.isEmpty()) {
      return reasons;
    }
    List<String> ids = checkouts.stream().map(SezzleCheckout::getId).collect(Collectors.toList());
    Attention attention = new Attention(clock.instant(), warnBefore);
    return transactions.run(
        entityManager -> {
          for (AttentionKind kind : AttentionKind.values()) {
            CheckoutQuery query = new CheckoutQuery().and("c.id in (:ids)", "ids", Padded.of(ids));
            attention
                .add(kind, query)
                .read(entityManager, String.class, "c.id", "", ids.size())
                .forEach(
                    id ->
                        reasons
                            .computeIfAbsent(id, none -> EnumSet.noneOf(AttentionKind.class))
                            .add(kind));
          }
          return reasons;
        });
  }

  /**
   * The number of checkouts that need a person for each reason; counting stops at {@code most}
   * each.
   */
  public Map<AttentionKind, Integer> countAttention(int most, Duration warnBefore) {
    Map<AttentionKind, Integer> counts = new EnumMap<>(AttentionKind.class);
    for (AttentionKind kind : AttentionKind.values()) {
      CheckoutFilter filter = new CheckoutFilter().needingAttention(Collections.singleton(kind));
      counts.put(kind, count(filter, most, warnBefore));
    }
    return counts;
  }

  /** The ids of those that need a person for this reason; all of them if they are fewer. */
  public Set<String> needing(AttentionKind reason, int most, Duration warnBefore) {
    CheckoutFilter filter = new CheckoutFilter().needingAttention(Collections.singleton(reason));
    return ids(filter, most, new Attention(clock.instant(), warnBefore));
  }

  /** Those of these that need a person for this reason. */
  public Set<String> needing(AttentionKind reason, Collection<String> ids, Duration warnBefore) {
    Attention attention = new Attention(clock.instant(), warnBefore);
    Set<String> needing = new HashSet<>();
    for (List<String> part : Padded.parts(ids)) {
      CheckoutFilter filter =
          new CheckoutFilter().among(part).needingAttention(Collections.singleton(reason));
      needing.addAll(ids(filter, part.size(), attention));
    }
    return needing;
  }

  /**
   * The ids of the checkouts a text means: a reference id, the shop's number of an order, Sezzle's
   * or the shop's own id of the checkout, or an id of one of its movements. Only whole ones, so
   * that an index answers.
   *
   * @param orderIds the platform's orders it means besides
   * @return at most {@link #MOST_MEANT}
   */
  public Set<String> meant(String text, Collection<Long> orderIds) {
    return transactions.run(
        entityManager -> {
          Set<String> ids = new LinkedHashSet<>();
          for (String field :
              new String[] {"c.referenceId", "c.orderNumber", "c.sezzleOrderUuid", "c.id"}) {
            ids.addAll(
                new CheckoutQuery()
                    .and(field + " = :text", "text", text)
                    .read(entityManager, String.class, "c.id", "", MOST_MEANT));
          }
          for (String field : new String[] {"m.sezzleUuid", "m.requestId"}) {
            ids.addAll(ofMovements(entityManager, field, text));
          }
          if (!orderIds.isEmpty()) {
            ids.addAll(
                new CheckoutQuery()
                    .and("c.orderId in (:orderIds)", "orderIds", Padded.of(orderIds))
                    .read(entityManager, String.class, "c.id", "c.createdMillis desc", MOST_MEANT));
          }
          return ids.stream().limit(MOST_MEANT).collect(Collectors.toSet());
        });
  }

  /**
   * The orders of the newest checkouts, those of the newest first; one for each checkout.
   *
   * @param days whose days alone count of it
   * @param most the number of checkouts that are read
   */
  public List<Long> newestOrders(CheckoutFilter days, int most) {
    return transactions.run(
        entityManager ->
            CheckoutQueries.ofDays(days)
                .read(
                    entityManager,
                    Long.class,
                    "c.orderId",
                    "c.createdMillis desc, c.id desc",
                    most));
  }

  private static List<String> ofMovements(EntityManager entityManager, String field, String text) {
    return entityManager
        .createQuery(
            "select m.checkoutId from MoneyMovement m where " + field + " = :text", String.class)
        .setParameter("text", text)
        .setMaxResults(MOST_MEANT)
        .getResultList();
  }

  /** The checkouts with these ids, in no order; those that there are. */
  public List<SezzleCheckout> all(Collection<String> ids) {
    List<SezzleCheckout> all = new ArrayList<>();
    for (List<String> part : Padded.parts(ids)) {
      CheckoutQuery query = new CheckoutQuery().and("c.id in (:ids)", "ids", Padded.of(part));
      all.addAll(
          transactions.run(
              entityManager ->
                  query.read(entityManager, SezzleCheckout.class, "c", "", part.size())));
    }
    return all;
  }

  /**
   * The number of checkouts in one of these states; counting stops at {@code most}.
   *
   * @param untouchedFor only those whose state has not changed for so long
   */
  public int countIn(Collection<CheckoutState> states, Duration untouchedFor, int most) {
    long before = clock.instant().minus(untouchedFor).toEpochMilli();
    return transactions.run(
        entityManager ->
            new CheckoutQuery()
                .and("c.state in (:states)", "states", states)
                .and("c.updatedMillis <= :before", "before", before)
                .read(entityManager, String.class, "c.id", "", most)
                .size());
  }
}
