package org.broadleafsezzle.tokenization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.saved.Accounts.CUSTOMER;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Session;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.api.model.TokenSession;
import org.broadleafsezzle.api.model.Tokenization;
import org.broadleafsezzle.api.model.TokenizedCustomer;
import org.broadleafsezzle.ledger.LedgerDatabase;
import org.broadleafsezzle.ledger.MovableClock;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.saved.Accounts;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccountState;
import org.broadleafsezzle.saved.SavedAccounts;
import org.broadleafsezzle.saved.SecretHash;
import org.broadleafsezzle.settings.CheckoutSettings;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;

class AgreementStartTest {

  @RegisterExtension static final LedgerDatabase DATABASE = new LedgerDatabase();

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final String PAGE = "https://sezzle.example/agree";
  private static final String SHOP = "https://shop.example";

  private final MovableClock clock = new MovableClock(NOW);
  private final SavedAccounts accounts = Accounts.in(DATABASE);
  private final SezzleClient client = mock(SezzleClient.class);
  private final SezzleClients clients = mock(SezzleClients.class);
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final CheckoutSettings checkout = mock(CheckoutSettings.class);
  private final BaseUrlResolver baseUrl = mock(BaseUrlResolver.class);
  private final AgreementStart start =
      new AgreementStart(
          new Agreements(accounts, clients, settings, clock),
          accounts,
          clients,
          settings,
          baseUrl,
          clock);

  @BeforeEach
  void switchedOn() {
    DATABASE.clear();
    when(clients.inMode(SezzleMode.SANDBOX)).thenReturn(client);
    when(client.clockAhead()).thenReturn(Duration.ZERO);
    when(settings.checkout()).thenReturn(checkout);
    when(checkout.isTokenizing()).thenReturn(true);
    SezzleSettings now = mock(SezzleSettings.class);
    when(now.mode()).thenReturn(SezzleMode.SANDBOX);
    when(settings.current()).thenReturn(now);
    when(baseUrl.getSiteBaseUrl()).thenReturn(SHOP);
    answer(Tokenization.builder().token("question").approvalUrl(PAGE).build());
  }

  @Test
  void sezzleAsksAboutTheShopperAndKnowsTheWayBack() {
    assertThat(start.start(customer())).contains(PAGE);

    SessionRequest asked = asked();
    assertThat(asked.getOrder()).isEmpty();
    assertThat(asked.getCustomer().get().getTokenize()).contains(true);
    assertThat(asked.getCustomer().get().getEmail()).contains("ada@example.com");
    assertThat(asked.getCustomer().get().getFirstName()).contains("Ada");
    assertThat(asked.getCustomer().get().getLastName()).contains("Byron");
    String token = token(asked);
    assertThat(asked.getCompleteUrl().getHref())
        .isEqualTo(SHOP + "/account/sezzle/return?token=" + token);
    assertThat(asked.getCancelUrl().getHref())
        .isEqualTo(SHOP + "/account/sezzle/cancel?token=" + token);
    assertThat(token).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void noTwoShoppersComeBackWithTheSameToken() {
    start.start(customer());
    String first = token(asked());
    answer(Tokenization.builder().token("another").approvalUrl(PAGE).build());
    start.start(customer());

    ArgumentCaptor<SessionRequest> requests = ArgumentCaptor.forClass(SessionRequest.class);
    verify(client, times(2)).createSession(requests.capture());
    assertThat(token(requests.getValue())).isNotEqualTo(first);
  }

  @Test
  void whoComesBackIsFoundByTheTokenAndSezzleIsAskedWhatTheyHaveSaid() {
    start.start(customer());
    String token = token(asked());
    when(client.getTokenSession("question")).thenReturn(TokenSession.builder().build());

    SavedAccount undecided = start.returned(token).get();
    assertThat(undecided.getState()).isEqualTo(SavedAccountState.ASKED);
    assertThat(undecided.getCustomerId()).isEqualTo(CUSTOMER);
    assertThat(undecided.getCreated()).isEqualTo(NOW);

    when(client.getTokenSession("question"))
        .thenReturn(
            TokenSession.builder()
                .customer(TokenizedCustomer.builder().uuid("uuid").build())
                .build());
    assertThat(start.returned(token).get().getState()).isEqualTo(SavedAccountState.SAVED);
  }

  @Test
  void aTokenThatTheShopHasNotGivenLeadsNowhere() {
    start.start(customer());

    assertThat(start.returned(null)).isEmpty();
    assertThat(start.returned("forged")).isEmpty();
    assertThat(start.returned("question")).isEmpty();
    verify(client, never()).getTokenSession(any());
  }

  @Test
  void whoHasSavedOneIsNotAsked() {
    Accounts.saved(accounts, "uuid", NOW);

    assertThat(start.start(customer())).isEmpty();

    verify(client, never()).createSession(any());
  }

  @Test
  void whereSezzleDoesNotAskThereIsNoPage() {
    answer(null);
    assertThat(start.start(customer())).isEmpty();

    answer(Tokenization.builder().token("question").build());
    assertThat(start.start(customer())).isEmpty();
    assertThat(accounts.findByTokenHash(SecretHash.of("question"))).isPresent();

    answer(Tokenization.builder().token("other").approvalUrl("/agree").build());
    assertThat(start.start(customer())).isEmpty();
  }

  @Test
  void whatCannotBeKeptIsNotAsked() {
    start.start(customer());

    assertThat(start.start(customer())).as("the same token of Sezzle's twice").isEmpty();
  }

  @Test
  void anOutageIsToldAsNoPage() {
    when(client.createSession(any()))
        .thenThrow(new SezzleUnavailableException(Failure.of("createSession")));

    assertThat(start.start(customer())).isEmpty();
  }

  private void answer(Tokenization asked) {
    when(client.createSession(any()))
        .thenReturn(Session.builder().uuid("session").tokenize(asked).build());
  }

  private SessionRequest asked() {
    ArgumentCaptor<SessionRequest> request = ArgumentCaptor.forClass(SessionRequest.class);
    verify(client).createSession(request.capture());
    return request.getValue();
  }

  private static String token(SessionRequest request) {
    return request.getCompleteUrl().getHref().replaceFirst(".*token=", "");
  }

  private static CustomerImpl customer() {
    CustomerImpl customer = new CustomerImpl();
    customer.setId(CUSTOMER);
    customer.setEmailAddress("ada@example.com");
    customer.setFirstName("Ada");
    customer.setLastName("Byron");
    return customer;
  }
}
