package org.broadleafsezzle.tokenization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccountState;
import org.broadleafsezzle.saved.SavedAccounts;
import org.broadleafsezzle.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes saved accounts, here and at Sezzle. From the first moment it is not charged any more; if
 * Sezzle does not delete it, it is asked again, each time later, and in the end a person is.
 */
public class AccountRemoval {

  /** The last of them comes more than a day after the first. */
  static final int MOST_TRIES = 12;

  private static final Logger LOG = LoggerFactory.getLogger(AccountRemoval.class);
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

  private final SavedAccounts accounts;
  private final SezzleClients clients;
  private final Clock clock;

  public AccountRemoval(SavedAccounts accounts, SezzleClients clients, Clock clock) {
    this.accounts = accounts;
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * Removes one that is saved; does nothing if it is not any more.
   *
   * @param by {@code shopper}, or an administrator's login
   * @return the account: REMOVED, or REMOVING if Sezzle has still to be told, which the job does
   * @throws IllegalArgumentException if there is none
   */
  public SavedAccount remove(String accountId, String by) {
    SavedAccount removing = accounts.remove(accountId, by, clock.instant());
    return removing.getState() == SavedAccountState.REMOVING ? tellSezzle(removing) : removing;
  }

  /**
   * Has Sezzle delete one that is removed here.
   *
   * @return the account as it is now
   */
  SavedAccount tellSezzle(SavedAccount removing) {
    try {
      Optional<String> customer = accounts.customerUuidOf(removing);
      if (customer.isPresent()) {
        delete(removing, customer.get());
      }
      SavedAccount removed = accounts.removed(removing.getId(), clock.instant());
      LOG.info("Removed, at Sezzle too; {}", removed);
      return removed;
    } catch (SezzleException | SettingsException e) {
      return notDeleted(removing, e);
    }
  }

  private void delete(SavedAccount account, String customerUuid) {
    try {
      clients.inMode(account.getMode()).deleteCustomer(customerUuid);
    } catch (SezzleNotFoundException e) {
      LOG.debug("Sezzle does not know it any more; {}", account, e);
    }
  }

  private SavedAccount notDeleted(SavedAccount removing, RuntimeException failure) {
    int tries = removing.getTries() + 1;
    if (tries >= MOST_TRIES) {
      SavedAccount left = accounts.leaveAtSezzle(removing.getId(), clock.instant());
      LOG.error(
          "Sezzle has not deleted a saved account in {} tries, and is not asked any more; {}: {}."
              + " The shop does not charge it. Ask Sezzle's support to delete it.",
          tries,
          left,
          failure.getMessage());
      return left;
    }
    Instant next = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << (tries - 1)));
    LOG.info(
        "Sezzle has not deleted a saved account, and is asked again at {}; {}: {}",
        next,
        removing,
        failure.getMessage());
    return accounts.tryAgain(removing.getId(), next);
  }
}
