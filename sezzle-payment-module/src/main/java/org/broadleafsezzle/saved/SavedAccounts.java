package org.broadleafsezzle.saved;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.LockModeType;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.settings.RowSecrets;
import org.broadleafsezzle.storage.OwnTransaction;

/**
 * The stored accounts. A result is a copy of the row at that moment, detached. Makes no call;
 * {@code tokenization.AccountRemoval} removes one at Sezzle, too.
 */
public class SavedAccounts {

  private final EntityManagerFactory entityManagers;
  private final RowSecrets secrets;

  public SavedAccounts(EntityManagerFactory entityManagers, RowSecrets secrets) {
    this.entityManagers = entityManagers;
    this.secrets = secrets;
  }

  /** Whether secrets can be stored: without an encryption key nobody is asked. */
  public boolean canStore() {
    return secrets.canEncrypt();
  }

  /**
   * Writes down that Sezzle asks a shopper.
   *
   * @param token Sezzle's token of the question
   * @param expires the end of the token, by the shop's clock; null if Sezzle does not say
   * @param nextLook the time at which Sezzle is asked for the outcome, if nobody has told it until
   *     then
   * @throws org.broadleafsezzle.settings.SettingsException if no encryption key is set
   */
  public void add(SavedAccount asking, String token, Instant expires, Instant nextLook) {
    asking.asked(SecretHash.of(token), secrets.encrypt(asking.getId(), token), expires, nextLook);
    run(
        entityManager -> {
          entityManager.persist(asking);
          return asking;
        });
  }

  /** The one that can be charged for this customer now. */
  public Optional<SavedAccount> findUsable(Long customerId, SezzleMode mode, Instant now) {
    return findOne("activeFor", SavedAccount.slot(customerId, mode))
        .filter(account -> account.isUsable(now));
  }

  /**
   * The accounts of a customer that a person is shown: those that are saved, in whichever mode,
   * whether or not the agreement has ended, and those that Sezzle still has to be told of; newest
   * first.
   */
  public List<SavedAccount> findShown(Long customerId) {
    return run(
        entityManager ->
            entityManager
                .createQuery(
                    "select a from SavedAccount a where a.customerId = :customer"
                        + " and a.state in (:states) order by a.savedMillis desc",
                    SavedAccount.class)
                .setParameter("customer", customerId)
                .setParameter(
                    "states",
                    EnumSet.of(
                        SavedAccountState.SAVED,
                        SavedAccountState.REMOVING,
                        SavedAccountState.LEFT_AT_SEZZLE))
                .getResultList());
  }

  /** The account with this id. */
  public Optional<SavedAccount> find(String accountId) {
    return run(
        entityManager -> Optional.ofNullable(entityManager.find(SavedAccount.class, accountId)));
  }

  /** The account that a token of Sezzle's was made for, by the token's hash. */
  public Optional<SavedAccount> findByTokenHash(String hash) {
    return findOne("tokenHash", hash);
  }

  /** The account that a shopper comes back from, by the hash of the token in the address. */
  public Optional<SavedAccount> findByReturnTokenHash(String hash) {
    return findOne("returnTokenHash", hash);
  }

  /** Those about which something is to be done, those that have waited longest first. */
  public List<SavedAccount> findDue(Instant now, int most) {
    return run(
        entityManager ->
            entityManager
                .createQuery(
                    "select a from SavedAccount a where a.nextTryMillis between 0 and :now"
                        + " order by a.nextTryMillis",
                    SavedAccount.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most)
                .getResultList());
  }

  /**
   * Sezzle's token of a question that has no answer yet.
   *
   * @throws org.broadleafsezzle.settings.SettingsException if it can't be decrypted
   */
  public Optional<String> tokenOf(SavedAccount account) {
    return account.getState() == SavedAccountState.ASKED ? decrypt(account) : Optional.empty();
  }

  /**
   * Sezzle's id of the customer: secret, never for a log or a page; empty unless the shopper has
   * agreed and Sezzle has not forgotten it.
   *
   * @throws org.broadleafsezzle.settings.SettingsException if it can't be decrypted
   */
  public Optional<String> customerUuidOf(SavedAccount account) {
    return account.getState() == SavedAccountState.ASKED ? Optional.empty() : decrypt(account);
  }

  private Optional<String> decrypt(SavedAccount account) {
    return account.getSecret().map(stored -> secrets.decrypt(account.getId(), stored));
  }

