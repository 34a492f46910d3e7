package org.broadleafsezzle.admin.bulk;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.LedgerWords;
import org.broadleafsezzle.admin.payments.PaymentList;
import org.broadleafsezzle.admin.payments.PaymentRow;
import org.broadleafsezzle.ledger.BulkMovement;
import org.broadleafsezzle.ledger.BulkMovementItem;
import org.broadleafsezzle.ledger.BulkMovementItem.State;
import org.broadleafsezzle.ledger.BulkMovements;
import org.broadleafsezzle.ledger.CheckoutSearch;
import org.broadleafsezzle.ledger.MovementLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Drafts bulk actions for administrators, starts them and shows how far they are. */
@Component("blSezzleBulkDesk")
public class BulkDesk {

  private static final Logger LOG = LoggerFactory.getLogger(BulkDesk.class);

  /** The most payments of a bulk action. */
  static final int MOST = 1000;

  private static final int MOST_RUNS = 30;
  private static final int MOST_REFUSED = 10;

  private final CheckoutSearch search;
  private final PaymentList list;
  private final BulkMovements bulks;
  private final MovementLedger movements;
  private final BulkRunner runner;
  private final AdminTexts texts;
  private final LedgerWords words;
  private final Clock clock;

  @Autowired
  public BulkDesk(
      CheckoutSearch search,
      PaymentList list,
      BulkMovements bulks,
      MovementLedger movements,
      BulkRunner runner,
      AdminTexts texts,
      LedgerWords words,
      @Qualifier("blSezzleClock") Clock clock) {
    this.search = search;
    this.list = list;
    this.bulks = bulks;
    this.movements = movements;
    this.runner = runner;
    this.texts = texts;
    this.words = words;
    this.clock = clock;
  }

  /** The action as it would be with these; ids that mean nothing are left out. */
  BulkDraft draft(BulkKind kind, Collection<String> checkoutIds) {
    return new BulkDraft(kind, list.rows(search.all(checkoutIds)));
  }

  /**
   * Writes it down and begins.
   *
   * @param id of the form: the second time the same form is sent, nothing is done
   * @param withDoubtful whether the doubtful payments are in it too
   */
  void start(String id, String login, BulkDraft draft, boolean withDoubtful) {
    BulkMovement bulk = new BulkMovement(id, draft.getKind().movement(), login, clock.instant());
    List<BulkMovementItem> items = new ArrayList<>();
    for (PaymentRow row : draft.toMove(withDoubtful)) {
      BulkMovementItem item =
          new BulkMovementItem(bulk, items.size(), row.getCheckout().getId(), draft.amount(row));
      items.add(draft.getKind().isDoubtful(row) ? item.confirmedThoughDoubtful() : item);
    }
    if (bulks.add(bulk, items)) {
      runner.beginWaiting();
    }
  }

  /** Empty if there is none of this id. */
  Optional<BulkKind> kind(String id) {
    return bulks.find(id).map(bulk -> BulkKind.of(bulk.getKind()));
  }

  Optional<BulkProgress> progress(String id) {
    return bulks
        .find(id)
        .map(
            bulk ->
                new BulkProgress(bulk, lines(bulks.items(id)), bulk.isCarriedOn(clock.instant())));
  }

  /** The newest first. */
  List<BulkRunRow> latest() {
    return bulks.findLatest(MOST_RUNS).stream()
        .map(
            bulk ->
                new BulkRunRow(
                    bulk,
                    bulks.count(bulk.getId()),
                    lines(bulks.findRefused(bulk.getId(), MOST_REFUSED))))
        .collect(Collectors.toList());
  }

  /**
   * The ids of all that are possible of what a list shows.
   *
   * @return empty if the list is too long to be read
   */
  Optional<Set<String>> allOf(BulkKind kind, Map<String, String[]> parametersOfList, ZoneId zone) {
    return list.all(parametersOfList, zone, kind::isPossible)
        .map(
            rows ->
                rows.stream()
                    .map(row -> row.getCheckout().getId())
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private List<BulkLine> lines(List<BulkMovementItem> items) {
    Map<String, PaymentRow> rows =
        list
            .rows(
                search.all(
                    items.stream()
                        .map(BulkMovementItem::getCheckoutId)
                        .collect(Collectors.toList())))
            .stream()
            .collect(Collectors.toMap(row -> row.getCheckout().getId(), Function.identity()));
    return items.stream()
        .map(item -> line(item, rows.get(item.getCheckoutId())))
        .collect(Collectors.toList());
  }

  /** An outcome that was unknown then may be known since. */
  private BulkLine line(BulkMovementItem item, PaymentRow row) {
    Optional<ItemOutcome> now =
        item.getState() == State.UNKNOWN
            ? movements.find(item.getRequestId()).map(ItemOutcome::of)
            : Optional.empty();
    State state = now.map(ItemOutcome::state).orElse(item.getState());
    String why =
        now.isPresent()
            ? now.get().why().map(words::say).orElse(null)
            : item.getWhy().map(stored -> words.say(item.getSaid(), stored)).orElse(null);
    return new BulkLine(
        item,
        row.getOrderNumber(),
        state,
        state == State.UNKNOWN ? texts.text("bulk.why.unknown") : why);
  }

  void stop(String id, String login) {
    bulks.stop(id, login);
    LOG.info("Administrator {} has stopped the bulk action {}", login, id);
  }

  /** From then on it acts for whoever has said so last. */
  void carryOn(String id, String login) {
    if (bulks.carryOn(id, login)) {
      LOG.info("Administrator {} has the bulk action {} carried on", login, id);
      runner.beginWaiting();
    }
  }
}
