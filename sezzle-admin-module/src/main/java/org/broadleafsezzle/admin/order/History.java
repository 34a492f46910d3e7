package org.broadleafsezzle.admin.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.LedgerWords;
import org.broadleafsezzle.ledger.CheckoutEvent;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.Origin;
import org.broadleafsezzle.ledger.Timeline;
import org.broadleafsezzle.ledger.TimelineEntry;
import org.broadleafsezzle.payments.Explanation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Everything that happened to a payment, in the administrator's language. */
@Component("blSezzleHistory")
class History {

  private final Timeline timeline;
  private final AdminTexts texts;
  private final AdminFormats formats;
  private final LedgerWords words;

  @Autowired
  History(Timeline timeline, AdminTexts texts, AdminFormats formats, LedgerWords words) {
    this.timeline = timeline;
    this.texts = texts;
    this.formats = formats;
    this.words = words;
  }

  /** The latest first. */
  List<HistoryLine> of(String checkoutId) {
    List<HistoryLine> lines = new ArrayList<>();
    for (TimelineEntry entry : timeline.of(checkoutId)) {
      lines.add(entry.movement().map(m -> line(entry, m)).orElseGet(() -> event(entry)));
    }
    Collections.reverse(lines);
    return lines;
  }

  private HistoryLine line(TimelineEntry entry, MoneyMovement movement) {
    return new HistoryLine(
        formats.time(entry.at()),
        formats.away(entry.at()),
        texts.text("kind." + movement.getKind()),
        formats.money(movement.getAmount()),
        who(entry),
        movement.getReasonMessage().map(words::say).orElseGet(movement::getReason),
        tone(movement),
        result(movement),
        movement.getDebugUuid().orElse(null));
  }

  private String result(MoneyMovement movement) {
    String state =
        movement.getUnclearSince().isPresent()
            ? texts.text("movement.UNCLEAR")
            : texts.text("movement." + movement.getState());
    return movement.getState() == MovementState.REFUSED
        ? state + ": " + words.say(Explanation.of(movement))
        : state;
  }

  private static String tone(MoneyMovement movement) {
    switch (movement.getState()) {
      case SUCCEEDED:
        return "good";
      case REFUSED:
        return "bad";
      default:
        return "waiting";
    }
  }

  private HistoryLine event(TimelineEntry entry) {
    CheckoutEvent event = entry.event().get();
    return new HistoryLine(
        formats.time(entry.at()),
        formats.away(entry.at()),
        texts.textOr(event.getKind().name(), "event." + event.getKind()),
        "",
        who(entry),
        why(event),
        "plain",
        event.getCode().map(code -> result(event.getKind(), code)).orElse(""),
        null);
  }

  private String result(EventKind kind, String code) {
    switch (kind) {
      case AUTOMATION_GIVEN_UP:
        return "";
      case OUTCOME_ANSWERED:
        return texts.textOr(code, "answer." + code);
      default:
        return texts.textOr(code, "state-reason." + code);
    }
  }

  private String why(CheckoutEvent event) {
    String code = event.getCode().orElse("");
    switch (event.getKind()) {
      case AUTOMATION_GIVEN_UP:
        return texts.textOr(code, "notice.given-up.words." + code);
      case DISPUTED:
        return texts.textOr(texts.text("notice.dispute.words", code), "notice." + code);
      default:
        return event.getWords().orElseGet(() -> words.say(event.getMessages()));
    }
  }

  private String who(TimelineEntry entry) {
    String origin = texts.text("origin." + entry.origin());
    return entry.origin() == Origin.ADMINISTRATOR || entry.origin() == Origin.CODE
        ? origin + ": " + entry.by()
        : origin;
  }
}
