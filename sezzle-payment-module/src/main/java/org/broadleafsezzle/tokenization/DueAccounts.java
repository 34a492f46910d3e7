package org.broadleafsezzle.tokenization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.saved.EndedAccounts;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccountState;
import org.broadleafsezzle.saved.SavedAccounts;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tasks that are due for saved accounts and that nobody is waiting for. */
public class DueAccounts {

  private static final Logger LOG = LoggerFactory.getLogger(DueAccounts.class);
  private static final int BATCH = 100;

  /** Of one run: the next one goes on. */
  private static final int MOST_FORGOTTEN = 500;

  /** A shopper's answer is looked for no longer. */
  private static final int MOST_LOOKS = 12;

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

  private final SavedAccounts accounts;
  private final Agreements agreements;
  private final AccountRemoval removal;
  private final EndedAccounts ended;
  private final SezzleSettingsSource settings;
  private final Clock clock;

  public DueAccounts(
      SavedAccounts accounts,
      Agreements agreements,
      AccountRemoval removal,
      EndedAccounts ended,
      SezzleSettingsSource settings,
      Clock clock) {
    this.accounts = accounts;
    this.agreements = agreements;
    this.removal = removal;
    this.ended = ended;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Asks Sezzle what came of questions that nobody has told of, and to delete what is removed; a
   * bounded number, those that have waited longest first. Forgets those that ended as long ago as
   * the bodies of webhooks are kept.
   *
   * @param deadline no call to Sezzle is begun after this
   */
  public void work(Instant deadline) {
    workOff(deadline);
    forgetEnded();
  }

  private void workOff(Instant deadline) {
    List<SavedAccount> due = accounts.findDue(clock.instant(), BATCH);
    for (SavedAccount account : due) {
      if (clock.instant().isAfter(deadline)) {
        return;
      }
      if (account.getState() == SavedAccountState.ASKED) {
        look(account);
      } else {
        removal.tellSezzle(account);
      }
    }
  }

  private void forgetEnded() {
    Duration kept = settings.webhookBodiesKept();
    int forgotten = ended.forget(clock.instant().minus(kept), MOST_FORGOTTEN);
    if (forgotten > 0) {
      LOG.info(
          "Forgot {} saved accounts that ended more than {} days ago", forgotten, kept.toDays());
    }
  }

  private void look(SavedAccount account) {
    try {
      agreements.look(account);
    } catch (SezzleException | SettingsException e) {
      LOG.info("What the shopper has agreed to is asked again; {}: {}", account, e.getMessage());
      Instant now = clock.instant();
      if (account.getTries() + 1 >= MOST_LOOKS) {
        accounts.notAgreed(account.getId(), now);
      } else {
        accounts.tryAgain(
            account.getId(), now.plus(FIRST_WAIT.multipliedBy(1L << account.getTries())));
      }
    }
  }
}
