package org.broadleafsezzle.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shop's version of an address in Sezzle's words. */
class ToldAddressTest extends CollectedAddressScene {

  @ParameterizedTest
  @CsvSource({"US,wa", "United States,Washington", "usa,US-WA", "US,washington"})
  void placesAreFoundByWhateverSezzleCallsThem(String country, String state) {
    sezzleSays("country_code", country);
    sezzleSays("state", state);

    assertThat(deliver()).isEqualTo(Delivery.THERE);

    assertThat(group.getAddress().getState().getAbbreviation()).isEqualTo("US-WA");
  }

  @Test
  void aCountryWithoutStatesNeedsNone() {
    sezzleSays("country_code", "FR");
    sezzleSays("state", null);

    assertThat(deliver()).isEqualTo(Delivery.THERE);

    assertThat(group.getAddress().getState()).isNull();
    assertThat(group.getAddress().getCountry().getName()).isEqualTo("France");
  }

  @ParameterizedTest
  @CsvSource({
    "country_code, ",
    "country_code, DE",
    "country_code, Atlantis",
    "state, ",
    "state, ZZ",
    "state, OR",
    "street, ",
    "city, ",
    "postal_code, "
  })
  void whatTheShopCanNotDeliverToIsUnusable(String field, String text) throws Exception {
    sezzleSays(field, text);

    assertThat(deliver()).isEqualTo(Delivery.UNUSABLE);

    assertThat(group.getAddress()).isNull();
    verify(orders, never()).save(any(), anyBoolean());
  }

  @Test
  void aCountryThatSezzleIsNotOfferedInIsUnusable() {
    terms.countries(Set.of("CA"));

    assertThat(deliver()).isEqualTo(Delivery.UNUSABLE);
  }

  @Test
  void aPostOfficeBoxIsUnusableOnlyWhereTheShopRefusesThem() {
    sezzleSays("street", "P.O. Box 12");
    terms.poBoxesRefused(true);
    assertThat(deliver()).isEqualTo(Delivery.UNUSABLE);

    terms.poBoxesRefused(false);
    assertThat(deliver()).isEqualTo(Delivery.THERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "street", "street2", "city", "postal_code", "phone_number"})
  void whatThePlatformCanNotStoreIsUnusable(String field) {
    sezzleSays(field, "x".repeat(255));
    assertThat(deliver()).isEqualTo(Delivery.THERE);

    group.setAddress(null);
    sezzleSays(field, "x".repeat(256));
    assertThat(deliver()).isEqualTo(Delivery.UNUSABLE);
  }

  @Test
  void linesAreMadeOne() {
    sezzleSays("street", " 1 Ship\r\nStreet\u2028\u0000 ");

    deliver();

    assertThat(group.getAddress().getAddressLine1()).isEqualTo("1 Ship Street");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Lovelace     |               |                | Ada      | Lovelace",
        "Ada              |               |                | Ada      | ''",
        "                 | Ada           | Lovelace       | Ada      | Lovelace",
        "Mary Ann van Loo | Mary Ann      | van Loo        | Mary Ann | van Loo",
        "Bob Smith        | Mary Ann      | van Loo        | Bob      | Smith",
        "                 |               |                | ''       | ''"
      })
  void theNameIsDividedAsTheCustomersIsElseBeforeItsLastWord(
      String name, String first, String last, String firstName, String lastName) {
    sezzleSays("name", name);
    customer.put("first_name", first);
    customer.put("last_name", last);

    deliver();

    assertThat(group.getAddress().getFirstName()).isEqualTo(firstName);
    assertThat(group.getAddress().getLastName()).isEqualTo(lastName);
  }

  @Test
  void theTelephoneIsTheAddresssElseTheCustomersElseNone() {
    customer.put("phone", "555-0199");
    deliver();
    assertThat(group.getAddress().getPhonePrimary().getPhoneNumber()).isEqualTo("555-0100");

    group.setAddress(null);
    sezzleSays("phone_number", null);
    deliver();
    assertThat(group.getAddress().getPhonePrimary().getPhoneNumber()).isEqualTo("555-0199");

    group.setAddress(null);
    customer.put("phone", " ");
    deliver();
    assertThat(group.getAddress().getPhonePrimary()).isNull();
  }

  @Test
  void anAddressIsSaidOnceItSaysWhere() {
    assertThat(CollectedAddresses.isSaid(atSezzle())).isTrue();
    sezzleSays("street", null);
    sezzleSays("city", " ");
    assertThat(CollectedAddresses.isSaid(atSezzle())).isTrue();
    sezzleSays("postal_code", null);
    assertThat(CollectedAddresses.isSaid(atSezzle())).isFalse();

    told.clear();
    assertThat(CollectedAddresses.isSaid(atSezzle())).isFalse();
    customer.remove("shipping_address");
    assertThat(CollectedAddresses.isSaid(atSezzle())).isFalse();
    assertThat(CollectedAddresses.isSaid(order(Map.of("uuid", "order")))).isFalse();
  }

  @Test
  void theTelephoneCanBeSpelledPhone() {
    told.put("phone", told.remove("phone_number"));

    deliver();

    assertThat(group.getAddress().getPhonePrimary().getPhoneNumber()).isEqualTo("555-0100");
  }
}
