package org.broadleafsezzle.settlement;

/** The findings of one run that loads settlements. */
public final class LoadedSettlements {

  private int listed;
  private int loaded;
  private int refused;

  void listed() {
    listed++;
  }

  void loaded() {
    loaded++;
  }

  void refused() {
    refused++;
  }

  /** The number of payouts that could not be taken in. */
  public int getRefused() {
    return refused;
  }

  /** Whether there was anything new. */
  public boolean isEmpty() {
    return listed + loaded + refused == 0;
  }

  @Override
  public String toString() {
    return "listed=" + listed + " loaded=" + loaded + " refused=" + refused;
  }
}
