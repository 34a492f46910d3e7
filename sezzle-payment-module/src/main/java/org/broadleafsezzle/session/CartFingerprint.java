package org.broadleafsezzle.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafsezzle.api.model.Item;
import org.broadleafsezzle.offer.CartReadiness;

/**
 * A fingerprint of what is bought and where it goes, as Sezzle is told it: equal as long as both
 * are. The order of items and of addresses, and how items are named, are no part of it.
 */
final class CartFingerprint {

  private static final String FIELD = "\u001f";
  private static final String LINE = "\n";

  private CartFingerprint() {}

  /**
   * @param items as Sezzle is told them
   * @return lower-case hex of a SHA-256
   */
  static String of(Order cart, List<Item> items) {
    String text =
        Stream.of(
                sorted(items.stream().map(CartFingerprint::line)),
                sorted(CartReadiness.shippingAddresses(cart).map(CartFingerprint::line)),
                Stream.of(CartReadiness.emailOf(cart).orElse("").trim()))
            .flatMap(lines -> lines)
            .collect(Collectors.joining(LINE));
    return DigestUtils.sha256Hex(text);
  }

  private static Stream<String> sorted(Stream<String> lines) {
    return Stream.concat(lines.sorted(), Stream.of(FIELD));
  }

  private static String line(Item item) {
    return fields(
        item.getSku(),
        String.valueOf(item.getQuantity()),
        String.valueOf(item.getPrice().getAmountInCents()),
        item.getPrice().getCurrency());
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
