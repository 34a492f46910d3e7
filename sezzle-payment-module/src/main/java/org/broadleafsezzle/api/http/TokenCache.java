package org.broadleafsezzle.api.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.broadleafsezzle.api.http.transport.Deadline;

/**
 * Bearer tokens, one for each gateway and pair of keys. However many threads ask, one fetches and
 * the others wait for it, or go on with a token that is about to end. A token lives 120 minutes and
 * is renewed after 110, or when it is rejected.
 */
public final class TokenCache {
  private static final Duration RENEWED_AFTER = Duration.ofMinutes(110);
  private static final Duration USABLE_FOR = Duration.ofMinutes(118);
  private static final TokenCache OF_PROCESS = new TokenCache(Clock.systemUTC());

  private final Clock clock;
  private final ConcurrentMap<TokenKey, Slot> slots = new ConcurrentHashMap<>();

  /** A cache of its own, whose tokens age by this clock. */
  public TokenCache(Clock clock) {
    this.clock = clock;
  }

  /** The cache that all clients of the process share. */
  public static TokenCache ofProcess() {
    return OF_PROCESS;
  }

  /**
   * The token, fetched if need be.
   *
   * @param fetch throws to say that no token is to be had; those who wait get the same exception
   * @return empty if another thread's fetch did not end in time
   */
  Optional<String> get(TokenKey key, Supplier<String> fetch, Deadline deadline) {
    Slot slot = slots.computeIfAbsent(key, any -> new Slot());
    while (true) {
      Token token = slot.token.get();
      if (isYoungerThan(RENEWED_AFTER, token)) {
        return Optional.of(token.value);
      }
      CompletableFuture<String> running = slot.fetch.get();
      if (running == null) {
        CompletableFuture<String> own = new CompletableFuture<>();
        if (slot.fetch.compareAndSet(null, own)) {
          return Optional.of(fetch(slot, own, fetch));
        }
      } else if (isYoungerThan(USABLE_FOR, token)) {
        return Optional.of(token.value);
      } else {
        return await(running, deadline);
      }
    }
  }

  /** Forgets this token, unless another one has taken its place already. */
  void reject(TokenKey key, String rejected) {
    Slot slot = slots.computeIfAbsent(key, any -> new Slot());
    slot.token.updateAndGet(token -> token != null && token.value.equals(rejected) ? null : token);
  }

  private String fetch(Slot slot, CompletableFuture<String> own, Supplier<String> fetch) {
    Token old = slot.token.get();
    try {
      Token token = old;
      if (!isYoungerThan(RENEWED_AFTER, old)) {
        Instant asked = clock.instant();
        token = new Token(fetch.get(), asked);
        slot.token.set(token);
      }
      own.complete(token.value);
      return token.value;
    } catch (RuntimeException | Error e) {
      own.completeExceptionally(e);
      if (isYoungerThan(USABLE_FOR, old)) {
        return old.value;
      }
      throw e;
    } finally {
      slot.fetch.set(null);
    }
  }

  private static Optional<String> await(CompletableFuture<String> running, Deadline deadline) {
    try {
      return Optional.of(running.get(deadline.remainingMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException) {
        throw (RuntimeException) e.getCause();
      }
      throw new IllegalStateException("a token could not be fetched", e.getCause());
    }
  }

  private boolean isYoungerThan(Duration age, Token token) {
    if (token == null) {
      return false;
    }
    Duration actual = Duration.between(token.asked, clock.instant());
    return !actual.isNegative() && actual.compareTo(age) < 0;
  }

  private static final class Token {
    private final String value;
    private final Instant asked;

    Token(String value, Instant asked) {
      this.value = value;
      this.asked = asked;
    }
  }

  private static final class Slot {
    private final AtomicReference<Token> token = new AtomicReference<>();
    private final AtomicReference<CompletableFuture<String>> fetch = new AtomicReference<>();
  }
}
