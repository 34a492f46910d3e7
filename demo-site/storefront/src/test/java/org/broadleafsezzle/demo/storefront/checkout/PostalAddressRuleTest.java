package org.broadleafsezzle.demo.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.lenient;

import java.util.stream.Collectors;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.core.domain.CountryImpl;
import org.broadleafcommerce.profile.core.domain.StateImpl;
import org.broadleafcommerce.profile.core.service.StateService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

@ExtendWith(MockitoExtension.class)
class PostalAddressRuleTest {

  @Mock private StateService stateService;
  private final ShippingForm form = new ShippingForm();
  private final AddressForm address = form.getAddress();

  @BeforeEach
  void aGoodAddress() {
    state("WA", "US");
    state("QC", "CA");
    address.setFirstName("Grace");
    address.setLastName("Moss");
    address.setCountry("US");
    address.setAddressLine1("1 Pike St");
    address.setCity("Seattle");
    address.setState("WA");
    address.setPostalCode("98101");
  }

  @Test
  void acceptsAnAddressInTheUnitedStates() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void acceptsAnAddressInCanadaAndWritesItsPostalCode() {
    address.setCountry("CA");
    address.setState("QC");
    address.setPostalCode("h2x1y4");

    assertThat(problems()).isEmpty();
    assertThat(address.getPostalCode()).isEqualTo("H2X 1Y4");
  }

  @Test
  void asksForEachFieldThatIsMissing() {
    AddressForm empty = new AddressForm();
    empty.setCountry("US");
    form.setAddress(empty);

    assertThat(problems())
        .isEqualTo(
            "address.firstName=shop.error.firstName.required"
                + " address.lastName=shop.error.lastName.required"
                + " address.addressLine1=shop.error.addressLine1.required"
                + " address.city=shop.error.city.required"
                + " address.state=shop.error.region.required"
                + " address.postalCode=shop.error.postalCode.required");
  }

  @Test
  void takesBlanksForMissing() {
    address.setCity("   ");

    assertThat(problems()).isEqualTo("address.city=shop.error.city.required");
  }

  @Test
  void refusesAProvinceOfTheOtherCountry() {
    address.setState("QC");

    assertThat(problems()).isEqualTo("address.state=shop.error.region.mismatch");
  }

  @Test
  void refusesAPostalCodeOfTheOtherCountry() {
    address.setPostalCode("H2X 1Y4");

    assertThat(problems()).isEqualTo("address.postalCode=shop.error.postalCode.invalid");
  }

  @Test
  void shipsToTheUnitedStatesAndCanadaOnly() {
    address.setCountry("FR");

    assertThat(problems()).isEqualTo("address.country=shop.error.country.unsupported");
  }

  @Test
  void acceptsAPhoneNumberWithAreaCodeAndRefusesOneWithout() {
    address.setPhonePrimary("+1 (206) 555-0142");
    assertThat(problems()).isEmpty();

    address.setPhonePrimary("555-0142");
    assertThat(problems()).isEqualTo("address.phonePrimary=shop.error.phone.invalid");
  }

  @Test
  void refusesWhatIsTooLongForALabel() {
    address.setAddressLine2("x".repeat(101));

    assertThat(problems()).isEqualTo("address.addressLine2=shop.error.tooLong");
  }

  private String problems() {
    Errors errors = new BeanPropertyBindingResult(form, "shippingForm");
    new PostalAddressRule(stateService).check(form.getAddress(), errors);
    return errors.getFieldErrors().stream()
        .map(error -> error.getField() + "=" + error.getCode())
        .collect(Collectors.joining(" "));
  }

  private void state(String abbreviation, String countryAbbreviation) {
    Country country = new CountryImpl();
    country.setAbbreviation(countryAbbreviation);
    StateImpl state = new StateImpl();
    state.setAbbreviation(abbreviation);
    state.setCountry(country);
    lenient().when(stateService.findStateByAbbreviation(abbreviation)).thenReturn(state);
  }
}
