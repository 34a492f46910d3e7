package org.broadleafsezzle.admin.account;

import org.broadleafsezzle.admin.layout.ActionResult;
import org.broadleafsezzle.admin.layout.ActionResult.Outcome;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.LedgerWords;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.payments.Explanation;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccountState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Says in the administrator's language what came of an action. */
@Component("blSezzleAccountResults")
class AccountResults {

  static final String RESULT = "sezzleResult";

  private final AdminTexts texts;
  private final AdminFormats formats;
  private final LedgerWords words;

  @Autowired
  AccountResults(AdminTexts texts, AdminFormats formats, LedgerWords words) {
    this.texts = texts;
    this.formats = formats;
    this.words = words;
  }

  ActionResult charged(MoneyMovement charge) {
    String amount = formats.money(charge.getAmount());
    switch (charge.getState()) {
      case SUCCEEDED:
        return result(Outcome.DONE, "charged", amount);
      case REFUSED:
        Explanation why = Explanation.of(charge);
        return new ActionResult(
            Outcome.REFUSED,
            texts.text("account.result.refused"),
            texts.text("account.result.refused.words", words.say(why)),
            why.debugUuid().orElse(null));
      default:
        return result(Outcome.UNKNOWN, "unknown", amount);
    }
  }

  ActionResult notCharged(ChargeRefusal why) {
    Outcome outcome = why == ChargeRefusal.UNAVAILABLE ? Outcome.UNREACHABLE : Outcome.REFUSED;
    return new ActionResult(
        outcome, texts.text("account.result.refused"), texts.text("account.refused." + why));
  }

  /** Of a saved account as it is afterwards. */
  ActionResult removed(SavedAccount account) {
    return account.getState() == SavedAccountState.REMOVED
        ? result(Outcome.DONE, "removed")
        : result(Outcome.UNKNOWN, "removing");
  }

  /** It was not the customer's, or not any more. */
  ActionResult gone() {
    return result(Outcome.INVALID, "gone");
  }

  private ActionResult result(Outcome outcome, String key, Object... details) {
    return new ActionResult(
        outcome,
        texts.text("account.result." + key, details),
        texts.text("account.result." + key + ".words", details));
  }
}
