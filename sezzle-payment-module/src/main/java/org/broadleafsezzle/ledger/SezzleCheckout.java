package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Entity;
import javax.persistence.PrePersist;
import javax.persistence.PreUpdate;
import javax.persistence.Table;
import javax.persistence.UniqueConstraint;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;

/**
 * One attempt to pay a Broadleaf order with Sezzle: what Sezzle was asked, under which ids, and
 * what became of it. Intent and locale are those it began with, whatever the settings say later.
 */
@Entity
@Table(
    name = "SEZZLE_CHECKOUT",
    uniqueConstraints = {
      @UniqueConstraint(name = "SEZZLE_CHECKOUT_TOKEN", columnNames = "RETURN_TOKEN_HASH"),
      @UniqueConstraint(name = "SEZZLE_CHECKOUT_SEZZLE_ORDER", columnNames = "SEZZLE_ORDER_UUID")
    })
public class SezzleCheckout extends CheckoutRow {

  /** For JPA. */
  protected SezzleCheckout() {}

  /**
   * An attempt about to be made.
   *
   * @param mode the gateway of Sezzle that it is made at
   * @param orderId the Broadleaf order's id
   * @param referenceId the shop's own id of this attempt, unique for the merchant
   * @param returnTokenHash hash of the token in the URLs Sezzle sends the shopper back to
   */
  public SezzleCheckout(
      SezzleMode mode,
      Long orderId,
      String referenceId,
      String returnTokenHash,
      Price amount,
      Intent intent,
      SezzleLocale locale,
      Instant now) {
    id = UUID.randomUUID().toString();
    this.mode = mode;
    this.orderId = orderId;
    this.referenceId = referenceId;
    this.returnTokenHash = returnTokenHash;
    amountInCents = amount.getAmountInCents();
    currency = amount.getCurrency();
    this.intent = intent;
    this.locale = locale;
    state = CheckoutState.CREATED;
    createdMillis = now.toEpochMilli();
    updatedMillis = createdMillis;
  }

  /**
   * An order that Sezzle made of another one without the shopper: of one that expired, or for an
   * additional amount. It pays the same Broadleaf order.
   *
   * @param approved whether Sezzle approved it
   * @param expires the end of its authorization
   */
  public static SezzleCheckout madeOf(
      SezzleCheckout parent,
      String sezzleOrderUuid,
      Price amount,
      Intent intent,
      boolean approved,
      Optional<Instant> expires,
      Instant now) {
    SezzleCheckout made =
        new SezzleCheckout(
            parent.mode,
            parent.orderId,
            parent.referenceId,
            null,
            amount,
            intent,
            parent.locale,
            now);
    made.parentId = parent.id;
    made.orderNumber = parent.orderNumber;
    made.sezzleOrderUuid = sezzleOrderUuid;
    made.state = approved ? CheckoutState.COMPLETED : CheckoutState.DECLINED;
    made.endAt(expires.orElse(null));
    made.books.compareAt(now);
    made.recount();
    return made;
  }

  /** Sezzle is about to be asked for a session. */
  public SezzleCheckout send(SentSession sent) {
    session = sent;
    return this;
  }

  /** A Sezzle account is saved with it, or charged. */
  public SezzleCheckout with(AccountUse use) {
    account = use;
    return this;
  }

  /** Sezzle has made the session: the shopper can pay. */
  public void open(String newSessionUuid, String newSezzleOrderUuid, Instant now) {
    become(CheckoutState.OPEN, null, now);
    sessionUuid = newSessionUuid;
    sezzleOrderUuid = newSezzleOrderUuid;
  }

  /** As {@link #open(String, String, Instant)}, at this address of Sezzle's. */
  public void open(String newSessionUuid, String newSezzleOrderUuid, String url, Instant now) {
    open(newSessionUuid, newSezzleOrderUuid, now);
    session = getSession();
    session.openedAt(url);
  }

  /** Sezzle has made the session, and its answer was lost: the order there was found later. */
  public void findAtSezzle(String newSezzleOrderUuid, Instant now) {
    become(CheckoutState.OPEN, StateReason.LINK_FOUND.name(), now);
    sezzleOrderUuid = newSezzleOrderUuid;
  }

