package org.broadleafsezzle.admin.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.Phone;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.admin.platform.CartSearch;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.link.LinkLanguage;
import org.broadleafsezzle.offer.CartReadiness;
import org.broadleafsezzle.offer.CartWorth;
import org.broadleafsezzle.offer.Eligibility;
import org.broadleafsezzle.offer.Offer;
import org.broadleafsezzle.platform.Cents;
import org.broadleafsezzle.platform.PlatformOrders;
import org.broadleafsezzle.platform.PlatformThread;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads carts of the platform, and whether Sezzle can be offered for them. */
@Component("blSezzleLinkCarts")
class Carts {

  private static final int MOST = 20;
  private static final String MINUS = "\u2212";

  private final CartSearch search;
  private final PlatformThread thread;
  private final PlatformOrders orders;
  private final Eligibility eligibility;
  private final AdminFormats formats;
  private final AdminTexts texts;
  private final LinkWords words;

  @Autowired
  Carts(
      CartSearch search,
      PlatformThread thread,
      PlatformOrders orders,
      Eligibility eligibility,
      AdminFormats formats,
      AdminTexts texts,
      LinkWords words) {
    this.search = search;
    this.thread = thread;
    this.orders = orders;
    this.eligibility = eligibility;
    this.formats = formats;
    this.texts = texts;
    this.words = words;
  }

  /** Those that can be meant, the newest first; at most twenty. */
  List<CartView> find(String text) {
    return search.find(text, MOST).stream()
        .map(this::read)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .collect(Collectors.toList());
  }

  /** Empty if there is none of this id. */
  Optional<CartView> read(Long orderId) {
    return thread.runFor(orderId, () -> orders.read(orderId).map(this::view));
  }

  private CartView view(Order cart) {
    Offer offer = eligibility.judge(cart);
    return new CartView(
        cart.getId(),
        contact(cart),
        lines(cart),
        CartWorth.of(cart).orElse(null),
        offer.amount().isPresent() ? null : words.why(offer));
  }

  private static CartView.Contact contact(Order cart) {
    Optional<Address> address =
        cart.getFulfillmentGroups().stream()
            .map(FulfillmentGroup::getAddress)
            .filter(Objects::nonNull)
            .findFirst();
    Customer customer = cart.getCustomer();
    String name =
        name(
            customer == null ? null : customer.getFirstName(),
            customer == null ? null : customer.getLastName());
    return new CartView.Contact(
        name.isEmpty()
            ? address.map(a -> name(a.getFirstName(), a.getLastName())).orElse("")
            : name,
        CartReadiness.emailOf(cart).orElse(null),
        address.map(Address::getPhonePrimary).map(Phone::getPhoneNumber).orElse(null),
        LinkLanguage.of(
            cart.getLocale() == null
                ? null
                : Locale.forLanguageTag(cart.getLocale().getLocaleCode().replace('_', '-'))));
  }

  private static String name(String first, String last) {
    return Stream.of(first, last)
        .filter(part -> part != null && !part.trim().isEmpty())
        .collect(Collectors.joining(" "));
  }

  private List<CartView.Line> lines(Order cart) {
    List<CartView.Line> lines = new ArrayList<>();
    for (OrderItem item : cart.getOrderItems()) {
      lines.add(new CartView.Line(item.getName(), item.getQuantity(), money(item.getTotalPrice())));
    }
    Money promotions = cart.getOrderAdjustmentsValue();
    if (promotions != null && !promotions.isZero()) {
      lines.add(
          new CartView.Line(texts.text("link.cart.promotions"), 0, MINUS + money(promotions)));
    }
    lines.add(amount("shipping", cart.getTotalShipping()));
    lines.add(amount("tax", cart.getTotalTax()));
    lines.add(amount("total", cart.getTotal()));
    return lines;
  }

  private CartView.Line amount(String name, Money amount) {
    return new CartView.Line(texts.text("link.cart." + name), 0, money(amount));
  }

  private String money(Money amount) {
    return amount == null
        ? ""
        : formats.money(
            Price.of(Math.abs(Cents.of(amount)), amount.getCurrency().getCurrencyCode()));
  }
}
