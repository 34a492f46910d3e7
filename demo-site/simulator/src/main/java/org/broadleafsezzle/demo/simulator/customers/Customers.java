package org.broadleafsezzle.demo.simulator.customers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.broadleafsezzle.demo.simulator.events.EventName;
import org.broadleafsezzle.demo.simulator.events.Events;
import org.broadleafsezzle.demo.simulator.orders.Customer;
import org.broadleafsezzle.demo.simulator.problems.NotFoundException;
import org.broadleafsezzle.demo.simulator.problems.RefusedException;

/** The merchant's tokenized customers, and the tokens by which shoppers become one. */
public final class Customers {

  private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(30);

  /** The lifetime of an agreement unless it is set otherwise. */
  public static final Duration AGREEMENT_LIFETIME = Duration.ofDays(365);

  private final Clock clock;
  private final Events events;
  private final Map<String, Tokenization> tokens = new LinkedHashMap<>();
  private final Map<String, TokenizedCustomer> customers = new LinkedHashMap<>();
  private Duration agreementLifetime = AGREEMENT_LIFETIME;
  private Integer limitInCents;

  public Customers(Clock clock, Events events) {
    this.clock = clock;
    this.events = events;
  }

  private record Tokenized(String token, Instant expiration, TokenizedUuid customer) {}

  private record TokenizedUuid(String uuid, Instant createdAt, Instant expiration) {}

  /** Asks a shopper for their agreement. */
  public Tokenization ask(Customer details) {
    Tokenization tokenization =
        new Tokenization(
            UUID.randomUUID().toString(), clock.instant().plus(TOKEN_LIFETIME), details);
    tokens.put(tokenization.token(), tokenization);
    return tokenization;
  }

  /**
   * Finds what a token was made for.
   *
   * @throws NotFoundException if there is no such token
   */
  public Tokenization byToken(String token) {
    Tokenization tokenization = tokens.get(token);
    if (tokenization == null) {
      throw new NotFoundException("token", token);
    }
    return tokenization;
  }

  /** The shopper agrees. */
  public TokenizedCustomer agree(Tokenization tokenization) {
    Instant now = clock.instant();
    TokenizedCustomer customer =
        new TokenizedCustomer(
            UUID.randomUUID().toString(), now.plus(agreementLifetime), tokenization.details());
    tokenization.agreed(customer);
    customers.put(customer.uuid(), customer);
    events.publish(
        EventName.CUSTOMER_TOKENIZED,
        new Tokenized(
            tokenization.token(),
            tokenization.expiration(),
            new TokenizedUuid(customer.uuid(), now, customer.expiration())));
    return customer;
  }

  /** The shopper does not agree. */
  public void decline(Tokenization tokenization) {
    tokenization.declined();
  }

  /** Whether a customer is approved for an amount. */
  public boolean isWithinLimit(int amountInCents) {
    return limitInCents == null || amountInCents <= limitInCents;
  }

  /** Customers are approved up to this amount; absent: whatever it is. */
  public Optional<Integer> limitInCents() {
    return Optional.ofNullable(limitInCents);
  }

  /**
   * @param cents the largest amount; null for none
   */
  public void limit(Integer cents) {
    limitInCents = cents;
  }

  /** The time that agreements to come can be charged. */
  public Duration agreementLifetime() {
    return agreementLifetime;
  }

  /**
   * @throws IllegalArgumentException if that is less than a second
   */
  public void agreementsLive(Duration lifetime) {
    if (lifetime.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("an agreement lives for 1 second at least");
    }
    agreementLifetime = lifetime;
  }

  /** All who agreed, the first one first. */
  public Collection<TokenizedCustomer> all() {
    return Collections.unmodifiableCollection(customers.values());
  }

  /**
   * Finds a customer.
   *
   * @throws NotFoundException if there is no such customer
   */
  public TokenizedCustomer get(String uuid) {
    TokenizedCustomer customer = customers.get(uuid);
    if (customer == null) {
      throw new NotFoundException("customer", uuid);
    }
    return customer;
  }

  /**
   * A customer who can be charged now.
   *
   * @throws NotFoundException if there is no such customer
   * @throws RefusedException if the agreement has expired
   */
  public TokenizedCustomer chargeable(String uuid) {
    TokenizedCustomer customer = get(uuid);
    if (!clock.instant().isBefore(customer.expiration())) {
      throw new RefusedException(
          "customer_expired", null, "The customer's agreement expired: ask them again.");
    }
    return customer;
  }

  /**
   * Ends the agreement with a customer.
   *
   * @throws NotFoundException if there is no such customer
   */
  public void delete(String uuid) {
    get(uuid);
    customers.remove(uuid);
  }

  /** Forgets everything. */
  public void clear() {
    tokens.clear();
    customers.clear();
    limitInCents = null;
    agreementLifetime = AGREEMENT_LIFETIME;
  }

  /**
   * Makes sure that the shopper can still answer.
   *
   * @throws RefusedException if they were asked too long ago or have answered before
   */
  public void requireOpen(Tokenization tokenization) {
    if (!tokenization.isOpenAt(clock.instant())) {
      throw new RefusedException(
          "token_not_open", null, "The shopper has answered already, or was asked too long ago.");
    }
  }
}
