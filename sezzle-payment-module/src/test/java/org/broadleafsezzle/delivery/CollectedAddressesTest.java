package org.broadleafsezzle.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.profile.core.domain.Address;
import org.broadleafcommerce.profile.core.domain.AddressImpl;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.CountryImpl;
import org.broadleafcommerce.profile.core.domain.PhoneImpl;
import org.broadleafcommerce.profile.core.domain.State;
import org.broadleafcommerce.profile.core.domain.StateImpl;
import org.broadleafcommerce.profile.core.service.AddressService;
import org.broadleafcommerce.profile.core.service.CountryService;
import org.broadleafcommerce.profile.core.service.PhoneService;
import org.broadleafcommerce.profile.core.service.StateService;
import org.broadleafsezzle.checkout.Carts;
import org.broadleafsezzle.settings.OfferSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.InOrder;
import org.springframework.transaction.PlatformTransactionManager;

/** A shop that knows two states and a country without any, and a cart that goes nowhere yet. */
class CollectedAddressesTest {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
          .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

  private final CountryService countries = mock(CountryService.class);
  private final StateService states = mock(StateService.class);
  private final AddressService addresses = mock(AddressService.class);
  private final PhoneService phones = mock(PhoneService.class);
  private final OrderService orders = mock(OrderService.class);
  private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final OfferSettings.Builder terms = OfferSettings.builder();
  private final CollectedAddresses collected =
      new CollectedAddresses(
          new DeliveryAddresses(new ShopPlaces(countries, states), addresses, phones),
          orders,
          transactions,
          settings);

  private final FulfillmentGroup group = group(FulfillmentType.PHYSICAL_SHIP);
  private final Order cart = Carts.cart("50.00");
  private final Map<String, String> told =
      new HashMap<>(
          Map.of(
              "name", "Ada King Lovelace",
              "street", "1 Ship Street",
              "street2", "Apt 2",
              "city", "Minneapolis",
              "state", "MN",
              "postal_code", "55401",
              "country_code", "US",
              "phone_number", "555-0100"));
  private final Map<String, Object> customer = new HashMap<>(Map.of("shipping_address", told));

  @BeforeEach
  void aShop() {
    Country america = country("US", "United States");
    Country france = country("FRA", "France");
    lenient().when(countries.findCountries()).thenReturn(List.of(france, america));
    List<State> known =
        List.of(state("US-WA", "Washington", america), state("MN", "Minn.", america));
    lenient().when(states.findStates("US")).thenReturn(known);
    lenient().when(addresses.create()).thenAnswer(call -> new AddressImpl());
    lenient().when(addresses.saveAddress(any())).thenAnswer(call -> call.getArgument(0));
    lenient().when(phones.create()).thenAnswer(call -> new PhoneImpl());
    terms.countries(Set.of("US", "FR"));
    lenient().when(settings.offer()).thenAnswer(call -> terms.build());
    when(cart.getFulfillmentGroups()).thenReturn(List.of(group));
  }

  @Test
  void theAddressIsPutOnTheCartAndTheCartPricedInOneTransaction() throws Exception {
    FulfillmentGroup second = group(FulfillmentType.PHYSICAL_SHIP);
    FulfillmentGroup download = group(FulfillmentType.DIGITAL);
    when(cart.getFulfillmentGroups()).thenReturn(List.of(group, second, download));

    assertThat(deliver()).isEqualTo(Delivery.THERE);

    Address address = group.getAddress();
    assertThat(address.getFirstName()).isEqualTo("Ada King");
    assertThat(address.getLastName()).isEqualTo("Lovelace");
    assertThat(address.getAddressLine1()).isEqualTo("1 Ship Street");
    assertThat(address.getAddressLine2()).isEqualTo("Apt 2");
    assertThat(address.getCity()).isEqualTo("Minneapolis");
    assertThat(address.getState().getName()).isEqualTo("Minn.");
    assertThat(address.getPostalCode()).isEqualTo("55401");
    assertThat(address.getCountry().getAbbreviation()).isEqualTo("US");
    assertThat(address.getPhonePrimary().getPhoneNumber()).isEqualTo("555-0100");
    assertThat(second.getAddress()).isSameAs(address);
    assertThat(download.getAddress()).isNull();
    InOrder steps = inOrder(transactions, addresses, orders);
    steps.verify(transactions).getTransaction(any());
    steps.verify(addresses).saveAddress(address);
    steps.verify(orders).save(cart, true);
    steps.verify(transactions).commit(any());
  }

  @Test
  void doneAgainItChangesNothing() throws Exception {
    deliver();
    org.mockito.Mockito.clearInvocations(orders, addresses, transactions);

    assertThat(deliver()).isEqualTo(Delivery.THERE);

    verify(orders, never()).save(any(), anyBoolean());
    verify(addresses, never()).saveAddress(any());
  }

  @Test
  void anAddressThatTheShopWasToldMeanwhileStays() throws Exception {
    Address other = new AddressImpl();
    other.setAddressLine1("2 Other Street");
    group.setAddress(other);

    assertThat(deliver()).isEqualTo(Delivery.ELSEWHERE);

    assertThat(group.getAddress()).isSameAs(other);
    verify(orders, never()).save(any(), anyBoolean());
  }

  @Test
  void aCartThatCanNotBePricedThereIsNotStored() throws Exception {
    doThrow(new PricingException("no tax")).when(orders).save(cart, true);

    assertThat(deliver()).isEqualTo(Delivery.FAILED);

    verify(transactions).rollback(any());
    verify(transactions, never()).commit(any());
  }

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

  private void sezzleSays(String field, String text) {
    told.put(field, text);
  }

  private Delivery deliver() {
    return collected.deliver(cart, atSezzle());
  }

  private org.broadleafsezzle.api.model.Order atSezzle() {
    return order(Map.of("uuid", "order", "customer", customer));
  }

  private static org.broadleafsezzle.api.model.Order order(Map<String, ?> json) {
    return JSON.convertValue(json, org.broadleafsezzle.api.model.Order.class);
  }

  private static FulfillmentGroup group(FulfillmentType type) {
    FulfillmentGroup group = new FulfillmentGroupImpl();
    group.setType(type);
    return group;
  }

  private static Country country(String abbreviation, String name) {
    Country country = new CountryImpl();
    country.setAbbreviation(abbreviation);
    country.setName(name);
    return country;
  }

  private static State state(String abbreviation, String name, Country country) {
    State state = new StateImpl();
    state.setAbbreviation(abbreviation);
    state.setName(name);
    state.setCountry(country);
    return state;
  }
}
