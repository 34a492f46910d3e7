package org.broadleafsezzle.saved;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.UniqueConstraint;
import org.broadleafsezzle.api.SezzleMode;

/**
 * A shopper's agreement that the shop may charge the Sezzle account later. Of Sezzle's own ids
 * there are only encrypted values and hashes.
 */
@Entity
@Table(
    name = "SEZZLE_SAVED_ACCOUNT",
    uniqueConstraints = {
      @UniqueConstraint(name = "SEZZLE_SAVED_ACCOUNT_ACTIVE", columnNames = "ACTIVE_FOR"),
      @UniqueConstraint(name = "SEZZLE_SAVED_ACCOUNT_TOKEN", columnNames = "TOKEN_HASH"),
      @UniqueConstraint(name = "SEZZLE_SAVED_ACCOUNT_RETURN", columnNames = "RETURN_TOKEN_HASH")
    })
public class SavedAccount {

  @Id
  @Column(name = "ACCOUNT_ID", length = 36)
  private String id;

  @Column(name = "CUSTOMER_ID", nullable = false)
  private Long customerId;

  @Enumerated(EnumType.STRING)
  @Column(name = "MODE", length = 16, nullable = false)
  private SezzleMode mode;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", length = 16, nullable = false)
  private SavedAccountState state;

  /** Customer and mode while it is the one that is charged: no two are at a time. */
  @Column(name = "ACTIVE_FOR", length = 64)
  private String activeFor;

  @Column(name = "TOKEN_HASH", length = 64)
  private String tokenHash;

  @Column(name = "RETURN_TOKEN_HASH", length = 64)
  private String returnTokenHash;

  /** Sezzle's token of the question, then Sezzle's uuid of the customer; null once it is over. */
  @Column(name = "SECRET", length = 1000)
  private String secret;

  /** Milliseconds since 1970: the end of the question, then of the agreement. */
  @Column(name = "EXPIRES_MILLIS")
  private Long expiresMillis;

  /** Milliseconds since 1970. */
  @Column(name = "SAVED_MILLIS")
  private Long savedMillis;

  @Column(name = "REMOVED_BY", length = 255)
  private String removedBy;

  @Column(name = "TRIES", nullable = false)
  private int tries;

  /** Milliseconds since 1970; null: nothing is to be done about it automatically. */
  @Column(name = "NEXT_TRY_MILLIS")
  private Long nextTryMillis;

  @Column(name = "CREATED_MILLIS", nullable = false)
  private long createdMillis;

  @Column(name = "UPDATED_MILLIS", nullable = false)
  private long updatedMillis;

  /** For JPA. */
  protected SavedAccount() {}

  private SavedAccount(Long customerId, SezzleMode mode, Instant now) {
    id = UUID.randomUUID().toString();
    this.customerId = customerId;
    this.mode = mode;
    state = SavedAccountState.ASKED;
    createdMillis = now.toEpochMilli();
    updatedMillis = createdMillis;
  }

  /** A question that is about to be asked. */
  public static SavedAccount asking(Long customerId, SezzleMode mode, Instant now) {
    return new SavedAccount(customerId, mode, now);
  }

  /** The same, under an id that is known already. */
  public SavedAccount as(String chosenId) {
    id = chosenId;
    return this;
  }

  /** The shopper comes back with a token of this hash. */
  public SavedAccount returningWith(String hash) {
    returnTokenHash = hash;
    return this;
  }

  /**
   * Sezzle asks the shopper.
   *
   * @param hash of Sezzle's token of the question
   * @param encryptedToken the token
   * @param expires the end of the token, by the shop's clock; null if Sezzle does not say
   * @param nextLook the time at which Sezzle is asked for the outcome, if nobody has told it until
   *     then
   */
  SavedAccount asked(String hash, String encryptedToken, Instant expires, Instant nextLook) {
    tokenHash = hash;
    secret = encryptedToken;
    expiresMillis = millis(expires);
    nextTryMillis = millis(nextLook);
    return this;
  }

  /**
   * @param encryptedUuid Sezzle's id of the customer
   * @param expires the end of the agreement, by the shop's clock; null if Sezzle does not say
   */
  void agree(String encryptedUuid, Instant expires, Instant now) {
    enter(SavedAccountState.SAVED, now);
    activeFor = slot(customerId, mode);
    secret = encryptedUuid;
    expiresMillis = millis(expires);
    savedMillis = now.toEpochMilli();
  }

  void notAgreed(Instant now) {
    enter(SavedAccountState.NOT_SAVED, now);
    secret = null;
  }

  /** It is not charged any more; Sezzle is told from then on. */
  void remove(String by, Instant now) {
    enter(SavedAccountState.REMOVING, now);
    activeFor = null;
    removedBy = by;
    nextTryMillis = now.toEpochMilli();
  }

  /** Sezzle has forgotten it. */
  void removed(Instant now) {
    enter(SavedAccountState.REMOVED, now);
    activeFor = null;
    secret = null;
  }

  void leaveAtSezzle(Instant now) {
    enter(SavedAccountState.LEFT_AT_SEZZLE, now);
  }

  private void enter(SavedAccountState next, Instant now) {
    state = next;
    tries = 0;
    nextTryMillis = null;
    updatedMillis = now.toEpochMilli();
  }

  /** Its task did not succeed. */
  void tryAgain(Instant at) {
    tries++;
    nextTryMillis = at.toEpochMilli();
  }

  static String slot(Long customerId, SezzleMode mode) {
    return customerId + "/" + mode;
  }

  private static Long millis(Instant at) {
    return at == null ? null : at.toEpochMilli();
  }

  public String getId() {
    return id;
  }

  /** The platform's customer. */
  public Long getCustomerId() {
    return customerId;
  }

  public SezzleMode getMode() {
    return mode;
  }

  public SavedAccountState getState() {
    return state;
  }

  Optional<String> getSecret() {
    return Optional.ofNullable(secret);
  }

  /**
   * The end of the question or of the agreement, by the shop's clock; empty if Sezzle did not say.
   */
  public Optional<Instant> getExpires() {
    return Optional.ofNullable(expiresMillis).map(Instant::ofEpochMilli);
  }

  /** The time since which the shop may charge it; empty until the shopper has agreed. */
  public Optional<Instant> getSaved() {
    return Optional.ofNullable(savedMillis).map(Instant::ofEpochMilli);
  }

  /** The remover: {@code shopper}, or an administrator's login. */
  public Optional<String> getRemovedBy() {
    return Optional.ofNullable(removedBy);
  }

  /** The number of failures of its task. */
  public int getTries() {
    return tries;
  }

  public Instant getCreated() {
    return Instant.ofEpochMilli(createdMillis);
  }

  /** Whether it can be charged then, as far as the shop knows. */
  public boolean isUsable(Instant then) {
    return state == SavedAccountState.SAVED && !isOver(then);
  }

  /** Whether question or agreement has ended by then. */
  public boolean isOver(Instant then) {
    return expiresMillis != null && expiresMillis <= then.toEpochMilli();
  }

  /** For logs: nothing of Sezzle's, and nothing personal. */
  @Override
  public String toString() {
    return "savedAccount=" + id + " mode=" + mode + " state=" + state;
  }
}
