package org.broadleafsezzle.saved;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.settings.RowSecrets;

/** Saved accounts in a test's database, whose secrets are only marked, not encrypted. */
public final class Accounts {

  public static final Long CUSTOMER = 7L;

  private Accounts() {}

  public static SavedAccounts in(LedgerDatabase database) {
    RowSecrets secrets = mock(RowSecrets.class);
    lenient().when(secrets.canEncrypt()).thenReturn(true);
    lenient()
        .when(secrets.encrypt(anyString(), anyString()))
        .thenAnswer(call -> call.getArgument(0) + "|" + call.getArgument(1));
    lenient()
        .when(secrets.decrypt(anyString(), anyString()))
        .thenAnswer(
            call ->
                ((String) call.getArgument(1))
                    .substring(((String) call.getArgument(0)).length() + 1));
    return new SavedAccounts(database.entityManagers(), secrets);
  }

  /** The shopper has been asked. */
  public static SavedAccount asked(SavedAccounts accounts, String token, Instant now) {
    SavedAccount asking = SavedAccount.asking(CUSTOMER, SezzleMode.SANDBOX, now);
    accounts.add(asking, token, now.plusSeconds(1800), now.plusSeconds(900));
    return accounts.find(asking.getId()).get();
  }

  /** The shopper has agreed. */
  public static SavedAccount saved(SavedAccounts accounts, String uuid, Instant now) {
    SavedAccount asked = asked(accounts, "token-of-" + uuid, now);
    return accounts.agreed(asked.getId(), uuid, now.plusSeconds(86400), now);
  }
}
