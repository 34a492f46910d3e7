package org.broadleafsezzle.admin.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.LedgerWords;
import org.broadleafsezzle.admin.layout.WrongSetting;
import org.broadleafsezzle.admin.order.ActionResult.Outcome;
import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleError;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.books.BooksUpdate;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.payments.MovementRefusedException;
import org.broadleafsezzle.settings.SettingsException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Says in the administrator's language what came of an action. */
@Component("blSezzleActionResults")
class ActionResults {

  private final AdminTexts texts;
  private final AdminFormats formats;
  private final LedgerWords words;
  private final WrongSetting wrongSetting;

  @Autowired
  ActionResults(
      AdminTexts texts, AdminFormats formats, LedgerWords words, WrongSetting wrongSetting) {
    this.texts = texts;
    this.formats = formats;
    this.words = words;
    this.wrongSetting = wrongSetting;
  }

  ActionResult invalid(PanelAction action, BadInputException problem) {
    return new ActionResult(
        Outcome.INVALID, notDone(action), texts.text("input." + problem.text(), problem.details()));
  }

  ActionResult unknownAction() {
    return new ActionResult(
        Outcome.INVALID, texts.text("result.nothing"), texts.text("input.action"));
  }

  ActionResult refused(PanelAction action, MovementRefusedException refusal) {
    return new ActionResult(
        Outcome.REFUSED, notDone(action), words.say(refusal.getRefusal()));
  }

  ActionResult busy(PanelAction action) {
    return new ActionResult(Outcome.BUSY, notDone(action), texts.text("result.busy"));
  }

  ActionResult settings(PanelAction action, SettingsException problem) {
    return new ActionResult(
        Outcome.UNREACHABLE,
        notDone(action),
        texts.text("result.settings", wrongSetting.name(problem)));
  }

  /** Sezzle could not be asked, or refused before any money was to be moved. */
  ActionResult notAsked(PanelAction action, SezzleException failure) {
    String debugUuid = failure.getDebugUuid().orElse(null);
    if (failure instanceof SezzleAuthenticationException) {
      return new ActionResult(
          Outcome.UNREACHABLE, notDone(action), texts.text("result.keys"), debugUuid);
    }
    if (failure instanceof SezzleRefusedException) {
      return new ActionResult(
          Outcome.REFUSED, notDone(action), texts.text("result.said", said(failure)), debugUuid);
    }
    return new ActionResult(
        Outcome.UNREACHABLE, notDone(action), texts.text("result.unreachable"), debugUuid);
  }

  private String said(SezzleException failure) {
    return failure.getErrors().stream().findFirst().flatMap(SezzleError::getMessage).orElse("-");
  }

  /** The first movement that did not succeed decides how all of it is called. */
  ActionResult moved(List<MoneyMovement> movements) {
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
    return new ActionResult(
        outcome, sentences.get(0), words(outcome, movements, sentences), debugUuid);
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
    return refused
        .getErrorMessage()
        .map(said -> texts.text("result.said", said))
        .orElseGet(
            () -> texts.text("result.refused", words.error(refused).orElse("")).trim());
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
        update.settled().stream().anyMatch(one -> one.getState() == MovementState.STARTED);
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
