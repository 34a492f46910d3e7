package org.broadleafsezzle.payments;

/** Why the shop itself does not move money; nothing was sent to Sezzle. */
public enum Refusal {
  /** The amount is none that can be moved: less than a cent, or parts of one. */
  NO_AMOUNT,
  OTHER_CURRENCY,
  /** Sezzle has not approved the shopper, or not yet. */
  NOT_APPROVED,
  /** No order is paid with it: what is taken can only be given back. */
  NO_ORDER,
  /** More than is left. */
  TOO_MUCH,
  /** The authorization is over, and was not captured in full. */
  EXPIRED,
  /** Everything authorized is captured or released. */
  NOTHING_AUTHORIZED,
  NOTHING_CAPTURED,
  /** Everything captured is refunded. */
  ALL_REFUNDED,
  /** The authorization lives: there is no need for a new one. */
  NOT_EXPIRED,
  /** Everything authorized is captured: there is nothing a new authorization could be for. */
  NOTHING_TO_REAUTHORIZE,
  UPCHARGE_SWITCHED_OFF,
  /** Only the payment the shopper made can be upcharged. */
  UPCHARGE_OF_FOLLOW_UP,
  /** The additional amounts have reached Sezzle's limit. */
  UPCHARGE_LIMIT,
  /** What is left was authorized anew: the new payment carries it. */
  REAUTHORIZED,
  /** The outcome of an earlier movement is not known yet. */
  OUTCOME_UNKNOWN,
  /** Nobody has to say what came of the movement any more. */
  NOT_UNCLEAR,
  /** It is not the order that the movement made. */
  NOT_THE_NEW_ORDER,
  /** The request id belongs to another movement. */
  REQUEST_ID_USED,
  /** Only a checkout that is open can be ended. */
  NOT_OPEN,
  /** Sezzle has made no order of it. */
  NOT_AT_SEZZLE
}
