package org.broadleafsezzle.demo.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.demo.running.Sezzle;

/** The payment links of a walk's cart. */
final class WalkingLinks {
  private static final String COPIED = "COPY";
  private static final List<String> CHANNELS = List.of("EMAIL", "SMS", COPIED);

  private final long cart;
  private final Sezzle sezzle;
  private final ShopDesk desk;
  private final WalkingAdministrator administrator;
  private final WalkingShopper shopper;

  WalkingLinks(
      long cart,
      Sezzle sezzle,
      ShopDesk desk,
      WalkingAdministrator administrator,
      WalkingShopper shopper) {
    this.cart = cart;
    this.sezzle = sezzle;
    this.desk = desk;
    this.administrator = administrator;
    this.shopper = shopper;
  }

  /**
   * A link that Sezzle sends reaches the customer, whether or not the shop has its answer; an
   * address can only be copied if the shop has it.
   *
   * @param which of the channels, counted round
   */
  void send(int which) throws Exception {
    String channel = CHANNELS.get(which % CHANNELS.size());
    int before = sezzle.orders().size();
    administrator.sendsLink(cart, desk.newestLink(cart), channel);
    List<JsonNode> now = sezzle.orders();
    if (now.size() == before) {
      return;
    }
    String made = now.get(now.size() - 1).path("uuid").asText();
    if (!channel.equals(COPIED) || desk.orderOf(made).isPresent()) {
      shopper.gets(made);
    }
  }

  void cancel() throws Exception {
    Optional<String> link = desk.newestLink(cart);
    if (link.isPresent()) {
      administrator.cancelsLink(link.get());
    }
  }
}
