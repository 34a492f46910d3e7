package org.broadleafsezzle.session;

import java.util.List;
import java.util.Optional;
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

  private static final String FIELD = "\u001f";
  private static final String LINE = "\n";

  private CartFingerprint() {}

  /**
   * @param lines what is bought
   * @return lower-case hex of a SHA-256
   */
  static String of(Order cart, List<CartLine> lines) {
    String currency = CartWorth.currencyOf(cart);
    String text =
        Stream.of(
                sorted(lines.stream().map(line -> line(line, currency))),
                sorted(CartReadiness.shippingAddresses(cart).map(CartFingerprint::line)),
                Stream.of(CartReadiness.emailOf(cart).orElse("").trim()))
            .flatMap(part -> part)
            .collect(Collectors.joining(LINE));
    return DigestUtils.sha256Hex(text);
  }

  private static Stream<String> sorted(Stream<String> lines) {
    return Stream.concat(lines.sorted(), Stream.of(FIELD));
  }

  private static String line(CartLine line, String currency) {
    return fields(
        line.number(), String.valueOf(line.quantity()), String.valueOf(line.cents()), currency);
  }

  private static String line(Address address) {
    return fields(
        address.getFirstName(),
        address.getLastName(),
        address.getAddressLine1(),
        address.getAddressLine2(),
        address.getAddressLine3(),
        address.getCity(),
        address.getState() == null ? null : address.getState().getAbbreviation(),
        address.getPostalCode(),
        address.getCountry() == null ? null : address.getCountry().getAbbreviation());
  }

  private static String fields(String... texts) {
    return Stream.of(texts)
        .map(SessionText::of)
        .map((Optional<String> text) -> text.orElse(""))
        .collect(Collectors.joining(FIELD));
  }
}
