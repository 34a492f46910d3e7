package org.broadleafsezzle.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.UniqueConstraint;

/**
 * A payment link: the checkout of a cart that an administrator has sent to its customer. The
 * outcome of the payment is its {@link SezzleCheckout}'s state.
 */
@Entity
@Table(
    name = "SEZZLE_LINK",
    uniqueConstraints = {
      @UniqueConstraint(name = "SEZZLE_LINK_CHECKOUT", columnNames = "CHECKOUT_ID"),
      @UniqueConstraint(name = "SEZZLE_LINK_TOKEN", columnNames = "OPEN_TOKEN")
    })
public class PayLink {

  /** The most characters that a recipient has. */
  public static final int LONGEST_RECIPIENT = 254;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 24;
  private static final int LONGEST_NAME = 255;

  @Id
  @Column(name = "LINK_ID", length = 36)
  private String id;

  @Column(name = "BROADLEAF_ORDER_ID", nullable = false)
  private Long orderId;

  @Column(name = "CHECKOUT_ID", length = 36)
  private String checkoutId;

  @Enumerated(EnumType.STRING)
  @Column(name = "CHANNEL", length = 16, nullable = false)
  private LinkChannel channel;

  @Column(name = "RECIPIENT", length = LONGEST_RECIPIENT)
  private String recipient;

  @Column(name = "LANGUAGE", length = 16, nullable = false)
  private String language;

  @Enumerated(EnumType.STRING)
  @Column(name = "OUTCOME", length = 16, nullable = false)
  private LinkOutcome outcome;

  @Column(name = "OPEN_TOKEN", length = 64)
  private String openToken;

  @Column(name = "OPENED_MILLIS")
  private Long openedMillis;

  @Column(name = "REQUESTED_BY", length = LONGEST_NAME, nullable = false)
  private String requestedBy;

  @Column(name = "CREATED_MILLIS", nullable = false)
  private long createdMillis;

  /** For JPA. */
  protected PayLink() {}

  /**
   * One about to be sent.
   *
   * @param id of the form that asks for it, so that a form never sends twice
   * @param recipient the address Sezzle writes to: personal data; null if the address is copied
   * @param language {@code en} or {@code fr-CA}
   */
  public PayLink(
      String id,
      Long orderId,
      LinkChannel channel,
      String recipient,
      String language,
      Actor by,
      Instant now) {
    this.id = id;
    this.orderId = orderId;
    this.channel = channel;
    this.recipient = recipient;
    this.language = language;
    outcome = LinkOutcome.SENDING;
    openToken = newToken();
    requestedBy = ColumnText.fit(by.name(), LONGEST_NAME);
    createdMillis = now.toEpochMilli();
  }

  private static String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Sezzle is about to be asked for the session of this checkout. */
  public void begin(String newCheckoutId) {
    checkoutId = newCheckoutId;
  }

  public void sent() {
    outcome = LinkOutcome.SENT;
  }

  /** Surely nothing was sent: nothing is kept of whom it was meant for. */
  public void notSent() {
    outcome = LinkOutcome.NOT_SENT;
    recipient = null;
    openToken = null;
  }

  /** Somebody has opened the address that was copied; the first time counts. */
  void open(Instant now) {
    if (openedMillis == null) {
      openedMillis = now.toEpochMilli();
    }
  }

  public String getId() {
    return id;
  }

  public Long getOrderId() {
    return orderId;
  }

  /** Empty if Sezzle was never asked. */
  public Optional<String> getCheckoutId() {
    return Optional.ofNullable(checkoutId);
  }

  public LinkChannel getChannel() {
    return channel;
  }

  /** Personal data: never logged. Empty if the address is copied, or once it is erased. */
  public Optional<String> getRecipient() {
    return Optional.ofNullable(recipient);
  }

  public String getLanguage() {
    return language;
  }

  public LinkOutcome getOutcome() {
    return outcome;
  }

  /** Of the shop's own address that leads to Sezzle's page; empty once it is erased. */
  public Optional<String> getOpenToken() {
    return Optional.ofNullable(openToken);
  }

  /**
   * The time at which the shop's own address was first opened; Sezzle does not say whether its own
   * was.
   */
  public Optional<Instant> getOpened() {
    return Optional.ofNullable(openedMillis).map(Instant::ofEpochMilli);
  }

  /** The administrator who has sent it. */
  public String getRequestedBy() {
    return requestedBy;
  }

  public Instant getCreated() {
    return Instant.ofEpochMilli(createdMillis);
  }

  /** For logs: nothing personal. */
  @Override
  public String toString() {
    return "link=" + id + " order=" + orderId + " channel=" + channel + " outcome=" + outcome;
  }
}
