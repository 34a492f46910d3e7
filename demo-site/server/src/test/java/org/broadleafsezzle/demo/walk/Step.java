package org.broadleafsezzle.demo.walk;

import java.util.Locale;

/**
 * Something that somebody does in the course of a walk. It means something at any point of any
 * walk, so that a walk that fails can be made shorter.
 *
 * @param which of those that there are, counted round: attempts, payments, deliveries, operations
 * @param portion how much, from a cent to more than there is; or how many, or how long
 */
record Step(What what, int which, int portion) {

  /** The kinds of steps. */
  enum What {
    /** The shopper presses Sezzle's button, the first time or in a second tab. */
    REDIRECT,
    /** The shopper approves, and may close the window then. */
    APPROVE,
    DENY,
    /** The shopper comes back to the address for those who finished, however it went. */
    RETURN,
    RETURN_TWICE_AT_ONCE,
    /** The shopper comes back to the address for those who gave up, however it went. */
    GIVE_UP,
    CHANGE_CART,
    /** The cart loses its shipping address; Sezzle asks for it from then on. */
    FORGET_ADDRESS,
    PAY_ON_DELIVERY,
    /** The shopper saves the Sezzle account, on the page of the account in the shop. */
    SAVE_ACCOUNT,
    /** The shopper presses the button that charges the saved account, maybe twice. */
    CHARGE_ACCOUNT,
    /** The shopper ends the agreement, in the shop or at Sezzle. */
    END_AGREEMENT,
    /**
     * The administrator sends the customer the checkout of the cart, which reaches the customer.
     */
    SEND_LINK,
    /** The administrator takes the newest link back, however it went. */
    CANCEL_LINK,
    ADMIN_CAPTURE,
    ADMIN_CAPTURE_AND_RELEASE,
    ADMIN_REFUND,
    ADMIN_RELEASE,
    ADMIN_REAUTHORIZE,
    ADMIN_UPCHARGE,
    ADMIN_REFRESH,
    ADMIN_CANCEL,
    /** All that can be captured is captured at once; it may be stopped and carried on. */
    BULK_CAPTURE,
    /** A shipment of the order is fulfilled: the job captures it. */
    SHIP,
    /** The administrator captures a shipment, or says that it will never ship. */
    ADMIN_SHIPMENT,
    /** The shopper disputes a payment at Sezzle. */
    DISPUTE,
    /** Sezzle decides about that: for the shopper, the merchant or neither. */
    DISPUTE_CLOSED,
    /** Sezzle pays out, and the shop loads it, if Sezzle answers. */
    PAYOUT,
    /** The last form once more, as by a double click or a reload. */
    ADMIN_AGAIN,
    DASHBOARD_CAPTURE,
    DASHBOARD_REFUND,
    DASHBOARD_RELEASE,
    /** One of the webhooks that Sezzle ever wanted to deliver, in any order, also again. */
    WEBHOOK,
    /** All of them, the newest first. */
    WEBHOOKS_REVERSED,
    /** The shop cancels the order. */
    ORDER_CANCELLED,
    /** The shop makes the order worth less. */
    ORDER_LOWERED,
    /** Sezzle's time passes. */
    TIME,
    /** Sezzle's clock is set back: the shop's is ahead of it then. */
    TIME_BACK,
    /** The shop's time passes. */
    SHOP_TIME,
    /** One of the gateway's manners is turned on or off. */
    MANNER,
    /** The shop goes live, or back to the sandbox. */
    OTHER_MODE,
    /** The merchant gets other keys, and the shop learns them at once or when the outage ends. */
    OTHER_KEYS,
    TOKEN_EXPIRES,
    /** The next calls of an operation fail, before or after it took place. */
    FAULT,
    OUTAGE_ENDS,
    /** Sessions that begin from now on authorize only, or capture at once. */
    OTHER_INTENT,
    RECONCILE
  }

  @Override
  public String toString() {
    return what.name().toLowerCase(Locale.ROOT).replace('_', '-')
        + "("
        + which
        + ","
        + portion
        + ")";
  }
}
