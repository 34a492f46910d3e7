package org.broadleafsezzle.checkout;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.SezzleClient;
import org.broadleafsezzle.api.error.SezzleAuthenticationException;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.error.SezzleNotFoundException;
import org.broadleafsezzle.api.error.SezzleRefusedException;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.ledger.AccountUse;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutBusyException;
import org.broadleafsezzle.ledger.CheckoutLease;
import org.broadleafsezzle.ledger.CheckoutLeases;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.broadleafsezzle.offer.CartReadiness;
import org.broadleafsezzle.payments.Charges;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.saved.SavedAccounts;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pays a cart with a saved account: asks Sezzle beforehand, writes the checkout, charges it. After
 * that it is as if the shopper had approved it at Sezzle: whoever decides about checkouts makes it
 * an order, or gives everything back.
 */
public class SavedAccountPayment {

  private static final Logger LOG = LoggerFactory.getLogger(SavedAccountPayment.class);

  /** Enough for somebody else's charge to be answered. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Those in which a cart is not charged again: it is, was, or may be paid with the first. */
  private static final Set<CheckoutState> CHARGED =
      EnumSet.of(
          CheckoutState.CREATED,
          CheckoutState.OPEN,
          CheckoutState.SUPERSEDED,
          CheckoutState.AUTHORIZED,
          CheckoutState.UNDOING,
          CheckoutState.COMPLETED);

  private final CheckoutStart start;
  private final SezzleClients clients;
  private final SavedAccounts accounts;
  private final CheckoutLedger checkouts;
  private final CheckoutLeases leases;
  private final Charges charges;
  private final SupersededCheckouts superseded;
  private final Clock clock;

  public SavedAccountPayment(
      CheckoutStart start,
      SezzleClients clients,
      SavedAccounts accounts,
      CheckoutLedger checkouts,
      CheckoutLeases leases,
      Charges charges,
      SupersededCheckouts superseded,
      Clock clock) {
    this.start = start;
    this.clients = clients;
    this.accounts = accounts;
    this.checkouts = checkouts;
    this.leases = leases;
    this.charges = charges;
    this.superseded = superseded;
    this.clock = clock;
  }

  /** As the other, under a request id of its own. */
  public ReturnToken pay(Order cart, SavedAccount account, Locale shopperLocale, Actor by)
      throws CheckoutRefusedException {
    return pay(cart, account, shopperLocale, UUID.randomUUID().toString(), by);
  }

  /**
   * Charges the worth of the cart. Two calls to Sezzle. Of two at the same time one charges.
   *
   * @param account saved by the cart's customer, in the mode of now
   * @param shopperLocale the shopper's language; null if unknown
   * @param requestId that the charge is sent to Sezzle with: one a form, so that a form never
   *     charges twice, whatever came of the first time
   * @param by the one who asks
   * @return the address at which the shopper learns the outcome: the page for those who come back
   *     from Sezzle
   * @throws CheckoutRefusedException if nothing was charged; it says what to tell the shopper
   */
  public ReturnToken pay(
      Order cart, SavedAccount account, Locale shopperLocale, String requestId, Actor by)
      throws CheckoutRefusedException {
    Price amount = start.amountOffered(cart);
    SezzleSettings settings = start.settings(cart);
    requireChargeable(account, cart, settings);
    SezzleLocale locale =
        settings.fixedLocale().orElse(ShopperLocale.of(shopperLocale, amount.getCurrency()));
    ReturnToken token = ReturnToken.random();
    SezzleCheckout checkout =
        new SezzleCheckout(
                settings.mode(),
                cart.getId(),
                CheckoutStart.referenceOf(cart),
                token.hash(),
                amount,
                settings.intent(),
                locale,
                clock.instant())
            .send(start.sent(cart, locale))
            .with(AccountUse.charging(account.getId()));
    preapprove(account, checkout);
    charge(checkout, requestId, by);
    superseded.replaceBy(checkout, StateReason.NEW_ATTEMPT, by);
    return token;
  }

