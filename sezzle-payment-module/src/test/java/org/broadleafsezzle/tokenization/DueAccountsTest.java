package org.broadleafsezzle.tokenization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.TokenSession;
import org.broadleafsezzle.api.model.TokenizedCustomer;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.saved.Accounts;
import org.broadleafsezzle.saved.EndedAccounts;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccountState;
import org.broadleafsezzle.saved.SavedAccounts;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DueAccountsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final Duration QUESTION = Duration.ofMinutes(30);

  private final MovableClock clock = new MovableClock(NOW);
  private final SavedAccounts accounts = Accounts.in(DATABASE);
  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final Agreements agreements = new Agreements(accounts, clients, settings, clock);
  private final AccountRemoval removal = new AccountRemoval(accounts, clients, clock);
  private final DueAccounts due =
      new DueAccounts(
          accounts,
          agreements,
          removal,
          new EndedAccounts(DATABASE.entityManagers()),
          settings,
          clock);

  @BeforeEach
  void empty() {
    DATABASE.clear();
    when(clients.inMode(SezzleMode.SANDBOX)).thenReturn(client);
    when(client.clockAhead()).thenReturn(Duration.ZERO);
    when(settings.webhookBodiesKept()).thenReturn(Duration.ofDays(90));
    when(client.getTokenSession(any())).thenReturn(TokenSession.builder().build());
  }

  @Test
  void noneIsBegunAfterTheDeadline() {
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);
    clock.advance(Duration.ofMinutes(15));

    due.work(clock.instant().minusMillis(1));
    verify(client, never()).getTokenSession(any());

    due.work(clock.instant());
    verify(client).getTokenSession("token");
    assertThat(state(asked)).isEqualTo(SavedAccountState.ASKED);
  }

  @Test
  void anAnswerIsLookedForUntilTwoMinutesAfterTheQuestionHasEnded() {
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);
    Instant last = NOW.plus(QUESTION).plus(Duration.ofMinutes(2));

    assertThat(nextLook(NOW.plus(Duration.ofMinutes(15))))
        .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    assertThat(nextLook(NOW.plus(Duration.ofMinutes(30)))).isEqualTo(last);
    clock.set(last.minusMillis(1));
    agreements.lookAfterReturn(asked.getId());
    assertThat(state(asked)).isEqualTo(SavedAccountState.ASKED);
    clock.set(last);
    due.work(clock.instant());
    assertThat(state(asked)).isEqualTo(SavedAccountState.NOT_SAVED);
  }

  @Test
  void aQuestionWithoutAnEndIsGivenUpLikeOneOfAQuarterOfAnHour() {
    SavedAccount asking = SavedAccount.asking(Accounts.CUSTOMER, SezzleMode.SANDBOX, NOW);
    accounts.add(asking, "token", null, NOW);

    clock.set(NOW.plus(Duration.ofMinutes(17)).minusMillis(1));
    due.work(clock.instant());
    assertThat(state(asking)).isEqualTo(SavedAccountState.ASKED);

    clock.set(NOW.plus(Duration.ofMinutes(17)));
    due.work(clock.instant());
    assertThat(state(asking)).isEqualTo(SavedAccountState.NOT_SAVED);
  }

  @Test
  void anUnknownTokenAndACustomerWithoutAnIdAreNoAgreement() {
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);
    when(client.getTokenSession("token"))
        .thenReturn(TokenSession.builder().customer(TokenizedCustomer.builder().build()).build())
        .thenThrow(new SezzleNotFoundException(Failure.of("getTokenSession")));

    agreements.lookAfterReturn(asked.getId());
    assertThat(state(asked)).isEqualTo(SavedAccountState.ASKED);
    agreements.lookAfterReturn(asked.getId());
    assertThat(state(asked)).isEqualTo(SavedAccountState.ASKED);
  }

  @Test
  void whatCannotBeAskedIsAskedLaterAndLaterAndGivenUpAfterTwelveTimes() {
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);
    when(client.getTokenSession(any()))
        .thenThrow(new SezzleUnavailableException(Failure.of("getTokenSession")));
    Instant next = NOW.plus(Duration.ofMinutes(15));

    for (int looks = 1; looks < 12; looks++) {
      assertThat(state(asked)).as("after %s looks", looks - 1).isEqualTo(SavedAccountState.ASKED);
      Instant then = nextLook(next);
      assertThat(Duration.between(next, then)).isEqualTo(Duration.ofMinutes(1L << (looks - 1)));
      next = then;
    }
    clock.set(next);
    due.work(next);

    assertThat(state(asked)).isEqualTo(SavedAccountState.NOT_SAVED);
  }

  @Test
  void aWrongSettingStopsNeitherTheJobNorTheRemoval() {
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);
    SavedAccount saved = Accounts.saved(accounts, "uuid", NOW);
    when(clients.inMode(SezzleMode.SANDBOX))
        .thenThrow(new SettingsException(SettingKey.SANDBOX_PRIVATE_KEY, "is missing"));

    assertThat(removal.remove(saved.getId(), "ada").getState())
        .isEqualTo(SavedAccountState.REMOVING);
    clock.advance(Duration.ofMinutes(15));
    due.work(clock.instant());

    assertThat(state(asked)).isEqualTo(SavedAccountState.ASKED);
    assertThat(accounts.find(asked.getId()).get().getTries()).isEqualTo(1);
    assertThat(accounts.find(saved.getId()).get().getTries()).isEqualTo(2);
  }

  @Test
  void whatTheShopHasForgottenTheIdOfIsRemovedWithoutACall() {
    SavedAccount saved = Accounts.saved(accounts, "uuid", NOW);
    accounts.removed(saved.getId(), NOW);

    assertThat(removal.remove(saved.getId(), "ada").getState())
        .isEqualTo(SavedAccountState.REMOVED);

    verify(client, never()).deleteCustomer(any());
  }

  @Test
  void sezzleIsToldLaterByTheJob() {
    SavedAccount saved = Accounts.saved(accounts, "uuid", NOW);
    doThrow(new SezzleUnavailableException(Failure.of("deleteCustomer")))
        .doNothing()
        .when(client)
        .deleteCustomer("uuid");

    SavedAccount removing = removal.remove(saved.getId(), "shopper");
    assertThat(removing.getTries()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(1));
    due.work(clock.instant());

    assertThat(state(saved)).isEqualTo(SavedAccountState.REMOVED);
  }

  /** Lets the job look at this instant; returns when it looks again. */
  private Instant nextLook(Instant now) {
    clock.set(now);
    due.work(now);
    Instant next = now;
    while (accounts.findDue(next, 1).isEmpty()) {
      next = next.plus(Duration.ofMinutes(1));
    }
    assertThat(accounts.findDue(next.minusMillis(1), 1)).isEmpty();
    return next;
  }

  private SavedAccountState state(SavedAccount account) {
    return accounts.find(account.getId()).get().getState();
  }
}