  /**
   * The shopper has agreed. Takes the place of the account that was charged before, of which Sezzle
   * is told then. Does nothing unless an answer is waited for: told twice, it is saved once.
   *
   * @param customerUuid Sezzle's id of the customer
   * @param expires the end of the agreement, by the shop's clock; null if Sezzle does not say
   * @return the account as it is afterwards
   */
  public SavedAccount agreed(String accountId, String customerUuid, Instant expires, Instant now) {
    String encrypted = secrets.encrypt(accountId, customerUuid);
    return run(
        entityManager -> {
          SavedAccount account = lock(entityManager, accountId);
          if (account.getState() == SavedAccountState.ASKED) {
            makeRoom(entityManager, account, customerUuid, now);
            account.agree(encrypted, expires, now);
          }
          return account;
        });
  }

  private void makeRoom(
      EntityManager entityManager, SavedAccount account, String customerUuid, Instant now) {
    String slot = SavedAccount.slot(account.getCustomerId(), account.getMode());
    for (SavedAccount before : read(entityManager, "activeFor", slot)) {
      SavedAccount locked = lock(entityManager, before.getId());
      if (isSame(locked, customerUuid)) {
        locked.removed(now);
      } else {
        locked.remove("replaced", now);
      }
    }
    entityManager.flush();
  }

  /** An id that can't be decrypted any more can't be told to Sezzle either. */
  private boolean isSame(SavedAccount account, String customerUuid) {
    try {
      return customerUuidOf(account).filter(customerUuid::equals).isPresent();
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** The shopper has not agreed. Does nothing unless an answer is waited for. */
  public SavedAccount notAgreed(String accountId, Instant now) {
    return change(accountId, one -> one.notAgreed(now), SavedAccountState.ASKED);
  }

  /**
   * From now on it is not charged; Sezzle is told by whoever calls next, and by the job. Does
   * nothing unless it is saved, or was left at Sezzle.
   *
   * @param by {@code shopper}, or an administrator's login
   */
  public SavedAccount remove(String accountId, String by, Instant now) {
    return change(
        accountId,
        one -> one.remove(by, now),
        SavedAccountState.SAVED,
        SavedAccountState.LEFT_AT_SEZZLE);
  }

  /** Sezzle has forgotten it. */
  public SavedAccount removed(String accountId, Instant now) {
    return change(
        accountId,
        one -> one.removed(now),
        SavedAccountState.SAVED,
        SavedAccountState.REMOVING,
        SavedAccountState.LEFT_AT_SEZZLE);
  }

  /** Sezzle is not asked any more to delete it: a person has to see to it. */
  public SavedAccount leaveAtSezzle(String accountId, Instant now) {
    return change(accountId, one -> one.leaveAtSezzle(now), SavedAccountState.REMOVING);
  }

  /** Its task is tried again then. */
  public SavedAccount tryAgain(String accountId, Instant at) {
    return change(
        accountId, one -> one.tryAgain(at), SavedAccountState.ASKED, SavedAccountState.REMOVING);
  }

  /**
   * Ends all accounts of a customer: a saved one is removed, a question is given up, and an ended
   * one is deleted.
   *
   * @return the number of accounts
   */
  public int eraseCustomer(Long customerId, String by, Instant now) {
    return run(
        entityManager -> {
          List<SavedAccount> all = read(entityManager, "customerId", customerId);
          all.forEach(one -> erase(entityManager, lock(entityManager, one.getId()), by, now));
          return all.size();
        });
  }

  private static void erase(
      EntityManager entityManager, SavedAccount account, String by, Instant now) {
    switch (account.getState()) {
      case SAVED:
      case LEFT_AT_SEZZLE:
        account.remove(by, now);
        break;
      case REMOVING:
        break;
      default:
        entityManager.remove(account);
    }
  }

  /** In one of these states, else as it is. */
  private SavedAccount change(
      String accountId, Consumer<SavedAccount> change, SavedAccountState... in) {
    return run(
        entityManager -> {
          SavedAccount account = lock(entityManager, accountId);
          if (Arrays.asList(in).contains(account.getState())) {
            change.accept(account);
          }
          return account;
        });
  }

  private static SavedAccount lock(EntityManager entityManager, String accountId) {
    SavedAccount account =
        entityManager.find(SavedAccount.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    if (account == null) {
      throw new IllegalArgumentException("There is no saved account " + accountId);
    }
    return account;
  }

  private Optional<SavedAccount> findOne(String field, Object value) {
    return run(entityManager -> read(entityManager, field, value).stream().findFirst());
  }

  private static List<SavedAccount> read(EntityManager entityManager, String field, Object value) {
    return entityManager
        .createQuery(
            "select a from SavedAccount a where a." + field + " = :value", SavedAccount.class)
        .setParameter("value", value)
        .getResultList();
  }

  private <T> T run(Function<EntityManager, T> work) {
    return OwnTransaction.run(entityManagers, work);
  }
}
