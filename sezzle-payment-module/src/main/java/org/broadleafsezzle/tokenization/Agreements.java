package org.broadleafsezzle.tokenization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.model.TokenSession;
import org.broadleafsezzle.api.model.Tokenization;
import org.broadleafsezzle.api.model.TokenizedCustomer;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccountState;
import org.broadleafsezzle.saved.SavedAccounts;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shoppers who are asked for their agreement, and the outcome. Any news that a shopper has
 * agreed (the address the shopper comes back to, a webhook, the job) only makes the shop ask Sezzle
 * about its own token: that answer counts, and counts once.
 */
public class Agreements {

  private static final Logger LOG = LoggerFactory.getLogger(Agreements.class);

  /** Long enough for the shopper to come back. */
  private static final Duration NEXT_LOOK = Duration.ofMinutes(15);

  /** More than two clocks differ by. */
  private static final Duration AFTER_END = Duration.ofMinutes(2);

  private final SavedAccounts accounts;
  private final SezzleClients clients;
  private final SezzleSettingsSource settings;
  private final Clock clock;

  public Agreements(
      SavedAccounts accounts, SezzleClients clients, SezzleSettingsSource settings, Clock clock) {
    this.accounts = accounts;
    this.clients = clients;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Whether a signed-in customer may be asked to save an account: the shop offers it, secrets can
   * be stored, and none is saved already. Calls nobody.
   *
   * @param customerId the platform's customer, who has given a password in this session; empty for
   *     anybody else, who is never asked
   */
  public boolean canBeAsked(Optional<Long> customerId) {
    return customerId.isPresent()
        && isOffered()
        && accounts.canStore()
        && !usable(customerId).isPresent();
  }

  /**
   * The account that this customer can pay with now; empty also if the shop does not offer it.
   * Calls nobody.
   *
   * @param customerId as {@link #canBeAsked}
   */
  public Optional<SavedAccount> findUsable(Optional<Long> customerId) {
    return isOffered() ? usable(customerId) : Optional.empty();
  }

  private Optional<SavedAccount> usable(Optional<Long> customerId) {
    return customerId.flatMap(
        id -> accounts.findUsable(id, settings.current().mode(), clock.instant()));
  }

  /** Whether saving accounts is switched on; false if a setting is wrong. */
  public boolean isOffered() {
    try {
      return settings.checkout().isTokenizing();
    } catch (SettingsException e) {
      return false;
    }
  }

  /**
   * Writes down what Sezzle asks a shopper. Without it the shopper's answer is of no use; it is no
   * reason to keep the shopper from paying.
   *
   * @param asking not stored yet
   * @param asked as Sezzle has answered
   * @return whether it could be written down
   */
  public boolean ask(SavedAccount asking, Tokenization asked) {
    try {
      Instant now = clock.instant();
      Instant end = inTheShop(asking, asked.getExpiration()).orElse(null);
      Instant look = now.plus(NEXT_LOOK);
      accounts.add(asking, asked.getToken(), end, look);
      return true;
    } catch (RuntimeException e) {
      LOG.warn("The shopper is asked, but the answer can't be kept; {}", asking, e);
      return false;
    }
  }

  /**
   * A shopper who was asked has come back. Never throws: there may be an order to be shown, and the
   * job asks again.
   */
  public void lookAfterReturn(String accountId) {
    try {
      accounts.find(accountId).ifPresent(this::look);
    } catch (RuntimeException e) {
      LOG.info(
          "What the shopper has agreed to is asked again later; savedAccount={}: {}",
          accountId,
          e.getMessage());
    }
  }

  /**
   * Sezzle says that a shopper has agreed.
   *
   * @param tokenHash of Sezzle's token of the question
   * @return the account as it is now; empty if this shop has not asked
   * @throws SezzleException if Sezzle can't be asked; it is to be tried again
   */
  public Optional<SavedAccount> told(String tokenHash) {
    return accounts.findByTokenHash(tokenHash).map(this::look);
  }

  /**
   * Asks Sezzle what came of a question, unless that is known.
   *
   * @return the account as it is now: still ASKED if the shopper has not answered
   * @throws SezzleException if Sezzle can't be asked
   * @throws SettingsException if a setting is wrong, or the token can't be decrypted
   */
  public SavedAccount look(SavedAccount account) {
    Optional<String> token = accounts.tokenOf(account);
    return token.isPresent() ? look(account, token.get()) : account;
  }

  private SavedAccount look(SavedAccount account, String token) {
    SezzleClient client = clients.inMode(account.getMode());
    Optional<TokenizedCustomer> customer;
    try {
      customer =
          Optional.of(client.getTokenSession(token))
              .flatMap(TokenSession::getCustomer)
              .filter(one -> one.getUuid() != null);
    } catch (SezzleNotFoundException e) {
      return notYet(account);
    }
    return customer.isPresent() ? agreed(account, customer.get()) : notYet(account);
  }

  private SavedAccount agreed(SavedAccount account, TokenizedCustomer customer) {
    Instant end = inTheShop(account, customer.getExpiration()).orElse(null);
    SavedAccount now = accounts.agreed(account.getId(), customer.getUuid(), end, clock.instant());
    if (now.getState() == SavedAccountState.SAVED) {
      LOG.info("A shopper has saved the Sezzle account; {}", now);
    }
    return now;
  }

  /** Nobody can agree any more once the question has ended. */
  private SavedAccount notYet(SavedAccount account) {
    Instant now = clock.instant();
    Instant asked = account.getExpires().orElseGet(() -> account.getCreated().plus(NEXT_LOOK));
    Instant end = asked.plus(AFTER_END);
    if (!now.isBefore(end)) {
      return accounts.notAgreed(account.getId(), now);
    }
    Instant next = now.plus(NEXT_LOOK);
    return accounts.tryAgain(account.getId(), next.isBefore(end) ? next : end);
  }

  private Optional<Instant> inTheShop(SavedAccount account, Optional<Instant> atSezzle) {
    return atSezzle.map(end -> end.minus(clients.inMode(account.getMode()).clockAhead()));
  }
}
