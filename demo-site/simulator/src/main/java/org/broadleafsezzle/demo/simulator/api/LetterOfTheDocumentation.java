package org.broadleafsezzle.demo.simulator.api;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadleafsezzle.demo.simulator.manners.Manner;

/**
 * Finds wrong what the documentation of a session does not allow, though released plugins send it
 * ({@link Manner#REQUESTS_TO_THE_LETTER}).
 */
final class LetterOfTheDocumentation {

  private static final Pattern NOT_EMPTY = Pattern.compile(".+", Pattern.DOTALL);

  private LetterOfTheDocumentation() {}

  static void check(Fields body) {
    Stream.of("cancel_url", "complete_url")
        .flatMap(name -> body.object(name).stream())
        .forEach(url -> only(url, "method", "GET"));
    body.object("customer").ifPresent(LetterOfTheDocumentation::checkCustomer);
    body.object("order").ifPresent(LetterOfTheDocumentation::checkOrder);
  }

  private static void checkCustomer(Fields customer) {
    notEmpty(customer, "dob");
    Stream.of("billing_address", "shipping_address")
        .flatMap(name -> customer.object(name).stream())
        .forEach(address -> notEmpty(address, "state"));
  }

  private static void checkOrder(Fields order) {
    order.require("intent");
    only(order, "locale", SessionReader.LOCALES.toArray(String[]::new));
    order
        .object("send_checkout_url")
        .ifPresent(notification -> only(notification, "language", "en", "fr-CA"));
    order.objects("discounts").forEach(discount -> discount.require("name").require("amount"));
  }

  private static void notEmpty(Fields fields, String name) {
    fields.textMatching(name, NOT_EMPTY, "a text that is not empty");
  }

  private static void only(Fields fields, String name, String... allowed) {
    fields.oneOf(
        name,
        text -> Optional.of(text).filter(Stream.of(allowed).toList()::contains),
        Stream.of(allowed));
  }
}
