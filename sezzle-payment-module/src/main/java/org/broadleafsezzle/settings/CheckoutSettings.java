package org.broadleafsezzle.settings;

import java.time.Duration;
import java.util.Optional;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.api.model.FinancingOption;

/**
 * The shopper's time at Sezzle, the plan, the way in which Sezzle's page is shown, and the rule for
 * a cart changed there.
 */
public final class CheckoutSettings {

  private final Duration lifetime;
  private final boolean changedRefused;
  private final FinancingOption financingOption;
  private boolean tokenizing;
  private final CheckoutMode mode;
  private boolean vendorScript;

  /**
   * With a shopper who goes to Sezzle's page.
   *
   * @param financingOption null if Sezzle decides
   */
  public CheckoutSettings(
      Duration lifetime, boolean changedRefused, FinancingOption financingOption) {
    this(lifetime, changedRefused, financingOption, CheckoutMode.REDIRECT);
  }

  private CheckoutSettings(
      Duration lifetime,
      boolean changedRefused,
      FinancingOption financingOption,
      CheckoutMode mode) {
    this.lifetime = lifetime;
    this.changedRefused = changedRefused;
    this.financingOption = financingOption;
    this.mode = mode;
  }

  /** The same, with Sezzle's page shown otherwise. */
  public CheckoutSettings shownAs(CheckoutMode newMode) {
    CheckoutSettings copy =
        new CheckoutSettings(lifetime, changedRefused, financingOption, newMode);
    copy.tokenizing = tokenizing;
    copy.vendorScript = vendorScript;
    return copy;
  }

  /** The same, with Sezzle's own script for windows and frames, or the module's. */
  public CheckoutSettings byVendorsScript(boolean vendors) {
    CheckoutSettings copy = shownAs(mode);
    copy.vendorScript = vendors;
    return copy;
  }

  /** Whether Sezzle's own script shows Sezzle's page in a window or frame. */
  public boolean isByVendorsScript() {
    return vendorScript;
  }

  /** The way in which Sezzle's page is shown wherever the shopper's browser can. */
  public CheckoutMode mode() {
    return mode;
  }

  /** The one plan that the shopper can pay by; empty if Sezzle decides. */
  public Optional<FinancingOption> financingOption() {
    return Optional.ofNullable(financingOption);
  }

  CheckoutSettings tokenizing(boolean on) {
    CheckoutSettings copy = shownAs(mode);
    copy.tokenizing = on;
    return copy;
  }

  /** Whether signed-in shoppers may save their Sezzle account, and the shop charges it. */
  public boolean isTokenizing() {
    return tokenizing;
  }

  /** The time in which a shopper can pay after pressing the button. */
  public Duration lifetime() {
    return lifetime;
  }

  /**
   * Whether there is no order if items or addresses were changed while the shopper was at Sezzle;
   * otherwise there is one that a person has to look at.
   */
  public boolean isChangedRefused() {
    return changedRefused;
  }
}
