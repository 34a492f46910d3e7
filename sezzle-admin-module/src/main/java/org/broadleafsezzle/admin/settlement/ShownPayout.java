package org.broadleafsezzle.admin.settlement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.settlement.LoadedPayout;

/** A payout in the administrator's language. */
public final class ShownPayout {

  private final LoadedPayout payout;
  private final AdminFormats formats;

  ShownPayout(LoadedPayout payout, AdminFormats formats) {
    this.payout = payout;
    this.formats = formats;
  }

  public LoadedPayout getPayout() {
    return payout;
  }

  public String getPaid() {
    return formats.time(payout.getPaid());
  }

  /** The amount that the bank account receives; if Sezzle does not say it, {@link #getNet}. */
  public String getReceived() {
    return payout
        .getFinalInCents()
        .map(cents -> formats.money(cents, payout.getCurrency()))
        .orElse(getNet());
  }

  /** Null if it can't be told. */
  public String getNet() {
    return payout.getNetInCents().map(this::money).orElse(null);
  }

  public String getCaptured() {
    return money(payout.getCapturedInCents());
  }

  public String getRefunded() {
    return money(payout.getRefundedInCents());
  }

  public String getFees() {
    return money(payout.getFeesInCents());
  }

  /** Chargebacks, and all that is neither sale, refund nor fee. */
  public String getOthers() {
    return money(payout.getChargebacksInCents() + payout.getOthersInCents());
  }

  /** The number of lines that match nothing, or differ from the books. */
  public int getOdd() {
    return payout.getUnmatched() + payout.getDifferent();
  }

  /** The amount by which its lines do not add up; null if they do, or can't be added up. */
  public String getOffBy() {
    return payout.getOffByInCents().filter(cents -> cents != 0).map(this::money).orElse(null);
  }

  /** In the order a person adds them up. */
  public Map<String, String> getAmounts() {
    Map<String, String> amounts = new LinkedHashMap<>();
    amounts.put("captured", getCaptured());
    amounts.put("refunded", getRefunded());
    amounts.put("fees", getFees());
    amounts.put("chargebacks", money(payout.getChargebacksInCents()));
    amounts.put("others", money(payout.getOthersInCents()));
    payout
        .getForexInCents()
        .filter(cents -> cents != 0)
        .ifPresent(cents -> amounts.put("forex", money(-cents)));
    if (getNet() != null) {
      amounts.put("net", getNet());
    }
    if (!payout.getCurrency().equals(payout.getSettlementCurrency())) {
      amounts.put("received", getReceived());
    }
    return amounts;
  }

  private String money(long cents) {
    return formats.money(cents, payout.getSettlementCurrency());
  }
}
