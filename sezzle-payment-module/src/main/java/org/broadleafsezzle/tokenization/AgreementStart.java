package org.broadleafsezzle.tokenization;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.broadleafcommerce.common.web.BaseUrlResolver;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.model.ReturnUrl;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.api.model.Tokenization;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccounts;
import org.broadleafsezzle.saved.SecretHash;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a signed-in shopper to Sezzle to save the account there, without an order. */
public class AgreementStart {

  /** Path of the page that a shopper who has agreed comes back to. */
  public static final String RETURN_PATH = "/account/sezzle/return";

  /** Path of the page that a shopper who has not agreed comes back to. */
  public static final String CANCEL_PATH = "/account/sezzle/cancel";

  /** Name of the request parameter that carries the token. */
  public static final String TOKEN = "token";

  private static final Logger LOG = LoggerFactory.getLogger(AgreementStart.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final Agreements agreements;
  private final SavedAccounts accounts;
  private final SezzleClients clients;
  private final SezzleSettingsSource settings;
  private final BaseUrlResolver baseUrl;
  private final Clock clock;

  public AgreementStart(
      Agreements agreements,
      SavedAccounts accounts,
      SezzleClients clients,
      SezzleSettingsSource settings,
      BaseUrlResolver baseUrl,
      Clock clock) {
    this.agreements = agreements;
    this.accounts = accounts;
    this.clients = clients;
    this.settings = settings;
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  /**
   * Has Sezzle ask the shopper.
   *
   * @param customer signed in
   * @return Sezzle's page for this shopper: an absolute address, not for logs; empty if the shopper
   *     can't be asked now
   */
  public Optional<String> start(Customer customer) {
    if (!agreements.canBeAsked(Optional.of(customer.getId()))) {
      return Optional.empty();
    }
    try {
      String token = random();
      SavedAccount asking =
          SavedAccount.asking(customer.getId(), settings.current().mode(), clock.instant())
              .returningWith(SecretHash.of(token));
      Optional<Tokenization> asked =
          clients.inMode(asking.getMode()).createSession(request(customer, token)).getTokenize();
      return asked
          .filter(one -> agreements.ask(asking, one))
          .flatMap(Tokenization::getApprovalUrl)
          .filter(ReturnUrl::isAbsolute);
    } catch (SezzleException | SettingsException e) {
      LOG.info("Sezzle can't ask whether the account is saved: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private SessionRequest request(Customer customer, String token) {
    return SessionRequest.builder()
        .customer(
            org.broadleafsezzle.api.model.Customer.builder()
                .tokenize(true)
                .email(customer.getEmailAddress())
                .firstName(customer.getFirstName())
                .lastName(customer.getLastName())
                .build())
        .completeUrl(url(RETURN_PATH, token))
        .cancelUrl(url(CANCEL_PATH, token))
        .build();
  }

  private ReturnUrl url(String path, String token) {
    return ReturnUrl.of(baseUrl.getSiteBaseUrl() + path + "?" + TOKEN + "=" + token);
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * The shopper is back. Sezzle is asked what they have agreed to, whatever address they came to.
   *
   * @param token as it came
   * @return the account as it is now, ASKED if Sezzle does not say yet; empty if this shop has not
   *     asked
   */
  public Optional<SavedAccount> returned(String token) {
    Optional<SavedAccount> asked =
        token == null ? Optional.empty() : accounts.findByReturnTokenHash(SecretHash.of(token));
    asked.map(SavedAccount::getId).ifPresent(agreements::lookAfterReturn);
    return asked.map(SavedAccount::getId).flatMap(accounts::find);
  }
}
