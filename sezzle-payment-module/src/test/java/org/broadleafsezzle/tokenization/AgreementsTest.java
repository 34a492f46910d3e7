package org.broadleafsezzle.tokenization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.saved.Accounts.CUSTOMER;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
import org.broadleafsezzle.saved.SecretHash;
import org.broadleafsezzle.settings.CheckoutSettings;
import org.broadleafsezzle.settings.SettingKey;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgreementsTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final Duration KEPT = Duration.ofDays(90);
  private static final Optional<Long> SIGNED_IN = Optional.of(CUSTOMER);

  private final MovableClock clock = new MovableClock(NOW);
  private final SavedAccounts accounts = Accounts.in(DATABASE);
  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final CheckoutSettings checkout = mock(CheckoutSettings.class);
  private final Agreements agreements = new Agreements(accounts, clients, settings, clock);
  private final DueAccounts due =
      new DueAccounts(
          accounts,
          agreements,
          new AccountRemoval(accounts, clients, clock),
          new EndedAccounts(DATABASE.entityManagers()),
          settings,
          clock);

  @BeforeEach
  void switchedOn() {
    DATABASE.clear();
    when(clients.inMode(SezzleMode.SANDBOX)).thenReturn(client);
    when(client.clockAhead()).thenReturn(Duration.ofHours(1));
    when(settings.checkout()).thenReturn(checkout);
    when(settings.webhookBodiesKept()).thenReturn(KEPT);
    when(checkout.isTokenizing()).thenReturn(true);
    SezzleSettings now = mock(SezzleSettings.class);
    lenient().when(now.mode()).thenReturn(SezzleMode.SANDBOX);
    when(settings.current()).thenReturn(now);
  }

  @Test
  void onlyWhoIsSignedInAndHasNoneIsAsked() {
    assertThat(agreements.canBeAsked(SIGNED_IN)).isTrue();
    assertThat(agreements.canBeAsked(Optional.empty())).isFalse();

    Accounts.saved(accounts, "uuid", NOW);
    assertThat(agreements.canBeAsked(SIGNED_IN)).isFalse();
    assertThat(agreements.findUsable(SIGNED_IN)).isPresent();
  }

  @Test
  void switchedOffNobodyIsAskedAndNothingIsCharged() {
    Accounts.saved(accounts, "uuid", NOW);
    when(checkout.isTokenizing()).thenReturn(false);

    assertThat(agreements.canBeAsked(Optional.of(CUSTOMER + 1))).isFalse();
    assertThat(agreements.findUsable(SIGNED_IN)).isEmpty();
  }

  @Test
  void aWrongSettingOffersNothing() {
    Accounts.saved(accounts, "uuid", NOW);
    when(settings.checkout())
        .thenThrow(new SettingsException(SettingKey.TOKENIZATION, "is neither ON nor OFF"));

    assertThat(agreements.isOffered()).isFalse();
    assertThat(agreements.canBeAsked(Optional.of(CUSTOMER + 1))).isFalse();
    assertThat(agreements.findUsable(SIGNED_IN)).isEmpty();
  }

  @Test
  void whatSezzleSaysOfTheShopsOwnTokenCountsInTheShopsTime() {
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);
    agreed("token", "uuid", NOW.plus(Duration.ofDays(365)));

    SavedAccount saved = agreements.told(SecretHash.of("token")).get();

    assertThat(saved.getState()).isEqualTo(SavedAccountState.SAVED);
    assertThat(saved.getExpires())
        .contains(NOW.plus(Duration.ofDays(365)).minus(Duration.ofHours(1)));
    assertThat(accounts.customerUuidOf(saved)).contains("uuid");
    agreements.lookAfterReturn(asked.getId());
    agreements.told(SecretHash.of("token"));
    verify(client).getTokenSession("token");
  }

  @Test
  void aTokenThatNobodyWasAskedWithIsNotOurs() {
    assertThat(agreements.told(SecretHash.of("forged"))).isEmpty();
    verify(client, never()).getTokenSession(anyString());
  }

  @Test
  void notAnsweredIsLookedAtAgainUntilTheQuestionHasEnded() {
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);
    when(client.getTokenSession("token")).thenReturn(TokenSession.builder().build());

    agreements.lookAfterReturn(asked.getId());
    assertThat(state(asked)).isEqualTo(SavedAccountState.ASKED);

    clock.advance(Duration.ofMinutes(33));
    due.work(clock.instant().plusSeconds(60));
    assertThat(state(asked)).isEqualTo(SavedAccountState.NOT_SAVED);
    assertThat(accounts.findDue(NOW.plus(Duration.ofDays(9)), 10)).isEmpty();
  }

  @Test
  void theJobFindsOutWhatNobodyHasTold() {
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);
    agreed("token", "uuid", NOW.plus(Duration.ofDays(365)));

    due.work(NOW.plusSeconds(60));
    assertThat(state(asked)).isEqualTo(SavedAccountState.ASKED);
    clock.advance(Duration.ofMinutes(16));
    due.work(clock.instant().plusSeconds(60));

    assertThat(state(asked)).isEqualTo(SavedAccountState.SAVED);
  }

  @Test
  void anOutageIsNoAnswer() {
    SavedAccount asked = Accounts.asked(accounts, "token", NOW);
    when(client.getTokenSession("token"))
        .thenThrow(new SezzleUnavailableException(Failure.of("getTokenSession")));

    agreements.lookAfterReturn(asked.getId());
    clock.advance(Duration.ofHours(2));
    due.work(clock.instant().plusSeconds(60));

    assertThat(state(asked)).isEqualTo(SavedAccountState.ASKED);
    assertThat(accounts.findDue(clock.instant(), 10)).isEmpty();
  }

  @Test
  void removedItIsDeletedAtSezzleOrWasForgottenThere() {
    SavedAccount one = Accounts.saved(accounts, "uuid", NOW);
    AccountRemoval removal = new AccountRemoval(accounts, clients, clock);

    assertThat(removal.remove(one.getId(), "shopper").getState())
        .isEqualTo(SavedAccountState.REMOVED);
    verify(client).deleteCustomer("uuid");

    SavedAccount other = Accounts.saved(accounts, "other", NOW);
    doThrow(new SezzleNotFoundException(Failure.of("deleteCustomer")))
        .when(client)
        .deleteCustomer("other");
    assertThat(removal.remove(other.getId(), "ada").getState())
        .isEqualTo(SavedAccountState.REMOVED);
  }

  @Test
  void whatSezzleDoesNotDeleteIsTriedAgainEachTimeLaterAndLeftToAPersonInTheEnd() {
    SavedAccount saved = Accounts.saved(accounts, "uuid", NOW);
    doThrow(new SezzleUnavailableException(Failure.of("deleteCustomer")))
        .when(client)
        .deleteCustomer(any());
    AccountRemoval removal = new AccountRemoval(accounts, clients, clock);

    removal.remove(saved.getId(), "shopper");
    assertThat(agreements.findUsable(SIGNED_IN)).isEmpty();
    for (int tries = 1; tries < AccountRemoval.MOST_TRIES; tries++) {
      assertThat(state(saved)).isEqualTo(SavedAccountState.REMOVING);
      assertThat(accounts.findDue(clock.instant(), 10)).isEmpty();
      clock.advance(Duration.ofMinutes(1L << (tries - 1)));
      due.work(clock.instant().plusSeconds(60));
    }

    assertThat(state(saved)).isEqualTo(SavedAccountState.LEFT_AT_SEZZLE);
    assertThat(accounts.findDue(clock.instant().plus(Duration.ofDays(99)), 10)).isEmpty();
    removal.remove(saved.getId(), "ada");
    assertThat(state(saved)).isEqualTo(SavedAccountState.REMOVING);
  }

  private void agreed(String token, String uuid, Instant end) {
    when(client.getTokenSession(token))
        .thenReturn(
            TokenSession.builder()
                .customer(TokenizedCustomer.builder().uuid(uuid).expiration(end).build())
                .build());
  }

  private SavedAccountState state(SavedAccount account) {
    return accounts.find(account.getId()).get().getState();
  }

  @Test
  void whatHasEndedIsForgottenOnceItIsAsOldAsBodiesOfWebhooksMayBecome() {
    SavedAccount notSaved = Accounts.asked(accounts, "not saved", NOW);
    accounts.notAgreed(notSaved.getId(), NOW);
    SavedAccount removed = Accounts.saved(accounts, "removed", NOW);
    accounts.remove(removed.getId(), "shopper", NOW);
    accounts.removed(removed.getId(), NOW);
    SavedAccount left = Accounts.saved(accounts, "left", NOW);
    accounts.remove(left.getId(), "shopper", NOW);
    accounts.leaveAtSezzle(left.getId(), NOW);
    SavedAccount saved = Accounts.saved(accounts, "saved", NOW);

    clock.advance(KEPT);
    due.work(clock.instant().plusSeconds(60));
    assertThat(accounts.find(notSaved.getId())).isPresent();
    assertThat(accounts.find(removed.getId())).isPresent();

    clock.advance(Duration.ofMillis(1));
    due.work(clock.instant().plusSeconds(60));
    assertThat(accounts.find(notSaved.getId())).isEmpty();
    assertThat(accounts.find(removed.getId())).isEmpty();
    assertThat(accounts.find(left.getId())).isPresent();
    assertThat(accounts.find(saved.getId())).isPresent();
  }
}
