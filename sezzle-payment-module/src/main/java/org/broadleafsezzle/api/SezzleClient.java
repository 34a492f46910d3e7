package org.broadleafsezzle.api;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.broadleafsezzle.api.model.CustomerOrderRequest;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Merchant;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Payout;
import org.broadleafsezzle.api.model.Preapproval;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Session;
import org.broadleafsezzle.api.model.SessionRequest;
import org.broadleafsezzle.api.model.TokenSession;
import org.broadleafsezzle.api.model.TokenizedCustomer;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.api.model.WebhookSubscription;

/**
 * Every operation of Sezzle's API v2. Thread-safe.
 *
 * <p>Every method throws a {@link org.broadleafsezzle.api.error.SezzleException}, whose {@link
 * org.broadleafsezzle.api.error.SezzleException#getEffect()} tells "surely not done" from
 * "unknown":
 *
 * <ul>
 *   <li>{@link org.broadleafsezzle.api.error.SezzleRefusedException}: Sezzle said no; with it
 *       {@link org.broadleafsezzle.api.error.SezzleNotFoundException} and {@link
 *       org.broadleafsezzle.api.error.SezzleAuthenticationException};
 *   <li>{@link org.broadleafsezzle.api.error.SezzleUnavailableException}: surely not carried out;
 *   <li>{@link org.broadleafsezzle.api.error.SezzleOutcomeUnknownException}: perhaps carried out.
 *       Never thrown by a method that only reads.
 * </ul>
 *
 * and an {@link IllegalArgumentException}, before anything is sent, for an argument the contract
 * does not allow. A {@code requestId} names one movement of money: Sezzle says that it carries out
 * the same id once, so a repeated call reuses it and a new movement never does. No implementation
 * relies on that: what moves money is sent once, and whoever sends it again has read the order
 * before.
 */
public interface SezzleClient {

  /**
   * Whether a call has a chance: false while the circuit breaker holds calls back because Sezzle
   * did not answer lately. Makes no call itself.
   */
  boolean isAvailable();

  /**
   * The lead of Sezzle's clock over this machine's, as the {@code Date} of its last answer told;
   * negative if it is behind, zero before the first answer and as long as they differ by seconds
   * only. Makes no call itself.
   */
  Duration clockAhead();

  /** Fetches a new token, whatever is cached, to see whether the keys are right. */
  Merchant authenticate();

  /**
   * Starts a checkout. Not repeated unless it surely was not carried out, because the contract has
   * no request id for it. If the request has an order, so has the answer, with an absolute checkout
   * address.
   */
  Session createSession(SessionRequest request);

  Session getSession(String sessionUuid);

  Order getOrder(String orderUuid);

  /** The reference id is the only thing of an order that can be changed. */
  void updateReferenceId(String orderUuid, String referenceId);

  /** Ends a checkout the shopper has not completed; refused once it is completed. */
  void deleteCheckout(String orderUuid);

  /**
   * Takes part or all of what is authorized.
   *
   * @return Sezzle's uuid of the capture
   */
  String capture(String orderUuid, Price amount, String requestId);

  /**
   * Pays back part or all of what is captured.
   *
   * @return Sezzle's uuid of the refund
   */
  String refund(String orderUuid, Price amount, String requestId);

  /**
   * Gives back part or all of what is authorized and not captured.
   *
   * @return Sezzle's uuid of the release
   */
  String release(String orderUuid, Price amount, String requestId);

  /**
   * Makes a new order of one whose authorization has expired. An answer is no approval: read {@link
   * Order#isApproved()}.
   */
  Order reauthorize(String orderUuid, Price amount, String requestId);

  /**
   * Asks for an additional amount, as a new pay-in-full order; all together at most 15% of the
   * original. An answer is no approval: read {@link Order#isApproved()}.
   */
  Order upcharge(String orderUuid, Intent intent, Price amount, String requestId);

  List<TokenizedCustomer> listCustomers();

  TokenizedCustomer getCustomer(String customerUuid);

  /** Forgets a customer's consent. */
  void deleteCustomer(String customerUuid);

  /** Asks whether a tokenized customer could pay this; moves no money. */
  Preapproval preapprove(String customerUuid, Price amount);

  /**
   * Charges a tokenized customer without a redirect. An answer is no approval: read {@link
   * Order#isApproved()}.
   */
  Order createCustomerOrder(String customerUuid, CustomerOrderRequest request, String requestId);

  /** The state of a request for tokenization; the token is the one of the session. */
  TokenSession getTokenSession(String token);

  /**
   * Subscribes an address to events.
   *
   * @return Sezzle's uuid of the subscription
   */
  String createWebhook(String url, Collection<WebhookEvent> events);

  List<WebhookSubscription> listWebhooks();

  WebhookSubscription getWebhook(String webhookUuid);

  /** Replaces the address and all the events of a subscription. */
  void updateWebhook(String webhookUuid, String url, Collection<WebhookEvent> events);

  void deleteWebhook(String webhookUuid);

  /** Has Sezzle send a made-up delivery of this event to the address. */
  void testWebhook(WebhookEvent event, String url);

  /**
   * One page of payouts in one currency. Sezzle decides how many a page holds: ask again with the
   * offset moved by what came until nothing comes. If it can't be told whether a row's amounts are
   * cents or whole units, they are absent: see {@link Payout#getForm()}.
   */
  List<Payout> settlementSummaries(LocalDate start, LocalDate end, String currency, int offset);

  /**
   * The lines of a payout, as the CSV that Sezzle sends.
   *
   * @param metadataKeys keys of an order's metadata to be added as columns; may be empty
   */
  String settlementDetails(String payoutUuid, Collection<String> metadataKeys);
}
