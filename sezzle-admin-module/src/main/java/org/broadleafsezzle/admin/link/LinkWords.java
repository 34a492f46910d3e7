package org.broadleafsezzle.admin.link;

import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.layout.LedgerWords;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.LinkChannel;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.link.LinkAddresses;
import org.broadleafsezzle.link.LinkResult;
import org.broadleafsezzle.offer.Offer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Says what came of a payment link, and why a cart has none. */
@Component("blSezzleLinkWords")
class LinkWords {

  private final AdminTexts texts;
  private final AdminFormats formats;
  private final LedgerWords words;
  private final LinkAddresses addresses;

  @Autowired
  LinkWords(AdminTexts texts, AdminFormats formats, LedgerWords words, LinkAddresses addresses) {
    this.texts = texts;
    this.formats = formats;
    this.words = words;
    this.addresses = addresses;
  }

  LinkNotice of(LinkResult result) {
    switch (result.kind()) {
      case SENT:
      case SENT_BEFORE:
        return sent(result.link().get(), result.kind() == LinkResult.Kind.SENT);
      case CANCELLED:
      case FOUND:
        return notice(result, true, text(result));
      case NOT_OFFERED:
        return notice(result, false, why(result.offer().get()));
      case FAILED:
      case NOT_ENDED:
      case NOT_DONE:
        return notice(
            result, false, result.why().map(words::sayWithId).orElseGet(() -> text(result)));
      default:
        return notice(result, false, text(result));
    }
  }

  /** The typed text can't be Sezzle's id of an order. */
  LinkNotice notAnOrder() {
    return of(LinkResult.of(LinkResult.Kind.OTHER_ORDER));
  }

  private LinkNotice sent(PayLink link, boolean now) {
    boolean copied = link.getChannel() == LinkChannel.COPY;
    if (!now) {
      return new LinkNotice(
          LinkResult.Kind.SENT_BEFORE.name(),
          true,
          texts.text("link.result.SENT_BEFORE"),
          texts.text("link.sent.before"),
          null);
    }
    return new LinkNotice(
        LinkResult.Kind.SENT.name(),
        true,
        texts.text(copied ? "link.result.COPY" : "link.result.SENT"),
        texts.text("link.sent." + link.getChannel(), link.getRecipient().orElse("")),
        copied ? addresses.of(link).orElse(null) : null);
  }

  private LinkNotice notice(LinkResult result, boolean good, String text) {
    return new LinkNotice(
        result.kind().name(), good, texts.text("link.result." + result.kind()), text, null);
  }

  private String text(LinkResult result) {
    return texts.text("link.result." + result.kind() + ".words");
  }

  /** Why the checkout of a cart can't be sent, and what to do. */
  String why(Offer offer) {
    String limit = offer.limit().map(this::money).orElse("");
    return texts.text("link.reason." + offer.reason().get(), limit);
  }

  private String money(Price amount) {
    return formats.money(amount);
  }
}
