package org.broadleafsezzle.demo.simulator.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.checkout.Sessions.Wish;
import org.broadleafsezzle.demo.simulator.manners.Manner;
import org.broadleafsezzle.demo.simulator.manners.Manners;
import org.broadleafsezzle.demo.simulator.orders.Address;
import org.broadleafsezzle.demo.simulator.orders.Customer;
import org.broadleafsezzle.demo.simulator.orders.Discount;
import org.broadleafsezzle.demo.simulator.orders.FinancingOption;
import org.broadleafsezzle.demo.simulator.orders.Intent;
import org.broadleafsezzle.demo.simulator.orders.Item;
import org.broadleafsezzle.demo.simulator.orders.Money;
import org.broadleafsezzle.demo.simulator.orders.Notification;
import org.broadleafsezzle.demo.simulator.orders.Purchase;

/** Reads what a merchant asks for when it creates a session (API v2, SessionRequest). */
public final class SessionReader {

  private static final Pattern REFERENCE_ID = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern TWO_LETTERS = Pattern.compile("[A-Z]{2}");
  static final List<String> LOCALES = List.of("en-US", "en-CA", "fr-CA");
  private static final List<String> CHECKOUT_MODES = List.of("redirect", "iframe", "popup");
  private static final List<String> LANGUAGES = List.of("en", "fr", "fr-CA");

  /** The shopper always comes back with GET; POST is what PrestaShop says. */
  private static final List<String> METHODS = List.of("GET", "POST");

  /** The lifetime of a checkout when the merchant does not say. */
  private static final Duration CHECKOUT_LIFETIME = Duration.ofHours(24);

  private static final Duration SHORT_CHECKOUT_LIFETIME = Duration.ofMinutes(30);

  private final Clock clock;
  private final Manners manners;

  public SessionReader(Clock clock, Manners manners) {
    this.clock = clock;
    this.manners = manners;
  }

  /** The session that is asked for; call {@link Fields#check} before using it. */
  Wish read(Fields body) {
    if (manners.has(Manner.REQUESTS_TO_THE_LETTER)) {
      LetterOfTheDocumentation.check(body);
    }
    String cancelUrl = url(body, "cancel_url");
    String completeUrl = url(body, "complete_url");
    Customer customer = body.object("customer").map(SessionReader::customer).orElse(null);
    Optional<Customer> tokenize =
        Optional.ofNullable(customer).filter(c -> Boolean.TRUE.equals(c.tokenize()));
    if (!body.has("order") && tokenize.isEmpty()) {
      body.wrong("order", "order is required unless customer.tokenize is true.");
    }
    Optional<Purchase> purchase = body.object("order").map(order -> purchase(order, customer));
    return new Wish(cancelUrl, completeUrl, purchase, tokenize);
  }

  static String referenceId(Fields fields) {
    return fields
        .require("reference_id")
        .textMatching("reference_id", REFERENCE_ID, "letters, digits, - and _ only");
  }

  /** The intent; CAPTURE unless it is said. */
  static Intent intent(Fields fields) {
    return fields.has("intent")
        ? fields.oneOf("intent", SessionReader::intentOf, Stream.of("AUTH", "CAPTURE"))
        : Intent.CAPTURE;
  }

  /** The one option of a list, or the usual one. */
  static FinancingOption financing(Fields fields, String name, FinancingOption usual) {
    List<String> wanted = fields.texts(name);
    if (wanted.isEmpty()) {
      return usual;
    }
    Optional<FinancingOption> option = FinancingOption.of(wanted.get(0));
    if (wanted.size() > 1 || option.isEmpty()) {
      fields.wrong(name, name + " must hold one of 4-pay-biweekly, 4-pay-monthly, 6-pay-monthly.");
    }
    return option.orElse(null);
  }

