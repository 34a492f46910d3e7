package org.broadleafsezzle.link;

import java.util.Optional;
import org.broadleafsezzle.api.model.CheckoutNotification;
import org.broadleafsezzle.ledger.LinkChannel;

/**
 * The request of an administrator: the link of a cart, its recipient and its channel. Immutable.
 */
public final class LinkRequest {

  private final String id;
  private final Long orderId;
  private final LinkChannel channel;
  private final String recipient;
  private final LinkLanguage language;
  private final String seen;

  /**
   * @param id one a form, so that a form never sends twice
   * @param orderId the cart
   * @param recipient as {@link Recipients} takes it; null if the address is copied
   * @param seen the id of the cart's newest link when the form was made; null if it had none
   */
  public LinkRequest(
      String id,
      Long orderId,
      LinkChannel channel,
      String recipient,
      LinkLanguage language,
      String seen) {
    this.id = id;
    this.orderId = orderId;
    this.channel = channel;
    this.recipient = channel == LinkChannel.COPY ? null : recipient;
    this.language = language;
    this.seen = seen;
  }

  String id() {
    return id;
  }

  Long orderId() {
    return orderId;
  }

  LinkChannel channel() {
    return channel;
  }

  String recipient() {
    return recipient;
  }

  LinkLanguage language() {
    return language;
  }

  Optional<String> seen() {
    return Optional.ofNullable(seen);
  }

  /** The person Sezzle writes to; null: nobody. */
  CheckoutNotification notification() {
    if (channel == LinkChannel.COPY) {
      return null;
    }
    CheckoutNotification.Builder notification =
        CheckoutNotification.builder().language(language.code());
    return channel == LinkChannel.EMAIL
        ? notification.toEmail(recipient).build()
        : notification.toSmsPhone(recipient).build();
  }
}
