package org.broadleafsezzle.demo.simulator.shopper;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.orders.Address;

/**
 * The shipping address that a merchant has Sezzle ask for, as the shopper has filled it in.
 *
 * @param refused whether it was sent, and lacks something
 */
public record AddressForm(List<Field> fields, String country, boolean refused) {

  private static final List<String> COUNTRIES = List.of("US", "CA");

  /**
   * A text to be filled in.
   *
   * @param autocomplete what a browser knows it by
   */
  public record Field(
      String name, String value, String autocomplete, boolean required, int longest) {

    private boolean isMissing() {
      return required && value.isBlank();
    }
  }

  /** Nothing is filled in yet. */
  static AddressForm empty() {
    return of(name -> "", false);
  }

  /** As it was sent. */
  static AddressForm sent(Request request) {
    return of(name -> request.formField(name).orElse("").trim(), true);
  }

  private static AddressForm of(UnaryOperator<String> sent, boolean checked) {
    List<Field> fields =
        List.of(
            field("name", sent, "name", true, 100),
            field("street", sent, "address-line1", true, 100),
            field("street2", sent, "address-line2", false, 100),
            field("city", sent, "address-level2", true, 100),
            field("state", sent, "address-level1", true, 2),
            field("postal_code", sent, "postal-code", true, 20),
            field("phone_number", sent, "tel", false, 40));
    String country = sent.apply("country_code");
    boolean incomplete =
        fields.stream().anyMatch(Field::isMissing)
            || !COUNTRIES.contains(country)
            || !sent.apply("state").matches("[A-Za-z]{2}");
    return new AddressForm(
        fields, country.isEmpty() ? COUNTRIES.get(0) : country, checked && incomplete);
  }

  private static Field field(
      String name, UnaryOperator<String> sent, String autocomplete, boolean required, int longest) {
    return new Field(name, sent.apply(name), autocomplete, required, longest);
  }

  /** The countries that it can be in. */
  public List<String> countries() {
    return COUNTRIES;
  }

  /** As the API shows it. */
  Address toAddress() {
    return new Address(
        value("name"),
        value("street"),
        value("street2"),
        value("city"),
        value("state").toUpperCase(Locale.ROOT),
        value("postal_code"),
        country,
        value("phone_number"));
  }

  /** Null if it is empty. */
  private String value(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name) && !field.value().isEmpty())
        .map(Field::value)
        .findFirst()
        .orElse(null);
  }
}
