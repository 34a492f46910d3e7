package org.broadleafsezzle.admin.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.admin.permission.Administrators;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.checkout.CheckoutRefusedException;
import org.broadleafsezzle.checkout.SavedAccountPayment;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementLedger;
import org.broadleafsezzle.offer.CartWorth;
import org.broadleafsezzle.saved.SavedAccount;
import org.broadleafsezzle.tokenization.Agreements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Charges a customer's saved account with what a cart of the customer is worth. The storefront
 * makes the order, as if the customer had approved it at Sezzle and had not come back.
 */
@Component("blSezzleAccountCharge")
class AccountCharge {

  private static final Logger LOG = LoggerFactory.getLogger(AccountCharge.class);
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final Agreements agreements;
  private final CustomerCarts carts;
  private final SavedAccountPayment payment;
  private final MovementLedger movements;
  private final Administrators administrators;

  @Autowired
  AccountCharge(
      Agreements agreements,
      CustomerCarts carts,
      SavedAccountPayment payment,
      MovementLedger movements,
      Administrators administrators) {
    this.agreements = agreements;
    this.carts = carts;
    this.payment = payment;
    this.movements = movements;
    this.administrators = administrators;
  }

  /** Whether the shop charges this customer's account now; calls nobody. */
  boolean isPossible(Long customerId) {
    return agreements.findUsable(Optional.of(customerId)).isPresent();
  }

  /**
   * The amount that the form asks to be charged.
   *
   * @throws ChargeRefusedException if it can't be meant: the cart is not the customer's, or is not
   *     worth what the form says
   */
  Price amount(Long customerId, ChargeForm form) {
    return carts
        .with(customerId, cart(form), cart -> checked(cart, form))
        .orElseThrow(() -> new ChargeRefusedException(ChargeRefusal.NO_CART));
  }

  /**
   * Charges, once for each form however often that is sent.
   *
   * @return the charge, with what came of it as far as it is known
   * @throws ChargeRefusedException if nothing was charged; it says why
   */
  MoneyMovement charge(Long customerId, ChargeForm form) {
    Optional<MoneyMovement> before = askedBefore(form);
    if (before.isPresent()) {
      return before.get();
    }
    SavedAccount account =
        agreements
            .findUsable(Optional.of(customerId))
            .orElseThrow(() -> new ChargeRefusedException(ChargeRefusal.NO_ACCOUNT));
    return carts
        .with(customerId, cart(form), cart -> pay(cart, account, form))
        .orElseThrow(() -> new ChargeRefusedException(ChargeRefusal.NO_CART));
  }

  private Optional<MoneyMovement> askedBefore(ChargeForm form) {
    if (form.getRequestId() == null || !UUID.matcher(form.getRequestId()).matches()) {
      throw new ChargeRefusedException(ChargeRefusal.FORM);
    }
    Optional<MoneyMovement> asked = movements.find(form.getRequestId());
    if (asked.filter(one -> one.getKind() != MovementKind.CHARGE).isPresent()) {
      throw new ChargeRefusedException(ChargeRefusal.FORM);
    }
    return asked;
  }

  private MoneyMovement pay(Order cart, SavedAccount account, ChargeForm form) {
    checked(cart, form);
    Actor by = Actor.administrator(administrators.login());
    try {
      payment.pay(cart, account, localeOf(cart), form.getRequestId(), by);
    } catch (CheckoutRefusedException e) {
      LOG.warn("The saved account was not charged; order={}: {}", cart.getId(), e.getMessage());
      return askedBefore(form)
          .orElseThrow(() -> new ChargeRefusedException(ChargeRefusal.of(e.shopperMessage())));
    }
    return movements.get(form.getRequestId());
  }

  private static Price checked(Order cart, ChargeForm form) {
    Price worth =
        CartWorth.of(cart).orElseThrow(() -> new ChargeRefusedException(ChargeRefusal.CHANGED));
    boolean same =
        String.valueOf(worth.getAmountInCents()).equals(form.getAmountInCents())
            && worth.getCurrency().equals(form.getCurrency());
    if (!same) {
      throw new ChargeRefusedException(ChargeRefusal.CHANGED);
    }
    return worth;
  }

  private static Long cart(ChargeForm form) {
    if (form.getCart() == null || !NUMBER.matcher(form.getCart()).matches()) {
      throw new ChargeRefusedException(ChargeRefusal.FORM);
    }
    return Long.valueOf(form.getCart());
  }

  private static Locale localeOf(Order cart) {
    return cart.getLocale() == null
        ? null
        : Locale.forLanguageTag(cart.getLocale().getLocaleCode().replace('_', '-'));
  }
}
