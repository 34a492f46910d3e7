package org.broadleafsezzle.session;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.offer.CartReadiness;
import org.broadleafsezzle.offer.CartWorth;

/**
 * A fingerprint of what is bought and where it goes: equal as long as both are. Neither the order
 * of items and of addresses is a part of it, nor what the catalogue says of an item, such as its
 * name or the shop's number of it.
 */
final class CartFingerprint {

  private static final String LINE = "\n";

  private CartFingerprint() {}

  /**
   * @param lines the purchase
   * @return lower-case hex of a SHA-256
   */
  static String of(Order cart, List<CartLine> lines) {
    return of(cart, lines, CartReadiness.shippingAddresses(cart));
  }

  /** As of a cart that has no address. */
  static String ofItems(Order cart, List<CartLine> lines) {
    return of(cart, lines, Stream.empty());
  }

  private static String of(Order cart, List<CartLine> lines, Stream<Address> addresses) {
    String currency = CartWorth.currencyOf(cart);
    String text =
        Stream.of(
                sorted(lines.stream().map(line -> line(line, currency))),
                sorted(addresses.map(AddressText::of)),
                Stream.of(CartReadiness.emailOf(cart).orElse("").trim()))
            .flatMap(part -> part)
            .collect(Collectors.joining(LINE));
    return DigestUtils.sha256Hex(text);
  }

  private static Stream<String> sorted(Stream<String> lines) {
    return Stream.concat(lines.sorted(), Stream.of(AddressText.FIELD));
  }

  private static String line(CartLine line, String currency) {
    return AddressText.fields(
        line.number(), String.valueOf(line.quantity()), String.valueOf(line.cents()), currency);
  }
}
