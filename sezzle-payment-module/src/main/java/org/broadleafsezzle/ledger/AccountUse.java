package org.broadleafsezzle.ledger;

import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;

/**
 * The part that a checkout has in a Sezzle account which the shopper saves, or has saved before.
 */
@Embeddable
public class AccountUse {

  private enum Kind {
    /** The shopper is asked at Sezzle whether the shop may charge later. */
    SAVE,
    /** The saved account is charged, without the shopper. */
    CHARGE
  }

  @Enumerated(EnumType.STRING)
  @Column(name = "ACCOUNT_USE", length = 16)
  private Kind kind;

  @Column(name = "SAVED_ACCOUNT_ID", length = 36)
  private String accountId;

  /** For JPA, and for nothing at all. */
  protected AccountUse() {}

  private AccountUse(Kind kind, String accountId) {
    this.kind = kind;
    this.accountId = accountId;
  }

  static AccountUse none() {
    return new AccountUse();
  }

  /** With the order the shopper is asked; the account that is saved gets this id. */
  public static AccountUse saving(String accountId) {
    return new AccountUse(Kind.SAVE, accountId);
  }

  /** The account with this id is charged. */
  public static AccountUse charging(String accountId) {
    return new AccountUse(Kind.CHARGE, accountId);
  }

  public boolean isSaving() {
    return kind == Kind.SAVE;
  }

  public boolean isCharging() {
    return kind == Kind.CHARGE;
  }

  /** The saved account's id; empty if it has nothing to do with one. */
  public Optional<String> accountId() {
    return Optional.ofNullable(accountId);
  }
}
