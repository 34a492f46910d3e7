package org.broadleafsezzle.delivery;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
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
import org.springframework.transaction.PlatformTransactionManager;

/** A shop that knows two states and a country without any, and a cart that goes nowhere yet. */
abstract class CollectedAddressScene {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
          .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);

  final CountryService countries = mock(CountryService.class);
  final StateService states = mock(StateService.class);
  final AddressService addresses = mock(AddressService.class);
  final PhoneService phones = mock(PhoneService.class);
  final OrderService orders = mock(OrderService.class);
  final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
  final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  final OfferSettings.Builder terms = OfferSettings.builder();
  final CollectedAddresses collected =
      new CollectedAddresses(
          new DeliveryAddresses(new ShopTables(countries, states), addresses, phones),
          orders,
          transactions,
          settings);

  final FulfillmentGroup group = group(FulfillmentType.PHYSICAL_SHIP);
  final Order cart = Carts.cart("50.00");
  final Map<String, String> told =
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
  final Map<String, Object> customer = new HashMap<>(Map.of("shipping_address", told));

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

  void sezzleSays(String field, String text) {
    told.put(field, text);
  }

  Delivery deliver() {
    return collected.deliver(cart, atSezzle());
  }

  org.broadleafsezzle.api.model.Order atSezzle() {
    return order(Map.of("uuid", "order", "customer", customer));
  }

  static org.broadleafsezzle.api.model.Order order(Map<String, ?> json) {
    return JSON.convertValue(json, org.broadleafsezzle.api.model.Order.class);
  }

  static FulfillmentGroup group(FulfillmentType type) {
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
