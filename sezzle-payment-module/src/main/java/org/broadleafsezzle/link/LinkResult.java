package org.broadleafsezzle.link;

import java.util.Optional;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.offer.Offer;
import org.broadleafsezzle.payments.Explanation;

/** The outcome of an administrator's request. Immutable. */
public final class LinkResult {

  /** The outcome. */
  public enum Kind {
    /** Sezzle has made the session, and was asked to write unless the address is copied. */
    SENT,
    /** The same form was sent before. */
    SENT_BEFORE,
    /** Payment links are switched off. */
    OFF,
    /** The shop's public address is not known, so that nobody could come back. */
    NO_ADDRESS,
    /** Sezzle can't be offered for the cart. */
    NOT_OFFERED,
    /** A link of the cart was sent meanwhile that the administrator has not seen. */
    OVERTAKEN,
    /** The customer has paid: nothing was sent, or ended. */
    PAID,
    /** A saved account is being charged for the cart, and Sezzle has not said what came of it. */
    BEING_CHARGED,
    /** Surely nothing was sent. */
    FAILED,
    /** It was not ended, or Sezzle did not answer whether it was. */
    NOT_ENDED,
    /** It could not be tried; nothing was changed. */
    NOT_DONE,
    /** Too many links of the cart in an hour. */
    REPEATED,
    /** Sezzle did not answer, and may have written to the customer. */
    UNKNOWN,
    /** Nobody can pay by it any more. */
    CANCELLED,
    /** It was open no more. */
    NOT_OPEN,
    /** The order at Sezzle was found, and is the link's. */
    FOUND,
    /** There is another order at Sezzle under this uuid, or none. */
    OTHER_ORDER
  }

  private final Kind kind;
  private final PayLink link;
  private final Offer offer;
  private final Explanation why;

  private LinkResult(Kind kind, PayLink link, Offer offer, Explanation why) {
    this.kind = kind;
    this.link = link;
    this.offer = offer;
    this.why = why;
  }

  /** One that is about no link. */
  public static LinkResult of(Kind kind) {
    return new LinkResult(kind, null, null, null);
  }

  static LinkResult of(Kind kind, PayLink link) {
    return new LinkResult(kind, link, null, null);
  }

  static LinkResult notOffered(Offer offer) {
    return new LinkResult(Kind.NOT_OFFERED, null, offer, null);
  }

  /** One that went wrong. */
  public static LinkResult failed(Kind kind, RuntimeException why) {
    return new LinkResult(kind, null, null, Explanation.of(why));
  }

  public Kind kind() {
    return kind;
  }

  /** The link it is about; empty if there is none. */
  public Optional<PayLink> link() {
    return Optional.ofNullable(link);
  }

  /** The reason why Sezzle can't be offered; only if NOT_OFFERED. */
  public Optional<Offer> offer() {
    return Optional.ofNullable(offer);
  }

  /** The fault; only if FAILED, NOT_ENDED or NOT_DONE, and then not always. */
  public Optional<Explanation> why() {
    return Optional.ofNullable(why);
  }

  @Override
  public String toString() {
    return kind + (link == null ? "" : " " + link);
  }
}