  private Purchase purchase(Fields order, Customer customer) {
    Money amount = MoneyReader.orderAmount(order, "order_amount", "amount");
    String locale = locale(order);
    Boolean shippingInfo = order.bool("requires_shipping_info");
    return new Purchase(
        intent(order),
        referenceId(order),
        order.require("description").nonEmptyText("description"),
        amount,
        Boolean.TRUE.equals(shippingInfo),
        financing(order, "checkout_financing_options", FinancingOption.FOUR_BIWEEKLY),
        order.objects("items").stream().map(item -> item(item, amount)).toList(),
        order.objects("discounts").stream().map(d -> discount(d, amount)).toList(),
        order.textMap("metadata"),
        MoneyReader.priceIn(amount, order, "shipping_amount"),
        MoneyReader.priceIn(amount, order, "tax_amount"),
        checkoutExpiration(order),
        choice(order, "checkout_mode", CHECKOUT_MODES),
        order.object("send_checkout_url").map(SessionReader::notification).orElse(null),
        locale == null ? Purchase.DEFAULT_LOCALE : locale,
        customer);
  }

  /** Magento writes {@code en_US}, and so is understood. */
  private static String locale(Fields order) {
    return order.oneOf(
        "locale",
        text -> Optional.of(text.replace('_', '-')).filter(LOCALES::contains),
        LOCALES.stream());
  }

  private Instant checkoutExpiration(Fields order) {
    Instant now = clock.instant();
    OffsetDateTime wanted = order.dateTime("checkout_expiration");
    if (wanted == null) {
      return now.plus(
          manners.has(Manner.SHORT_CHECKOUTS) ? SHORT_CHECKOUT_LIFETIME : CHECKOUT_LIFETIME);
    }
    if (!wanted.toInstant().isAfter(now)) {
      order.wrong("checkout_expiration", "checkout_expiration must be in the future.");
    }
    return wanted.toInstant();
  }

  private static Customer customer(Fields customer) {
    return new Customer(
        customer.bool("tokenize"),
        customer.text("email"),
        customer.text("first_name"),
        customer.text("last_name"),
        customer.text("phone"),
        customer.date("dob"),
        customer.object("billing_address").map(SessionReader::address).orElse(null),
        customer.object("shipping_address").map(SessionReader::address).orElse(null));
  }

  private static Address address(Fields address) {
    return new Address(
        address.text("name"),
        address.text("street"),
        address.text("street2"),
        address.text("city"),
        address.textMatchingUnlessEmpty("state", TWO_LETTERS, "a code of two capital letters"),
        address.text("postal_code"),
        address.textMatching("country_code", TWO_LETTERS, "a code of two capital letters"),
        address.has("phone_number") ? address.text("phone_number") : address.text("phone"));
  }

  private static Item item(Fields item, Money orderAmount) {
    item.require("name").require("sku").require("quantity").require("price");
    Integer quantity = item.integer("quantity");
    if (quantity != null && quantity < 1) {
      item.wrong("quantity", "quantity must be 1 or more.");
    }
    return new Item(
        item.text("name"),
        item.text("sku"),
        quantity == null ? 0 : quantity,
        MoneyReader.priceIn(orderAmount, item, "price"),
        item.text("brand"),
        item.text("image_url"),
        item.text("product_url"),
        item.text("category_path"),
        item.text("global_trade_item_number"),
        item.text("manufacturer_part_number"));
  }

  /** Magento sends the bare price of a discount without a name. */
  private static Discount discount(Fields discount, Money orderAmount) {
    Money amount =
        discount.has("amount")
            ? MoneyReader.priceIn(orderAmount, discount, "amount")
            : MoneyReader.price(discount);
    return new Discount(discount.text("name"), amount);
  }

  private static Notification notification(Fields notification) {
    String phone = notification.text("to_sms_phone");
    String email = notification.text("to_email");
    if (Stream.of(phone, email).allMatch(to -> to == null || to.isBlank())) {
      notification.wrong("to_email", "to_sms_phone or to_email is required.");
    }
    return new Notification(phone, email, choice(notification, "language", LANGUAGES));
  }

  private static String url(Fields body, String name) {
    Optional<Fields> url = body.require(name).object(name);
    if (url.isEmpty()) {
      return null;
    }
    choice(url.get(), "method", METHODS);
    String href = url.get().require("href").nonEmptyText("href");
    if (href != null && !WebAddress.isOne(href)) {
      url.get().wrong("href", "href must be an http or https address.");
    }
    return href;
  }

  private static String choice(Fields fields, String name, List<String> allowed) {
    return fields.oneOf(
        name, text -> Optional.of(text).filter(allowed::contains), allowed.stream());
  }

  private static Optional<Intent> intentOf(String text) {
    return Stream.of(Intent.values()).filter(intent -> intent.name().equals(text)).findFirst();
  }
}
