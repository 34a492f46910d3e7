package org.broadleafsezzle.checkout;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.binary.Hex;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.error.SezzleException;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.api.model.CheckoutNotification;
import org.broadleafsezzle.api.model.CreatedOrder;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Session;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.ledger.AccountUse;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SentSession;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.ledger.StateReason;
import org.broadleafsezzle.offer.CartReadiness;
import org.broadleafsezzle.offer.Eligibility;
import org.broadleafsezzle.offer.Offer;
import org.broadleafsezzle.payments.SezzleClients;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.session.CartSession;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.broadleafsezzle.tokenization.Agreements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins a payment: makes a session at Sezzle for a cart. Nothing of the cart is changed. */
public class CheckoutStart {

  private static final Logger LOG = LoggerFactory.getLogger(CheckoutStart.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int REFERENCE_BYTES = 8;

  /** No shopper needs as many; whoever presses on would make rows and sessions without end. */
  private static final int MOST_AN_HOUR = 20;

  private static final Duration HOUR = Duration.ofHours(1);

  private final Eligibility eligibility;
  private final SezzleSettingsSource settingsSource;
  private final CheckoutLedger checkouts;
  private final CartSession cartSession;
  private final NewSessions newSessions;
  private final OpenSessions openSessions;
  private final SupersededCheckouts superseded;
  private final Agreements agreements;
  private final Clock clock;

  public CheckoutStart(
      Eligibility eligibility,
      SezzleSettingsSource settingsSource,
      SezzleClients clients,
      CheckoutLedger checkouts,
      CartSession cartSession,
      ReturnUrls returnUrls,
      OpenSessions openSessions,
      SupersededCheckouts superseded,
      Agreements agreements,
      Clock clock) {
    this.eligibility = eligibility;
    this.settingsSource = settingsSource;
    this.checkouts = checkouts;
    this.cartSession = cartSession;
    newSessions = new NewSessions(clients, cartSession, returnUrls);
    this.openSessions = openSessions;
    this.superseded = superseded;
    this.agreements = agreements;
    this.clock = clock;
  }

  /** As the other, of a shopper who does not save the Sezzle account. */
  public StartedCheckout start(Order cart, Locale shopperLocale) throws CheckoutRefusedException {
    return start(cart, shopperLocale, Optional.empty());
  }

  /**
   * One call to Sezzle, or two. A shopper who was sent there before with the same cart goes back to
   * the same session; otherwise earlier attempts to pay the cart are ended at Sezzle afterwards.
   *
   * @param shopperLocale the shopper's language; null if unknown
   * @param saver the signed-in customer who wishes that the shop may charge the Sezzle account
   *     later; empty for anybody else
   * @throws CheckoutRefusedException if the cart is not ready or Sezzle does not make a session; it
   *     says what to tell the shopper
   */
  public StartedCheckout start(Order cart, Locale shopperLocale, Optional<Long> saver)
      throws CheckoutRefusedException {
    return start(cart, shopperLocale, saver, CheckoutMode.REDIRECT);
  }

  /**
   * As the others, with Sezzle's page shown like this. A session that was made to be shown
   * otherwise is not gone back to.
   */
  public StartedCheckout start(
      Order cart, Locale shopperLocale, Optional<Long> saver, CheckoutMode mode)
      throws CheckoutRefusedException {
    ReturnToken token = ReturnToken.random();
    SezzleCheckout checkout = checkout(cart, token, shopperLocale);
    checkout.send(sent(cart, checkout.getLocale()).shownAs(mode));
    Optional<SavedAccount> asking = asking(saver, checkout);
    asking.ifPresent(account -> checkout.with(AccountUse.saving(account.getId())));
    Optional<StartedCheckout> open = openSessions.findLike(checkout);
    if (open.isPresent()) {
      return open.get();
    }
    add(checkout);
    Session session = open(cart, checkout, token, Optional.empty(), Actor.SHOPPER);
    asking.ifPresent(
        account -> session.getTokenize().ifPresent(asked -> agreements.ask(account, asked)));
    return began(checkout, session, StateReason.NEW_ATTEMPT, Actor.SHOPPER);
  }

  private Optional<SavedAccount> asking(Optional<Long> saver, SezzleCheckout checkout) {
    return agreements.canBeAsked(saver)
        ? saver.map(id -> SavedAccount.asking(id, checkout.getMode().get(), clock.instant()))
        : Optional.empty();
  }

  /**
   * Begins a payment whose shopper is sent the address instead of going there. One call to Sezzle,
   * or two; what is open of the cart besides is ended at Sezzle afterwards.
   *
   * @throws CheckoutRefusedException if the cart is not ready or Sezzle makes no session, or may
   *     have made one and its answer was lost
   */
  public StartedCheckout startLink(Order cart, LinkTerms terms) throws CheckoutRefusedException {
    ReturnToken token = ReturnToken.random();
    SezzleCheckout checkout = checkout(cart, token, terms.language());
    checkout.send(sent(cart, checkout.getLocale(), terms.lifetime()));
    add(checkout);
    terms.begin(checkout);
    Session session = open(cart, checkout, token, terms.notification(), terms.by());
    return began(checkout, session, StateReason.LINK_SENT, terms.by());
  }

  private StartedCheckout began(
      SezzleCheckout checkout, Session session, StateReason replacing, Actor by) {
    superseded.replaceBy(checkout, replacing, by);
    return StartedCheckout.made(checkout.getId(), session.getOrder().get().getCheckoutUrl());
  }

  private SezzleCheckout checkout(Order cart, ReturnToken token, Locale shopperLocale)
      throws CheckoutRefusedException {
    Price amount = amountOffered(cart);
    SezzleSettings settings = settings(cart);
    SezzleLocale locale =
        settings.fixedLocale().orElse(ShopperLocale.of(shopperLocale, amount.getCurrency()));
    return new SezzleCheckout(
        settings.mode(),
        cart.getId(),
        referenceOf(cart),
        token.hash(),
        amount,
        settings.intent(),
        locale,
        clock.instant());
  }

  private SentSession sent(Order cart, SezzleLocale locale, Duration lifetime) {
    SentSession sent =
        new SentSession(cartSession.fingerprint(cart, locale), clock.instant().plus(lifetime));
    return CartReadiness.isWithoutAddress(cart) ? sent.askingForAddress() : sent;
  }

  SentSession sent(Order cart, SezzleLocale locale) {
    return sent(cart, locale, settingsSource.checkout().lifetime());
  }

  void add(SezzleCheckout checkout) throws CheckoutRefusedException {
    Instant hourAgo = clock.instant().minus(HOUR);
    if (!checkouts.addUnless(checkout, MOST_AN_HOUR, hourAgo)) {
      throw new CheckoutRefusedException(
          CheckoutMessage.REPEATED,
          String.format(
              "order=%d was sent to Sezzle %d times in an hour",
              checkout.getOrderId(), MOST_AN_HOUR));
    }
  }

  Price amountOffered(Order cart) throws CheckoutRefusedException {
    Offer offer = eligibility.judge(cart);
    if (offer.amount().isPresent()) {
      return offer.amount().get();
    }
    throw new CheckoutRefusedException(
        CheckoutMessage.of(offer.reason().get()),
        "order=" + (cart == null ? null : cart.getId()) + " " + offer);
  }

  SezzleSettings settings(Order cart) throws CheckoutRefusedException {
    try {
      settingsSource.checkout();
      return settingsSource.current();
    } catch (SettingsException e) {
      LOG.error("No payment with Sezzle of order={}: {}", cart.getId(), e.getMessage());
      throw new CheckoutRefusedException(CheckoutMessage.UNAVAILABLE, e.getMessage(), e);
    }
  }

  private Session open(
      Order cart,
      SezzleCheckout checkout,
      ReturnToken token,
      Optional<CheckoutNotification> notification,
      Actor by)
      throws CheckoutRefusedException {
    try {
      Session session = newSessions.create(cart, checkout, token, notification);
      CreatedOrder created =
          session
              .getOrder()
              .orElseThrow(() -> new IllegalStateException("Sezzle's session has no order"));
      SezzleCheckout open =
          checkouts.change(
              checkout.getId(),
              by,
              row ->
                  row.open(
                      session.getUuid(),
                      created.getUuid(),
                      created.getCheckoutUrl(),
                      clock.instant()));
      LOG.info("Sezzle has made a session; {}", open);
      return session;
    } catch (SezzleException | SettingsException e) {
      fail(checkout, StateReason.NO_SESSION, by);
      LOG.error("Sezzle made no session; {}: {}", checkout, e.getMessage());
      throw new CheckoutRefusedException(CheckoutMessage.UNAVAILABLE, e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      fail(checkout, StateReason.NOT_IN_TERMS, by);
      LOG.warn("The cart can't be paid with Sezzle; {}: {}", checkout, e.getMessage());
      throw new CheckoutRefusedException(CheckoutMessage.INELIGIBLE, e.getMessage(), e);
    }
  }

  private void fail(SezzleCheckout checkout, StateReason reason, Actor by) {
    checkouts.change(
        checkout.getId(),
        by,
        row -> row.become(CheckoutState.FAILED, reason.name(), clock.instant()));
  }

  /** Unique for the merchant, and starting with what the shop can look up. */
  static String referenceOf(Order cart) {
    byte[] random = new byte[REFERENCE_BYTES];
    RANDOM.nextBytes(random);
    return cart.getId() + "-" + Hex.encodeHexString(random);
  }
}
