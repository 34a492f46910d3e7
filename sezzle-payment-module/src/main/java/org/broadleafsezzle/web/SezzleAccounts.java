package org.broadleafsezzle.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadleafsezzle.saved.SavedAccounts;
import org.broadleafsezzle.settings.SettingsException;
import org.broadleafsezzle.tokenization.Agreements;

/**
 * The saved Sezzle accounts that the template fragments show; they reach it as {@code
 * ${@blSezzleAccounts...}}. Calls nobody.
 */
public class SezzleAccounts {

  private final Agreements agreements;
  private final SavedAccounts accounts;
  private final Clock clock;

  public SezzleAccounts(Agreements agreements, SavedAccounts accounts, Clock clock) {
    this.agreements = agreements;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Whether the shopper can save the account, now or with an order. */
  public boolean isAsking() {
    try {
      return agreements.canBeAsked(SignedInShopper.id());
    } catch (SettingsException e) {
      return false;
    }
  }

  /** Whether the shopper can pay with the saved account. */
  public boolean isUsable() {
    try {
      return agreements.findUsable(SignedInShopper.id()).isPresent();
    } catch (SettingsException e) {
      return false;
    }
  }

  /** The signed-in shopper's own; none for anybody else. */
  public List<ShownAccount> getShown() {
    Optional<Long> shopper = SignedInShopper.id();
    Instant now = clock.instant();
    return shopper.map(accounts::findShown).orElse(Collections.emptyList()).stream()
        .map(one -> new ShownAccount(one, now, ShopperLanguage.current(), ShopperZone.current()))
        .collect(Collectors.toList());
  }
}