  private void requireChargeable(SavedAccount account, Order cart, SezzleSettings settings)
      throws CheckoutRefusedException {
    if (CartReadiness.isWithoutAddress(cart)) {
      throw new CheckoutRefusedException(
          CheckoutMessage.INCOMPLETE,
          "order="
              + cart.getId()
              + " has no shipping address, and is charged without Sezzle's page");
    }
    boolean ofCustomer =
        cart.getCustomer() != null && account.getCustomerId().equals(cart.getCustomer().getId());
    if (!ofCustomer || account.getMode() != settings.mode() || !account.isUsable(clock.instant())) {
      throw new CheckoutRefusedException(
          CheckoutMessage.REFUSED, "order=" + cart.getId() + " is not paid with " + account);
    }
  }

  /** Moves no money, so that whatever fails here leaves the shopper where they were. */
  private void preapprove(SavedAccount account, SezzleCheckout checkout)
      throws CheckoutRefusedException {
    try {
      SezzleClient client = clients.of(checkout);
      String customer =
          accounts
              .customerUuidOf(account)
              .orElseThrow(() -> refused(account, "it is not saved any more", null));
      if (!client.preapprove(customer, checkout.getAmount()).isApproved()) {
        throw refused(account, "Sezzle does not approve " + checkout.getAmount(), null);
      }
    } catch (SezzleNotFoundException e) {
      LOG.info(
          "Sezzle does not know it any more; {}",
          accounts.removed(account.getId(), clock.instant()));
      throw refused(account, e.getMessage(), e);
    } catch (SezzleAuthenticationException e) {
      throw unavailable(e);
    } catch (SezzleRefusedException e) {
      throw refused(account, e.getMessage(), e);
    } catch (SezzleException | SettingsException e) {
      throw unavailable(e);
    }
  }

  private static CheckoutRefusedException refused(
      SavedAccount account, String why, RuntimeException cause) {
    return new CheckoutRefusedException(
        CheckoutMessage.REFUSED, account + " can't be charged: " + why, cause);
  }

  private static CheckoutRefusedException unavailable(RuntimeException cause) {
    return new CheckoutRefusedException(CheckoutMessage.UNAVAILABLE, cause.getMessage(), cause);
  }

  /** Under the lease of the cart, which whoever decides about it has, too. */
  private void charge(SezzleCheckout checkout, String requestId, Actor by)
      throws CheckoutRefusedException {
    try (CheckoutLease lease = leases.acquireCart(checkout.getOrderId(), PATIENCE)) {
      Optional<SezzleCheckout> earlier = findCharged(checkout.getOrderId());
      if (earlier.isPresent()) {
        throw pending(earlier.get().toString(), null);
      }
      if (charges.isUsed(requestId)) {
        throw pending("request id " + requestId, null);
      }
      start.add(checkout);
      lease.renew();
      charges.charge(checkout.getId(), requestId, by);
    } catch (CheckoutBusyException e) {
      throw pending(checkout.toString(), e);
    } catch (IllegalStateException e) {
      throw new CheckoutRefusedException(CheckoutMessage.REFUSED, e.getMessage(), e);
    } catch (SettingsException e) {
      throw unavailable(e);
    }
  }

  /** A row that was never charged, because its process died before, is not in the way. */
  private Optional<SezzleCheckout> findCharged(Long orderId) {
    return checkouts.findByOrder(orderId, CHARGED).stream()
        .filter(one -> one.getAccount().isCharging())
        .filter(one -> one.getState() != CheckoutState.CREATED || one.getBooks().getUnsettled() > 0)
        .findFirst();
  }

  private static CheckoutRefusedException pending(String which, RuntimeException cause) {
    return new CheckoutRefusedException(
        CheckoutMessage.PENDING, "The cart is being charged; " + which, cause);
  }
}
