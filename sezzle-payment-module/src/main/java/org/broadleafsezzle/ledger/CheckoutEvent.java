package org.broadleafsezzle.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;

/** Something that happened to a checkout and is no movement of money. Never changed. */
@Entity
@Table(name = "SEZZLE_EVENT")
public class CheckoutEvent {

  /** The most characters that the words of a person have. */
  public static final int LONGEST_WORDS = 500;

  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_NAME = 255;

  @Id
  @Column(name = "EVENT_ID", length = 36)
  private String id;

  @Column(name = "CHECKOUT_ID", length = 36, nullable = false)
  private String checkoutId;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", length = 24, nullable = false)
  private EventKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "ORIGIN", length = 16, nullable = false)
  private Origin origin;

  @Column(name = "REQUESTED_BY", length = LONGEST_NAME, nullable = false)
  private String requestedBy;

  @Column(name = "WORDS", length = LONGEST_WORDS)
  private String words;

  /** As {@link MessageColumn} writes them. */
  @Column(name = "MESSAGES", length = LONGEST_WORDS)
  private String messages;

  @Column(name = "CODE", length = LONGEST_CODE)
  private String code;

  @Column(name = "CREATED_MILLIS", nullable = false)
  private long createdMillis;

  /** For JPA. */
  protected CheckoutEvent() {}

  /**
   * @param code one word for machines, Sezzle's or ours; may be null
   * @param words as a person has typed them; may be null
   */
  public CheckoutEvent(
      String checkoutId, EventKind kind, Actor by, String code, String words, Instant now) {
    id = UUID.randomUUID().toString();
    this.checkoutId = checkoutId;
    this.kind = kind;
    origin = by.origin();
    requestedBy = ColumnText.fit(by.name(), LONGEST_NAME);
    this.code = ColumnText.fit(code, LONGEST_CODE);
    this.words = ColumnText.fit(words, LONGEST_WORDS);
    createdMillis = now.toEpochMilli();
  }

  /**
   * The event that a checkout has entered its state, at the moment its row says.
   *
   * @param reason may be null
   * @return empty for a state whose beginning is no event
   */
  static Optional<CheckoutEvent> entered(SezzleCheckout checkout, Actor by, String reason) {
    return EventKind.of(checkout.getState())
        .map(
            kind ->
                new CheckoutEvent(checkout.getId(), kind, by, reason, null, checkout.getUpdated()));
  }

  /** With the module's own words for it. */
  public CheckoutEvent saying(List<LedgerMessage> said) {
    messages = MessageColumn.write(said, LONGEST_WORDS);
    return this;
  }

  /** With the module's own words for it. */
  public CheckoutEvent saying(LedgerMessage said) {
    return saying(Collections.singletonList(said));
  }

  public EventKind getKind() {
    return kind;
  }

  public Origin getOrigin() {
    return origin;
  }

  public String getRequestedBy() {
    return requestedBy;
  }

  /** As a person has typed them; empty if nobody has. */
  public Optional<String> getWords() {
    return Optional.ofNullable(words);
  }

  /** The module's own words about it; empty if the kind says all. */
  public List<LedgerMessage> getMessages() {
    return MessageColumn.read(messages);
  }

  public Optional<String> getCode() {
    return Optional.ofNullable(code);
  }

  public Instant getCreated() {
    return Instant.ofEpochMilli(createdMillis);
  }

  /** For logs. */
  @Override
  public String toString() {
    return kind + " by " + origin + (code == null ? "" : " code=" + code);
  }
}
