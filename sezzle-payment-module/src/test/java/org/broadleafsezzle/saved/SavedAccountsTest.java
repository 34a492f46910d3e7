package org.broadleafsezzle.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.saved.Accounts.CUSTOMER;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.settings.RowSecrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SavedAccountsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

  private final SavedAccounts accounts = Accounts.in(DATABASE);

  @BeforeEach
  void none() {
    DATABASE.clear();
  }

  @Test
  void whatIsAskedIsNoAccountYet() {
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);

    assertThat(accounts.findUsable(CUSTOMER, SezzleMode.SANDBOX, NOW)).isEmpty();
    assertThat(accounts.findShown(CUSTOMER)).isEmpty();
    assertThat(accounts.tokenOf(asked)).contains("token");
    assertThat(accounts.customerUuidOf(asked)).isEmpty();
  }

  @Test
  void toldTwiceItIsSavedOnce() {
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);

    accounts.agreed(asked.getId(), "uuid", NOW.plusSeconds(60), NOW);
    SavedAccount again = accounts.agreed(asked.getId(), "other", null, NOW.plusSeconds(5));

    assertThat(accounts.customerUuidOf(again)).contains("uuid");
    assertThat(again.getSaved()).contains(NOW);
    assertThat(accounts.findShown(CUSTOMER)).hasSize(1);
    assertThat(accounts.findByTokenHash(SecretHash.of("token"))).isPresent();
  }

  @Test
  void itIsUsableInItsModeUntilTheAgreementEnds() {
    SavedAccount saved = Accounts.saved(accounts, "uuid", NOW);
    Instant end = saved.getExpires().get();

    assertThat(accounts.findUsable(CUSTOMER, SezzleMode.SANDBOX, end.minusMillis(1))).isPresent();
    assertThat(accounts.findUsable(CUSTOMER, SezzleMode.SANDBOX, end)).isEmpty();
    assertThat(accounts.findUsable(CUSTOMER, SezzleMode.LIVE, NOW)).isEmpty();
    assertThat(accounts.findUsable(CUSTOMER + 1, SezzleMode.SANDBOX, NOW)).isEmpty();
    assertThat(accounts.findShown(CUSTOMER)).hasSize(1);
  }

  @Test
  void anotherAccountTakesItsPlaceAndSezzleIsToldOfTheFirst() {
    SavedAccount first = Accounts.saved(accounts, "uuid", NOW);
    SavedAccount second = Accounts.saved(accounts, "other", NOW);

    assertThat(accounts.findUsable(CUSTOMER, SezzleMode.SANDBOX, NOW).map(SavedAccount::getId))
        .contains(second.getId());
    assertThat(accounts.findDue(NOW, 10)).extracting(SavedAccount::getId).contains(first.getId());
    assertThat(accounts.find(first.getId()).get().getState()).isEqualTo(SavedAccountState.REMOVING);
  }

  @Test
  void theSameAccountSavedAgainIsNotDeletedAtSezzle() {
    SavedAccount first = Accounts.saved(accounts, "uuid", NOW);
    Accounts.saved(accounts, "uuid2", NOW);
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);
    accounts.agreed(asked.getId(), "uuid2", null, NOW);

    assertThat(accounts.findDue(NOW, 10))
        .extracting(SavedAccount::getId)
        .containsExactly(first.getId());
    assertThat(accounts.findUsable(CUSTOMER, SezzleMode.SANDBOX, NOW).map(SavedAccount::getId))
        .contains(asked.getId());
  }

  @Test
  void whatIsRemovedIsNotSavedByTheSameAnswerComingLate() {
    SavedAccount saved = Accounts.saved(accounts, "uuid", NOW);
    accounts.remove(saved.getId(), "shopper", NOW);

    accounts.agreed(saved.getId(), "uuid", null, NOW);
    assertThat(accounts.findUsable(CUSTOMER, SezzleMode.SANDBOX, NOW)).isEmpty();

    SavedAccount removed = accounts.removed(saved.getId(), NOW);
    assertThat(removed.getRemovedBy()).contains("shopper");
    assertThat(accounts.customerUuidOf(removed)).isEmpty();
    accounts.agreed(saved.getId(), "uuid", null, NOW);
    assertThat(accounts.findUsable(CUSTOMER, SezzleMode.SANDBOX, NOW)).isEmpty();
  }

  @Test
  void erasingACustomerRemovesWhatIsSavedAndDeletesTheRest() {
    SavedAccount saved = Accounts.saved(accounts, "uuid", NOW);
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);

    assertThat(accounts.eraseCustomer(CUSTOMER, "ada", NOW)).isEqualTo(2);

    assertThat(accounts.find(asked.getId())).isEmpty();
    assertThat(accounts.find(saved.getId()).get().getState()).isEqualTo(SavedAccountState.REMOVING);
    assertThat(accounts.findDue(NOW, 10)).hasSize(1);
  }

  @Test
  void aQuestionIsFoundByTheTokenTheShopperComesBackWithAndUnderTheIdItWasGiven() {
    SavedAccount asking =
        SavedAccount.asking(CUSTOMER, SezzleMode.SANDBOX, NOW)
            .as("the-id")
            .returningWith(SecretHash.of("back"));
    accounts.add(asking, "token", null, NOW);

    SavedAccount found = accounts.findByReturnTokenHash(SecretHash.of("back")).get();
    assertThat(found.getId()).isEqualTo("the-id");
    assertThat(found.getCreated()).isEqualTo(NOW);
    assertThat(found.getExpires()).isEmpty();
    assertThat(accounts.findByReturnTokenHash(SecretHash.of("token"))).isEmpty();
    assertThat(accounts.canStore()).isTrue();
  }

  @Test
  void withoutAnEncryptionKeyNothingCanBeStored() {
    RowSecrets none = mock(RowSecrets.class);

    assertThat(new SavedAccounts(DATABASE.entityManagers(), none).canStore()).isFalse();
  }

  @Test
  void whatCanNotBeDecryptedAnyMoreMakesRoomAllTheSame() {
    SavedAccount first = Accounts.saved(accounts, "uuid", NOW);
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);
    RowSecrets otherKey = mock(RowSecrets.class);
    when(otherKey.encrypt(anyString(), anyString())).thenReturn("encrypted");
    when(otherKey.decrypt(anyString(), anyString())).thenThrow(new IllegalStateException());

    new SavedAccounts(DATABASE.entityManagers(), otherKey).agreed(asked.getId(), "uuid", null, NOW);

    assertThat(state(first)).isEqualTo(SavedAccountState.REMOVING);
    assertThat(state(asked)).isEqualTo(SavedAccountState.SAVED);
  }

  @Test
  void anAnswerThatIsNoEndsTheQuestion() {
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);

    SavedAccount answered = accounts.notAgreed(asked.getId(), NOW);

    assertThat(answered.getState()).isEqualTo(SavedAccountState.NOT_SAVED);
    assertThat(accounts.tokenOf(answered)).isEmpty();
    assertThat(accounts.customerUuidOf(answered)).isEmpty();
    assertThat(accounts.findDue(NOW.plusSeconds(9999), 10)).isEmpty();
  }

  @Test
  void whatDoesNotSucceedIsCountedAndDueThen() {
    SavedAccount saved = Accounts.saved(accounts, "uuid", NOW);
    assertThat(accounts.remove(saved.getId(), "ada", NOW).getState())
        .isEqualTo(SavedAccountState.REMOVING);

    assertThat(accounts.tryAgain(saved.getId(), NOW.plusSeconds(60)).getTries()).isOne();
    assertThat(accounts.tryAgain(saved.getId(), NOW.plusSeconds(120)).getTries()).isEqualTo(2);

    assertThat(accounts.findDue(NOW.plusSeconds(119), 10)).isEmpty();
    assertThat(accounts.findDue(NOW.plusSeconds(120), 10)).hasSize(1);
  }

  @Test
  void whatIsLeftAtSezzleIsShownAndNotDueAndCanBeRemovedOnceMore() {
    SavedAccount saved = Accounts.saved(accounts, "uuid", NOW);
    accounts.remove(saved.getId(), "ada", NOW);
    accounts.tryAgain(saved.getId(), NOW);

    SavedAccount left = accounts.leaveAtSezzle(saved.getId(), NOW);

    assertThat(left.getState()).isEqualTo(SavedAccountState.LEFT_AT_SEZZLE);
    assertThat(left.getTries()).isZero();
    assertThat(accounts.findDue(NOW.plusSeconds(9999), 10)).isEmpty();
    assertThat(accounts.findShown(CUSTOMER)).hasSize(1);
    accounts.remove(saved.getId(), "eve", NOW);
    SavedAccount removed = accounts.removed(saved.getId(), NOW);
    assertThat(removed.getRemovedBy()).contains("eve");
    assertThat(accounts.findShown(CUSTOMER)).isEmpty();
    assertThat(accounts.findDue(NOW.plusSeconds(9999), 10)).isEmpty();
  }

  @Test
  void onlyWhatHasEndedLongAgoIsForgottenAndTheOldestFirst() {
    SavedAccount saved = Accounts.saved(accounts, "uuid", NOW);
    SavedAccount first = notAgreed("first", NOW);
    SavedAccount second = notAgreed("second", NOW.plusSeconds(1));
    SavedAccount third = notAgreed("third", NOW.plusSeconds(2));
    EndedAccounts ended = new EndedAccounts(DATABASE.entityManagers());

    assertThat(ended.forget(NOW.plusSeconds(2), 1)).isOne();
    assertThat(accounts.find(first.getId())).isEmpty();
    assertThat(ended.forget(NOW.plusSeconds(2), 10)).isOne();
    assertThat(accounts.find(second.getId())).isEmpty();
    assertThat(accounts.find(third.getId())).isPresent();
    assertThat(accounts.find(saved.getId())).isPresent();
  }

  private SavedAccount notAgreed(String token, Instant at) {
    return accounts.notAgreed(Accounts.asked(accounts, token, at).getId(), at);
  }

  private SavedAccountState state(SavedAccount account) {
    return accounts.find(account.getId()).get().getState();
  }

  @Test
  void itSaysNothingOfSezzlesIdsInALog() {
    assertThat(Accounts.saved(accounts, "the-uuid", NOW).toString())
        .contains("mode=SANDBOX state=SAVED")
        .doesNotContain("the-uuid")
        .doesNotContainPattern("\\b" + CUSTOMER + "\\b");
  }
}
