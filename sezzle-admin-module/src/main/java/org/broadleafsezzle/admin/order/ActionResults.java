package org.broadleafsezzle.admin.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafsezzle.admin.layout.ActionResult;
import org.broadleafsezzle.admin.layout.ActionResult.Outcome;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.LedgerWords;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.FailureCode;
import org.broadleafsezzle.ledger.MessageCode;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.Refusal;
import org.broadleafsezzle.payments.Explanation;
import org.broadleafsezzle.reconciliation.BooksUpdate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Says in the administrator's language what came of an action. */
@Component("blSezzleActionResults")
public class ActionResults {

  /** The fields of a form that the shop's refusals are about. */
  private static final Map<MessageCode, String> FIELDS = new HashMap<>();

  static {
    FIELDS.put(Refusal.NO_AMOUNT, "amount");
    FIELDS.put(Refusal.OTHER_CURRENCY, "amount");
    FIELDS.put(Refusal.TOO_MUCH, "amount");
    FIELDS.put(Refusal.NOT_HELD, "amount");
    FIELDS.put(Refusal.NOT_THE_NEW_ORDER, "newOrderUuid");
  }

  private final AdminTexts texts;
  private final AdminFormats formats;
  private final LedgerWords words;

  @Autowired
  ActionResults(AdminTexts texts, AdminFormats formats, LedgerWords words) {
    this.texts = texts;
    this.formats = formats;
    this.words = words;
  }

  public ActionResult invalid(PanelAction action, BadInputException problem) {
    return new ActionResult(
            Outcome.INVALID,
            notDone(action),
            texts.text("input." + problem.text(), problem.details()))
        .repeatable(problem.field());
  }

  public ActionResult unknownAction() {
    return new ActionResult(
        Outcome.INVALID, texts.text("result.nothing"), texts.text("input.action"));
  }

  /** Sezzle could not be asked, or it or the shop refused before any money was to be moved. */
  public ActionResult failed(PanelAction action, RuntimeException failure) {
    Explanation why = Explanation.of(failure);
    MessageCode code = why.message().code();
    ActionResult result =
        new ActionResult(
            outcome(code), notDone(action), words.say(why), why.debugUuid().orElse(null));
    return code == Refusal.REQUEST_ID_USED ? result : result.repeatable(FIELDS.get(code));
  }

  private static Outcome outcome(MessageCode why) {
    if (why == FailureCode.BUSY) {
      return Outcome.BUSY;
    }
    return why instanceof Refusal || why == FailureCode.REFUSED
        ? Outcome.REFUSED
        : Outcome.UNREACHABLE;
  }

  /** The first movement that did not succeed decides how all of it is called. */
  public ActionResult moved(List<MoneyMovement> movements) {
    List<String> sentences = new ArrayList<>();
    Outcome outcome = Outcome.DONE;
    String debugUuid = null;
    for (MoneyMovement movement : movements) {
      sentences.add(sentence(movement));
      if (outcome == Outcome.DONE) {
        outcome = outcome(movement);
        debugUuid = movement.getDebugUuid().orElse(null);
      }
    }
    ActionResult result =
        new ActionResult(
            outcome, sentences.get(0), words(outcome, movements, sentences), debugUuid);
    boolean nothingDone =
        movements.stream().allMatch(one -> one.getState() == MovementState.REFUSED);
    return nothingDone ? result.repeatable(null) : result;
  }

  private String words(Outcome outcome, List<MoneyMovement> movements, List<String> sentences) {
    List<String> all = new ArrayList<>(sentences.subList(1, sentences.size()));
    if (outcome == Outcome.UNKNOWN) {
      all.add(texts.text("result.unknown"));
    } else if (outcome == Outcome.REFUSED) {
      movements.stream()
          .filter(movement -> movement.getState() == MovementState.REFUSED)
          .findFirst()
          .ifPresent(movement -> all.add(why(movement)));
    } else {
      all.add(texts.text("result.done." + movements.get(0).getKind()));
    }
    return String.join(" ", all);
  }

  private String why(MoneyMovement refused) {
    return texts.text("result.refused", words.say(Explanation.of(refused)));
  }

  private String sentence(MoneyMovement movement) {
    return texts.text(
        "moved." + movement.getKind() + "." + movement.getState(),
        formats.money(movement.getAmount()));
  }

  private static Outcome outcome(MoneyMovement movement) {
    switch (movement.getState()) {
      case SUCCEEDED:
        return Outcome.DONE;
      case REFUSED:
        return Outcome.REFUSED;
      default:
        return Outcome.UNKNOWN;
    }
  }

  ActionResult refreshed(BooksUpdate update) {
    boolean unknown =
        update.checkout().getBooks().getUnsettled() > 0
            || update.settled().stream().anyMatch(one -> one.getState() == MovementState.STARTED);
    List<String> all = new ArrayList<>();
    update.settled().forEach(movement -> all.add(sentence(movement)));
    if (!update.adopted().isEmpty()) {
      all.add(texts.text("result.adopted", update.adopted().size()));
    }
    if (unknown) {
      all.add(texts.text("result.unknown"));
    } else {
      CheckoutBooks books = update.checkout().getBooks();
      all.add(
          books.isDifferent()
              ? texts.text("result.differs", words.say(books.getDifferences()))
              : texts.text("result.agree"));
    }
    return new ActionResult(
        unknown ? Outcome.UNKNOWN : Outcome.DONE,
        texts.text("result.refreshed"),
        String.join(" ", all));
  }

  ActionResult triedAgain() {
    return new ActionResult(
        Outcome.DONE, texts.text("result.try-again"), texts.text("result.try-again.words"));
  }

  ActionResult cancelled() {
    return new ActionResult(
        Outcome.DONE, texts.text("result.cancelled"), texts.text("result.cancelled.words"));
  }

  private String notDone(PanelAction action) {
    return texts.text("not-done." + action.name().toLowerCase(Locale.ROOT));
  }
}
