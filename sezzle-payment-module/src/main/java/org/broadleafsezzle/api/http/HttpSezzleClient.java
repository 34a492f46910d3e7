package org.broadleafsezzle.api.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.SezzleClientConfig;
import org.broadleafsezzle.api.http.answer.Answer;
import org.broadleafsezzle.api.http.answer.AnswerReader;
import org.broadleafsezzle.api.http.answer.Readers;
import org.broadleafsezzle.api.http.transport.Call;
import org.broadleafsezzle.api.http.transport.Operation;
import org.broadleafsezzle.api.http.transport.Path;
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
 * The client over HTTP, with a connection pool and a circuit breaker of its own: make one for each
 * configuration, share it, and close it. Tokens are shared by all clients of the process.
 *
 * <p>Reads, and changes that are the same twice as once, are repeated with growing, jittered waits;
 * {@code createSession} and whatever moves money only if they surely did not reach Sezzle: the
 * connection was refused, or the token was. Nothing holds a caller longer than {@link
 * SezzleClientConfig#getTotalTimeout()}, but for a name lookup that hangs. Redirects and links in
 * answers are not followed.
 *
 * <p>At DEBUG one line a request goes to this package's loggers: operation, outcome, milliseconds,
 * request id and Sezzle's debug ids; never a body, a header or a key. The wire log of the HTTP
 * library is out of use for this client (see {@link SilentConnection}).
 */
public final class HttpSezzleClient implements SezzleClient, Closeable {
  private static final String ORDER = "order uuid";
  private static final String CUSTOMER = "customer uuid";
  private static final String WEBHOOK = "webhook uuid";

  private final SezzleClientConfig config;
  private final Exchange exchange;
  private final Caller caller;
  private final ClockAhead ahead = new ClockAhead(Clock.systemUTC());

  /** Measures nothing. */
  public HttpSezzleClient(SezzleClientConfig config) {
    this(config, new CompositeMeterRegistry());
  }

  /** Measures every call; see {@link Meters}. */
  public HttpSezzleClient(SezzleClientConfig config, MeterRegistry registry) {
    this(config, registry, TokenCache.ofProcess());
  }

  /** With tokens from a cache other than the process's. */
  public HttpSezzleClient(SezzleClientConfig config, MeterRegistry registry, TokenCache cache) {
    this.config = config;
    Meters meters = new Meters(registry);
    exchange = new Exchange(config, ahead);
    caller = new Caller(config, exchange, new Tokens(config, cache, exchange, meters), meters);
  }

  @Override
  public boolean isAvailable() {
    return exchange.isOpen();
  }

  @Override
  public Duration clockAhead() {
    return ahead.get();
  }

  @Override
  public Merchant authenticate() {
    return caller.carryOut(Tokens.authenticate(config)).merchant();
  }

  @Override
  public Session createSession(SessionRequest request) {
    AnswerReader<Session> reader =
        request.getOrder().isPresent() ? Readers::sessionWithCheckout : Readers::session;
    return caller.carryOut(
        Call.of(Operation.CREATE_SESSION, Path.of("/session"), reader).body(request));
  }

  @Override
  public Session getSession(String sessionUuid) {
    return caller.carryOut(
        Call.of(
            Operation.GET_SESSION,
            Path.of("/session").segment("session uuid", sessionUuid),
            Readers::session));
  }

  @Override
  public Order getOrder(String orderUuid) {
    return caller.carryOut(Call.of(Operation.GET_ORDER, order(orderUuid), Readers::order));
  }

  @Override
  public void updateReferenceId(String orderUuid, String referenceId) {
    caller.carryOut(
        Call.of(Operation.UPDATE_ORDER, order(orderUuid), Readers::nothing)
            .body(Bodies.referenceId(referenceId)));
  }

  @Override
  public void deleteCheckout(String orderUuid) {
    caller.carryOut(
        Call.of(Operation.DELETE_CHECKOUT, order(orderUuid).fixed("/checkout"), Readers::nothing));
  }

  @Override
  public String capture(String orderUuid, Price amount, String requestId) {
    return caller.carryOut(
        Call.of(Operation.CAPTURE, order(orderUuid).fixed("/capture"), Readers::uuid)
            .body(Bodies.capture(amount))
            .requestId(Bodies.requestId(requestId)));
  }

  @Override
  public String refund(String orderUuid, Price amount, String requestId) {
    return caller.carryOut(
        Call.of(Operation.REFUND, order(orderUuid).fixed("/refund"), Readers::uuid)
            .body(Bodies.positive(amount))
            .requestId(Bodies.requestId(requestId)));
  }

  @Override
  public String release(String orderUuid, Price amount, String requestId) {
    return caller.carryOut(
        Call.of(Operation.RELEASE, order(orderUuid).fixed("/release"), Readers::uuid)
            .body(Bodies.positive(amount))
            .requestId(Bodies.requestId(requestId)));
  }

  @Override
  public Order reauthorize(String orderUuid, Price amount, String requestId) {
    return caller.carryOut(
        Call.of(Operation.REAUTHORIZE, order(orderUuid).fixed("/reauthorize"), Readers::order)
            .body(Bodies.positive(amount))
            .requestId(Bodies.requestId(requestId)));
  }

  @Override
  public Order upcharge(String orderUuid, Intent intent, Price amount, String requestId) {
    return caller.carryOut(
        Call.of(Operation.UPCHARGE, order(orderUuid).fixed("/upcharge"), Readers::order)
            .body(Bodies.upcharge(intent, amount))
            .requestId(Bodies.requestId(requestId)));
  }

  @Override
  public List<TokenizedCustomer> listCustomers() {
    return caller.carryOut(
        Call.of(
            Operation.LIST_CUSTOMERS, Path.of("/customer"), Readers.list(TokenizedCustomer.class)));
  }

  @Override
  public TokenizedCustomer getCustomer(String customerUuid) {
    return caller.carryOut(
        Call.of(
            Operation.GET_CUSTOMER, customer(customerUuid), Readers.one(TokenizedCustomer.class)));
  }

  @Override
  public void deleteCustomer(String customerUuid) {
    caller.carryOut(Call.of(Operation.DELETE_CUSTOMER, customer(customerUuid), Readers::nothing));
  }

  @Override
  public Preapproval preapprove(String customerUuid, Price amount) {
    return caller.carryOut(
        Call.of(
                Operation.PREAPPROVE,
                customer(customerUuid).fixed("/preapprove"),
                Readers.one(Preapproval.class))
            .body(Bodies.positive(amount)));
  }

  @Override
  public Order createCustomerOrder(
      String customerUuid, CustomerOrderRequest request, String requestId) {
    return caller.carryOut(
        Call.of(
                Operation.CREATE_CUSTOMER_ORDER,
                customer(customerUuid).fixed("/order"),
                Readers::order)
            .body(request)
            .requestId(Bodies.requestId(requestId)));
  }

  @Override
  public TokenSession getTokenSession(String token) {
    return caller.carryOut(
        Call.of(
            Operation.GET_TOKEN_SESSION,
            Path.of("/token").secretSegment("token", token).fixed("/session"),
            Readers.one(TokenSession.class)));
  }

  @Override
  public String createWebhook(String url, Collection<WebhookEvent> events) {
    return caller.carryOut(
        Call.of(Operation.CREATE_WEBHOOK, Path.of("/webhooks"), Readers::uuid)
            .body(Bodies.webhook(url, events)));
  }

  @Override
  public List<WebhookSubscription> listWebhooks() {
    return caller.carryOut(
        Call.of(
            Operation.LIST_WEBHOOKS,
            Path.of("/webhooks"),
            Readers.list(WebhookSubscription.class)));
  }

  @Override
  public WebhookSubscription getWebhook(String webhookUuid) {
    return caller.carryOut(
        Call.of(
            Operation.GET_WEBHOOK, webhook(webhookUuid), Readers.one(WebhookSubscription.class)));
  }

  @Override
  public void updateWebhook(String webhookUuid, String url, Collection<WebhookEvent> events) {
    caller.carryOut(
        Call.of(Operation.UPDATE_WEBHOOK, webhook(webhookUuid), Readers::nothing)
            .body(Bodies.webhook(url, events)));
  }

  @Override
  public void deleteWebhook(String webhookUuid) {
    caller.carryOut(Call.of(Operation.DELETE_WEBHOOK, webhook(webhookUuid), Readers::nothing));
  }

  @Override
  public void testWebhook(WebhookEvent event, String url) {
    caller.carryOut(
        Call.of(Operation.TEST_WEBHOOK, Path.of("/webhooks/test"), Readers::nothing)
            .body(Bodies.webhookTest(event, url)));
  }

  @Override
  public List<Payout> settlementSummaries(
      LocalDate start, LocalDate end, String currency, int offset) {
    Path path =
        Path.of("/settlements/summaries")
            .query("start-date", start)
            .query("end-date", end)
            .query("offset", offset)
            .query("currency-code", currency);
    return caller.carryOut(Call.of(Operation.SETTLEMENT_SUMMARIES, path, Readers::payouts));
  }

  @Override
  public String settlementDetails(String payoutUuid, Collection<String> metadataKeys) {
    Path path = Path.of("/settlements/details").segment("payout uuid", payoutUuid);
    if (!metadataKeys.isEmpty()) {
      path.query("metadata", String.join(",", metadataKeys));
    }
    return caller.carryOut(Call.of(Operation.SETTLEMENT_DETAILS, path, Answer::text));
  }

  private static Path order(String orderUuid) {
    return Path.of("/order").segment(ORDER, orderUuid);
  }

  private static Path customer(String customerUuid) {
    return Path.of("/customer").secretSegment(CUSTOMER, customerUuid);
  }

  private static Path webhook(String webhookUuid) {
    return Path.of("/webhooks").segment(WEBHOOK, webhookUuid);
  }

  /**
   * Ends all connections; calls under way fail, later ones throw an {@link IllegalStateException}.
   */
  @Override
  public void close() throws IOException {
    exchange.close();
  }
}
