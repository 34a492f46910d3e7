package org.broadleafsezzle.admin.settlement;

import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.settlement.PayoutLine;

/** A line of a payout in the administrator's language. */
public final class ShownLine {

  private final PayoutLine line;
  private final String order;
  private final AdminTexts texts;
  private final AdminFormats formats;

  /**
   * @param order the order's number; null if the shop knows no such order
   */
  ShownLine(PayoutLine line, String order, AdminTexts texts, AdminFormats formats) {
    this.line = line;
    this.order = order;
    this.texts = texts;
    this.formats = formats;
  }

  public PayoutLine getLine() {
    return line;
  }

  /** Sezzle's own word for what there was no word for when this was written. */
  public String getKind() {
    return texts.textOr(line.getType(), "settlement.kind." + line.getKind());
  }

  /** The order's number, else what Sezzle calls the order, else a dash. */
  public String getOrder() {
    return order == null
        ? line.getReferenceId().orElse(line.getOrderUuid().orElse("\u2013"))
        : order;
  }

  /** A dash if Sezzle does not say. */
  public String getEvent() {
    return line.getEvent().map(formats::time).orElse("\u2013");
  }

  public String getAmount() {
    return formats.money(line.getAmountInCents(), line.getCurrency());
  }

  /** Whether it matches nothing, or not what the books have. */
  public boolean isOdd() {
    switch (line.getMatch()) {
      case UNMATCHED:
      case DIFFERENT:
        return true;
      default:
        return false;
    }
  }
}