  /** Sezzle says that the shopper has finished, and does not list all of it yet. */
  public void waitForSezzle(Instant now) {
    trouble = getTrouble();
    trouble.waitSince(now);
  }

  /** A person has to look at its order. */
  public void find(OrderProblem problem) {
    trouble = getTrouble();
    trouble.found(problem);
  }

  /** Nobody has to look at its order any more. */
  public void mend() {
    find(null);
  }

  /** Sezzle's approval was verified. */
  public void authorize(Optional<Instant> expires, Instant now) {
    become(CheckoutState.AUTHORIZED, null, now);
    endAt(expires.orElse(null));
  }

  /** Sezzle says when the authorization ends. */
  public void expiresAt(Instant end) {
    endAt(end);
  }

  private void endAt(Instant end) {
    authorizationExpiresMillis = end == null ? null : end.toEpochMilli();
    books.live(getCreated(), end);
  }

  /** The authorization has expired, with money neither captured nor released. */
  public void expire(Instant at) {
    books.expire(at);
  }

  /** The authorization was taken for expired, and lives until then. */
  public void revive(Instant end) {
    books.revive();
    endAt(end);
    recount();
  }

  /** It was said that the authorization expires soon. */
  public void warn(Instant at) {
    books.warn(at);
  }

  /**
   * A shopper disputes it.
   *
   * @param event in Sezzle's words, or {@link CheckoutBooks#DISPUTE_REFUND_MISSING}
   * @param due the beginning, in UTC, of the day it has to be answered by; null: none
   */
  public void dispute(String event, Instant due) {
    books.disputed(event, due);
  }

  /**
   * It was compared with Sezzle's books.
   *
   * @param differences the differences; empty if there are none
   */
  public void compared(List<LedgerMessage> differences, Instant now) {
    books.checked(differences, now);
  }

  /** So many movements that succeeded lately are not listed by Sezzle yet. */
  public void notListedYet(int movements) {
    books.unlisted(movements);
  }

  /** Its movements have changed: the job looks at it once more. */
  void sum(Collection<MoneyMovement> movements) {
    books.sum(movements);
    recount();
    if (movements.stream().anyMatch(one -> one.getOrigin() == Origin.ADMINISTRATOR)) {
      trouble = getTrouble();
      trouble.seen();
    }
    if (state == CheckoutState.COMPLETED || state == CheckoutState.UNDONE) {
      movements.stream()
          .map(MoneyMovement::getUpdated)
          .max(Comparator.naturalOrder())
          .ifPresent(books::compareAt);
    }
  }

  private void recount() {
    books.openOf(amountInCents, state.isPaying());
  }

  /** The platform says since then that the order is cancelled; null: that it is not. */
  public void orderCancelled(Instant seen) {
    orderCancelledMillis = seen == null ? null : seen.toEpochMilli();
  }

  /** The job looks at it in its next run. */
  void lookAtOnce(Instant now) {
    lookAgainMillis = 0;
    if (books.getCompareAt().isPresent()) {
      books.compareAt(now);
    }
  }

  /** Sezzle shows it under the shop's number of the order from now on. */
  public void referTo(String newOrderNumber, Instant now) {
    orderNumber = newOrderNumber;
    updatedMillis = now.toEpochMilli();
  }

  /**
   * Enters another state.
   *
   * @param reason one upper-case word; null keeps the last one
   * @throws IllegalTransitionException if that can't be
   */
  public void become(CheckoutState next, String reason, Instant now) {
    if (!state.canBecome(next)) {
      throw new IllegalTransitionException("Checkout " + id, state, next);
    }
    if (next != state) {
      trouble = getTrouble();
      trouble.enter(next);
      lookAgainMillis = 0;
    }
    state = next;
    stateReason = reason == null ? stateReason : reason;
    updatedMillis = now.toEpochMilli();
    recount();
    if (next == CheckoutState.COMPLETED || next == CheckoutState.UNDONE) {
      books.compareAt(now);
    }
  }

  /** Kept in the row with each change of it. */
  @PrePersist
  @PreUpdate
  void stand() {
    standing = getStanding();
  }
}
