package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.broadleafsezzle.api.model.CheckoutMode;

/**
 * The session that the shopper was sent to Sezzle with, as far as the shop has to know it
 * afterwards.
 */
@Embeddable
public class SentSession {

  @Column(name = "CHECKOUT_URL", length = 1000)
  private String url;

  /** Milliseconds since 1970. */
  @Column(name = "CHECKOUT_EXPIRES_MILLIS")
  private Long expiresMillis;

  @Column(name = "FINGERPRINT", length = 64)
  private String fingerprint;

  /** 1 if Sezzle was told to ask; null if it was not. */
  @Column(name = "ADDRESS_ASKED")
  private Integer addressAsked;

  @Enumerated(EnumType.STRING)
  @Column(name = "CHECKOUT_MODE", length = 16)
  private CheckoutMode mode;

  /** For JPA, and for what no session was asked for. */
  protected SentSession() {}

  /**
   * @param fingerprint of the purchase and its address
   * @param expires the end of the session; the shop ends it then if Sezzle does not
   */
  public SentSession(String fingerprint, Instant expires) {
    this.fingerprint = fingerprint;
    expiresMillis = expires.toEpochMilli();
  }

  /** Sezzle's page is shown like this, not as a page of its own. */
  public SentSession shownAs(CheckoutMode newMode) {
    mode = newMode;
    return this;
  }

  static SentSession none() {
    return new SentSession();
  }

  /** With Sezzle asking the shopper for the shipping address. */
  public SentSession askingForAddress() {
    addressAsked = 1;
    return this;
  }

  void openedAt(String newUrl) {
    url = newUrl;
  }

  /** Sezzle's page for this shopper: not for logs; empty as long as Sezzle has not answered. */
  public Optional<String> url() {
    return Optional.ofNullable(url);
  }

  /** The end of the session; empty if none was asked for. */
  public Optional<Instant> expires() {
    return Optional.ofNullable(expiresMillis).map(Instant::ofEpochMilli);
  }

  /** Whether it has ended by then; false if none was asked for. */
  public boolean isOver(Instant at) {
    return expiresMillis != null && expiresMillis <= at.toEpochMilli();
  }

  /** Whether Sezzle was told to ask the shopper for the shipping address. */
  public boolean isAddressAsked() {
    return addressAsked != null && addressAsked == 1;
  }

  /** The way in which Sezzle's page is shown to the shopper. */
  public CheckoutMode mode() {
    return mode == null ? CheckoutMode.REDIRECT : mode;
  }

  /** That of the purchase and its addresses, as sent; empty if nothing was. */
  public Optional<String> fingerprint() {
    return Optional.ofNullable(fingerprint);
  }
}
