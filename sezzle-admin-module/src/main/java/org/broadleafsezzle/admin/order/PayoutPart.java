package org.broadleafsezzle.admin.order;

import java.util.List;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.settlement.LineMatch;
import org.broadleafsezzle.settlement.PayoutLine;
import org.broadleafsezzle.settlement.PayoutSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The part of a panel about what Sezzle has paid out of it. */
@Component("blSezzlePayoutPart")
class PayoutPart implements PanelPart {

  private static final int MOST = 100;

  private final PayoutSearch payouts;
  private final AdminTexts texts;
  private final AdminFormats formats;

  @Autowired
  PayoutPart(PayoutSearch payouts, AdminTexts texts, AdminFormats formats) {
    this.payouts = payouts;
    this.texts = texts;
    this.formats = formats;
  }

  /** One line of a payout, in words. */
  public static final class Line {
    private final String payout;
    private final String kind;
    private final String time;
    private final String amount;
    private final boolean odd;
    private final String match;
    private final String dispute;

    private Line(
        String payout,
        String kind,
        String time,
        String amount,
        boolean odd,
        String match,
        String dispute) {
      this.payout = payout;
      this.kind = kind;
      this.time = time;
      this.amount = amount;
      this.odd = odd;
      this.match = match;
      this.dispute = dispute;
    }

    /** Sezzle's uuid of the payout. */
    public String getPayout() {
      return payout;
    }

    public String getKind() {
      return kind;
    }

    public String getTime() {
      return time;
    }

    public String getAmount() {
      return amount;
    }

    /** Whether the books have no such thing. */
    public boolean isOdd() {
      return odd;
    }

    /** Whether it is in the books. */
    public String getMatch() {
      return match;
    }

    /** The shop's id of the dispute it is of; null if it is of none. */
    public String getDispute() {
      return dispute;
    }
  }

  @Override
  public void read(SezzleCheckout checkout, Model model) {
    model.addAttribute("sezzlePaidOut", lines(checkout));
  }

  /** Those that move money, in the order of time. */
  private List<Line> lines(SezzleCheckout checkout) {
    return payouts.ofPayment(checkout.getId(), MOST).stream()
        .filter(line -> line.getAmountInCents() != 0)
        .map(this::line)
        .collect(Collectors.toList());
  }

  private Line line(PayoutLine line) {
    return new Line(
        line.getPayoutId(),
        texts.textOr(line.getType(), "settlement.kind." + line.getKind()),
        line.getEvent().map(formats::time).orElse("\u2013"),
        formats.money(line.getAmountInCents(), line.getCurrency()),
        line.getMatch() == LineMatch.DIFFERENT,
        texts.text("settlement.match." + line.getMatch()),
        line.getDisputeId().orElse(null));
  }
}
