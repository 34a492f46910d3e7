package org.broadleafsezzle.demo.simulator.engine;

import java.time.Clock;
import org.broadleafsezzle.demo.simulator.api.ApiFront;
import org.broadleafsezzle.demo.simulator.api.AuthenticationApi;
import org.broadleafsezzle.demo.simulator.api.CustomerApi;
import org.broadleafsezzle.demo.simulator.api.Links;
import org.broadleafsezzle.demo.simulator.api.OrderAnswers;
import org.broadleafsezzle.demo.simulator.api.OrderApi;
import org.broadleafsezzle.demo.simulator.api.RepeatedRequests;
import org.broadleafsezzle.demo.simulator.api.SessionApi;
import org.broadleafsezzle.demo.simulator.api.SessionReader;
import org.broadleafsezzle.demo.simulator.api.SettlementApi;
import org.broadleafsezzle.demo.simulator.api.Tokens;
import org.broadleafsezzle.demo.simulator.api.WebhookApi;
import org.broadleafsezzle.demo.simulator.checkout.Decisions;
import org.broadleafsezzle.demo.simulator.checkout.Sessions;
import org.broadleafsezzle.demo.simulator.clock.MovableClock;
import org.broadleafsezzle.demo.simulator.customers.Customers;
import org.broadleafsezzle.demo.simulator.events.Events;
import org.broadleafsezzle.demo.simulator.faults.Faults;
import org.broadleafsezzle.demo.simulator.log.RequestLog;
import org.broadleafsezzle.demo.simulator.manners.Manners;
import org.broadleafsezzle.demo.simulator.manners.Spelling;
import org.broadleafsezzle.demo.simulator.merchant.Merchant;
import org.broadleafsezzle.demo.simulator.merchant.MerchantSettings;
import org.broadleafsezzle.demo.simulator.orders.Authorizations;
import org.broadleafsezzle.demo.simulator.orders.FollowUps;
import org.broadleafsezzle.demo.simulator.orders.Movements;
import org.broadleafsezzle.demo.simulator.orders.Orders;
import org.broadleafsezzle.demo.simulator.settlements.Payouts;
import org.broadleafsezzle.demo.simulator.webhooks.RetrySchedule;
import org.broadleafsezzle.demo.simulator.webhooks.Subscriptions;
import org.broadleafsezzle.demo.simulator.webhooks.Webhooks;

/**
 * Everything the simulator is made of, wired. Objects that are not thread-safe (orders, sessions,
 * customers, repeated requests) are used only while {@link #stateLock()} is held.
 */
public final class Simulation implements AutoCloseable {

  private final Object stateLock = new Object();
  private final MovableClock clock;
  private final Manners manners;
  private final Spelling spelling;
  private final Merchant merchant;
  private final Links links;
  private final Events events;
  private final Orders orders;
  private final Movements movements;
  private final Customers customers;
  private final Sessions sessions;
  private final Decisions decisions;
  private final Disputes disputes;
  private final Payouts payouts;
  private final Subscriptions subscriptions = new Subscriptions();
  private final Webhooks webhooks;
  private final Tokens tokens;
  private final RepeatedRequests repeatedRequests;
  private final Faults faults = new Faults();
  private final RequestLog log;
  private final ApiFront api;

  /**
   * @param baseUrl the address the simulator is reached at, without a slash at its end
   */
  public Simulation(Clock baseClock, MerchantSettings settings, String baseUrl) {
    clock = new MovableClock(baseClock);
    manners = new Manners(clock);
    spelling = new Spelling(manners);
    merchant = new Merchant(settings);
    links = new Links(baseUrl);
    events = new Events(clock);
    orders = new Orders(clock, manners);
    movements = new Movements(clock, manners, events);
    customers = new Customers(clock, events);
    sessions = new Sessions(orders, customers);
    Authorizations authorizations = new Authorizations(clock, merchant, movements, events);
    decisions = new Decisions(orders, authorizations, customers);
    disputes = new Disputes(clock, events, movements);
    payouts = new Payouts(clock, orders);
    webhooks = new Webhooks(clock, merchant, subscriptions, new RetrySchedule(), spelling);
    events.onEvent(webhooks::publish);
    tokens = new Tokens(clock);
    repeatedRequests = new RepeatedRequests(clock, manners);
    log = new RequestLog(clock);
    api = api(new FollowUps(clock, manners, orders, authorizations));
  }

  private ApiFront api(FollowUps followUps) {
    OrderAnswers answers = new OrderAnswers(clock, links, manners);
    return new ApiFront(
        new ApiFront.Apis(
            new AuthenticationApi(merchant, tokens),
            new SessionApi(new SessionReader(clock, manners), sessions, customers, links),
            new OrderApi(orders, movements, followUps, answers),
            new CustomerApi(clock, merchant, customers, followUps, links, answers),
            new WebhookApi(new SampleEvents(clock, merchant)::of, subscriptions, webhooks, links),
            new SettlementApi(clock, payouts, manners)),
        tokens,
        repeatedRequests,
        spelling,
        faults,
        log,
        stateLock);
  }

  /** Held by whoever looks at, or changes, the state. */
  public Object stateLock() {
    return stateLock;
  }

  public MovableClock clock() {
    return clock;
  }

  public Manners manners() {
    return manners;
  }

  public Merchant merchant() {
    return merchant;
  }

  public Links links() {
    return links;
  }

  public Events events() {
    return events;
  }

  public Orders orders() {
    return orders;
  }

  public Movements movements() {
    return movements;
  }

  public Customers customers() {
    return customers;
  }

  public Sessions sessions() {
    return sessions;
  }

  public Decisions decisions() {
    return decisions;
  }

  public Disputes disputes() {
    return disputes;
  }

  public Subscriptions subscriptions() {
    return subscriptions;
  }

  public Webhooks webhooks() {
    return webhooks;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Faults faults() {
    return faults;
  }

  public RequestLog log() {
    return log;
  }

  public ApiFront api() {
    return api;
  }

  /** As if it had just been started. */
  public void reset() {
    webhooks.clear();
    faults.clear();
    tokens.expireAll();
    repeatedRequests.clear();
    sessions.clear();
    customers.clear();
    orders.clear();
    merchant.reset();
    manners.reset();
    clock.reset();
    log.clear();
  }

  @Override
  public void close() {
    webhooks.close();
  }
}
