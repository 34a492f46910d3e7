package org.broadleafsezzle.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.saved.Accounts.CUSTOMER;

import java.time.Instant;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.ledger.LedgerDatabase;
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
  void itSaysNothingOfSezzlesIdsInALog() {
    assertThat(Accounts.saved(accounts, "the-uuid", NOW).toString())
        .doesNotContain("the-uuid", String.valueOf(CUSTOMER) + " ");
  }
}
