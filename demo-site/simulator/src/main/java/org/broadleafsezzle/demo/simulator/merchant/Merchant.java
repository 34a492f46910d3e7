package org.broadleafsezzle.demo.simulator.merchant;

/** The one merchant of this simulator, with the settings of the moment. */
public final class Merchant {

  private final MerchantSettings atStart;
  private volatile MerchantSettings settings;

  public Merchant(MerchantSettings settings) {
    this.atStart = settings;
    this.settings = settings;
  }

  public MerchantSettings settings() {
    return settings;
  }

  public void change(MerchantSettings newSettings) {
    settings = newSettings;
  }

  /** Back to the settings the simulator was started with. */
  public void reset() {
    settings = atStart;
  }
}
