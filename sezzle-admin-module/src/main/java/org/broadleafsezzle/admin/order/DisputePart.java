package org.broadleafsezzle.admin.order;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.dispute.Dispute;
import org.broadleafsezzle.dispute.DisputeRefund;
import org.broadleafsezzle.dispute.Disputes;
import org.broadleafsezzle.ledger.DisputeDeadline;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The part of a panel about the shopper's disputes, as Sezzle has told of them. */
@Component("blSezzleDisputePart")
class DisputePart {

  private final Disputes disputes;
  private final AdminTexts texts;
  private final AdminFormats formats;
  private final Clock clock;

  @Autowired
  DisputePart(
      Disputes disputes,
      AdminTexts texts,
      AdminFormats formats,
      @Qualifier("blSezzleClock") Clock clock) {
    this.disputes = disputes;
    this.texts = texts;
    this.formats = formats;
    this.clock = clock;
  }

  /** One dispute, in words. */
  public static final class Shown {
    private final String id;
    private final boolean open;
    private final String state;
    private final String type;
    private final String amount;
    private final String due;
    private final DisputeDeadline deadline;
    private final String refund;

    private Shown(
        String id,
        boolean open,
        String state,
        String type,
        String amount,
        String due,
        DisputeDeadline deadline,
        String refund) {
      this.id = id;
      this.open = open;
      this.state = state;
      this.type = type;
      this.amount = amount;
      this.due = due;
      this.deadline = deadline;
      this.refund = refund;
    }

    /** The shop's own id of it. */
    public String getId() {
      return id;
    }

    public boolean isOpen() {
      return open;
    }

    public String getState() {
      return state;
    }

    public String getType() {
      return type;
    }

    public String getAmount() {
      return amount;
    }

    public String getDue() {
      return due;
    }

    public DisputeDeadline getDeadline() {
      return deadline;
    }

    /** The state of the refund; null if the dispute has nothing to do with money. */
    public String getRefund() {
      return refund;
    }
  }

  /** The newest first. */
  List<Shown> of(SezzleCheckout checkout) {
    List<Shown> shown = new ArrayList<>();
    if (checkout.getBooks().getDispute().isPresent()) {
      disputes.findByCheckout(checkout.getId()).forEach(one -> shown.add(0, show(one)));
    }
    return shown;
  }

  private Shown show(Dispute dispute) {
    String unsaid = texts.text("dispute.unsaid");
    return new Shown(
        dispute.getId(),
        dispute.isOpen(),
        texts.text("notice." + dispute.getLastEvent().getCode()),
        dispute.getType().map(this::type).orElse(unsaid),
        dispute.getAmount().map(formats::money).orElse(unsaid),
        dispute.getDueDay().map(formats::day).orElse(unsaid),
        dispute.deadline(clock.instant()),
        dispute.getRefund() == DisputeRefund.NONE
            ? null
            : texts.text("dispute.refund." + dispute.getRefund()));
  }

  /** Sezzle's own words for what there were no words for when this was written. */
  private String type(String code) {
    return texts.textOr(code.replace('_', ' '), "dispute.type." + code);
  }
}
